package nl.sleutel.office.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.office.checks.PublishChecks;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.draft.Drafts;

/**
 * Publishing and withdrawing at a moment that was set earlier: each appointment is kept exactly once, by whichever node
 * comes first. It is checked again when it comes due: one that would harm readers by then is held back.
 */
@ApplicationScoped
public class PublicationSchedule {

    private static final int MOST_TOLD = 5;

    private final PublishService publishService;
    private final PublishChecks publishChecks;
    private final Drafts drafts;
    private final AuditLog auditLog;
    private final Clock clock;

    public PublicationSchedule(
            PublishService publishService, PublishChecks publishChecks, Drafts drafts, AuditLog auditLog, Clock clock) {
        this.publishService = publishService;
        this.publishChecks = publishChecks;
        this.drafts = drafts;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * An appointment as people see it. Immutable.
     *
     * @param held why it was held back; blank for one that waits
     */
    public record Due(long id, EntryRef ref, ScheduledPublication.Action action, Instant at, String by, String held) {}

    /**
     * What is set for a moment.
     *
     * @param ref the entry that somebody asked for, whatever goes along
     * @param answers what was said at the gate
     */
    public record Plan(EntryRef ref, Publication publication, Instant at, PublishOrder.Answers answers) {}

    @Transactional
    public void plan(Plan plan, Person by) {
        long set = 0;
        for (EntryRef ref : plan.publication().refs()) {
            ScheduledPublication made = ScheduledPublication.make(ref, plan.publication(), plan.at());
            made.answers(plan.answers(), ref.equals(plan.ref()));
            made.madeBy(by.name(), clock.instant());
            set = set == 0 ? made.id : set;
            made.together = set;
            String reason = plan.answers().reason();
            auditLog.note(new AuditLog.Deed(
                    by.name(),
                    "scheduled",
                    ref.toString(),
                    made.action + " " + made.parts + " "
                            + plan.at()
                            + (made.matching ? " languages match" : "") + (reason.isBlank() ? "" : " " + reason)));
        }
    }

    /** Cancels an appointment with all that goes along; also takes one off the list that was held back. */
    @Transactional
    public Optional<EntryRef> cancel(long id, Person by) {
        Optional<ScheduledPublication> found =
                ScheduledPublication.<ScheduledPublication>findByIdOptional(id).filter(ScheduledPublication::isOpen);
        found.ifPresent(one -> ScheduledPublication.together(one).forEach(scheduled -> {
            scheduled.end(ScheduledPublication.State.CANCELLED, clock.instant());
            auditLog.note(new AuditLog.Deed(
                    by.name(),
                    "unscheduled",
                    scheduled.entry.ref().toString(),
                    scheduled.action + " " + scheduled.dueAt));
        }));
        return found.map(scheduled -> scheduled.entry.ref());
    }

    @Transactional
    public List<Due> waiting() {
        return ScheduledPublication.in(ScheduledPublication.State.WAITING).stream()
                .map(PublicationSchedule::due)
                .toList();
    }

    /** Those that were held back when they came due. */
    @Transactional
    public List<Due> held() {
        return ScheduledPublication.in(ScheduledPublication.State.HELD).stream()
                .map(PublicationSchedule::due)
                .toList();
    }

    /** Those of an entry that wait or were held back. */
    @Transactional
    public List<Due> open(EntryRef ref) {
        return ScheduledPublication.open(ref).stream()
                .map(PublicationSchedule::due)
                .toList();
    }

    private static Due due(ScheduledPublication scheduled) {
        return new Due(
                scheduled.id,
                scheduled.entry.ref(),
                scheduled.action,
                scheduled.dueAt,
                scheduled.madeBy,
                scheduled.heldBecause == null ? "" : scheduled.heldBecause);
    }

    @Transactional
    public boolean isAnyDue() {
        return ScheduledPublication.isAnyDue(clock.instant());
    }

    /** What was found out before anybody had to wait for it. */
    private record Look(long id, long changeId, String trouble) {}

    /**
     * Keeps the first appointment that is due with all that goes along, or holds it back, in one transaction; answers
     * whether there was one. Each is looked at before the transaction, and once more when something else went live in
     * between.
     */
    public boolean keepOne() {
        Optional<Look> look = QuarkusTransaction.requiringNew().call(this::look);
        look.ifPresent(found -> QuarkusTransaction.requiringNew().run(() -> keep(found)));
        return look.isPresent();
    }

    private Optional<Look> look() {
        Edition edition = publishChecks.upToDate();
        return ScheduledPublication.firstDue(clock.instant()).map(first -> {
            List<PublicationCheck.Found> found = publishChecks
                    .check(edition)
                    .of(ScheduledPublication.together(first).stream()
                            .map(this::move)
                            .toList());
            return new Look(
                    first.id,
                    edition.changeId(),
                    found.stream()
                            .filter(one -> one.weight() == PublicationCheck.Weight.STOPS
                                    || (one.weight() == PublicationCheck.Weight.BREAKS_LINK && !first.links))
                            .map(one -> one.problem().toString())
                            .limit(MOST_TOLD)
                            .collect(Collectors.joining("\n")));
        });
    }

    private void keep(Look look) {
        // The turn comes before the lock on the row, as everywhere.
        publishService.lockPublishing();
        Optional<ScheduledPublication> due =
                ScheduledPublication.takeDue(clock.instant()).filter(first -> first.id == look.id());
        if (due.isEmpty() || publishService.lastChange() != look.changeId()) {
            return;
        }
        List<ScheduledPublication> together = ScheduledPublication.together(due.get());
        String by = due.get().madeBy;
        if (!look.trouble().isEmpty()) {
            together.forEach(scheduled -> {
                scheduled.hold(look.trouble(), clock.instant());
                auditLog.note(new AuditLog.Deed(
                        by,
                        "held-back",
                        scheduled.entry.ref().toString(),
                        scheduled.action + " " + scheduled.parts + " " + look.trouble()));
            });
            return;
        }
        Map<EntryRef, PublishService.PublishOutcome> outcomes =
                publishService.apply(ScheduledPublication.publication(together), by);
        together.forEach(scheduled -> {
            scheduled.end(ScheduledPublication.State.DONE, clock.instant());
            auditLog.note(new AuditLog.Deed(
                    by,
                    scheduled.action == ScheduledPublication.Action.PUBLISH ? "published" : "withdrawn",
                    scheduled.entry.ref().toString(),
                    CheckedPublishing.detail(
                            Objects.requireNonNull(outcomes.get(scheduled.entry.ref())), scheduled.reason)));
        });
    }

    private PublicationCheck.Move move(ScheduledPublication scheduled) {
        EntryRef ref = scheduled.entry.ref();
        return scheduled.move(drafts.live(ref), (part, number) -> drafts.text(ref, part, number));
    }
}
