package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Auditing;
import nl.sleutel.account.Person;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Publishing;

/** Publishing and withdrawing at a moment that was set earlier: each appointment is kept exactly once, by whichever node comes first. */
@ApplicationScoped
public class Scheduling {

    private final Publishing publishing;
    private final Auditing auditing;
    private final Clock clock;

    public Scheduling(Publishing publishing, Auditing auditing, Clock clock) {
        this.publishing = publishing;
        this.auditing = auditing;
        this.clock = clock;
    }

    /** An appointment as people see it. Immutable. */
    public record Due(long id, EntryRef ref, Appointment.Action action, Instant at, String by) {
    }

    /** @param numbers the revisions that are to go live, by part; later drafts do not go along */
    public record Plan(EntryRef ref, Appointment.Action action, Map<PartName, Integer> numbers, Instant at) {
    }

    @Transactional
    public void plan(Plan plan, Person by) {
        Appointment.make(plan.ref(), plan.action(), plan.numbers(), plan.at()).madeBy(by.name(), clock.instant());
        auditing.note(new Auditing.Deed(by.name(), "scheduled", plan.ref().toString(), plan.action() + " " + plan.numbers() + " " + plan.at()));
    }

    @Transactional
    public Optional<EntryRef> cancel(long id, Person by) {
        Optional<Appointment> found = Appointment.<Appointment>findByIdOptional(id).filter(one -> one.state == Appointment.State.WAITING);
        found.ifPresent(appointment -> {
            appointment.end(Appointment.State.CANCELLED, clock.instant());
            auditing.note(new Auditing.Deed(by.name(), "unscheduled", appointment.entry.ref().toString(), appointment.action + " " + appointment.dueAt));
        });
        return found.map(appointment -> appointment.entry.ref());
    }

    @Transactional
    public List<Due> waiting() {
        return Appointment.waiting().stream().map(Scheduling::due).toList();
    }

    @Transactional
    public List<Due> waiting(EntryRef ref) {
        return Appointment.waiting(ref).stream().map(Scheduling::due).toList();
    }

    private static Due due(Appointment appointment) {
        return new Due(appointment.id, appointment.entry.ref(), appointment.action, appointment.dueAt, appointment.madeBy);
    }

    @Transactional
    public boolean isAnyDue() {
        return Appointment.isAnyDue(clock.instant());
    }

    /** Keeps the first appointment that is due, in one transaction with what it does; answers whether there was one. */
    @Transactional
    public boolean keepOne() {
        // The turn comes before the lock on the row, as everywhere.
        publishing.takeTurn();
        Optional<Appointment> due = Appointment.takeDue(clock.instant());
        due.ifPresent(appointment -> {
            EntryRef ref = appointment.entry.ref();
            if (appointment.action == Appointment.Action.PUBLISH) {
                publishing.publish(ref, appointment.numbers(), appointment.madeBy);
            } else {
                publishing.withdraw(ref, appointment.numbers().keySet(), appointment.madeBy);
            }
            appointment.end(Appointment.State.DONE, clock.instant());
            auditing.note(new Auditing.Deed(appointment.madeBy, appointment.action == Appointment.Action.PUBLISH ? "published" : "withdrawn", ref.toString(), appointment.parts));
        });
        return due.isPresent();
    }
}
