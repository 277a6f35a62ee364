package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.account.Auditing;
import nl.sleutel.account.Person;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Publishing;
import nl.sleutel.language.Words;

/** Publishing behind the gate, in one transaction: what was looked at goes live, all of it, or nothing does. */
@ApplicationScoped
public class Releasing {

    private final Desk desk;
    private final Judging judging;
    private final Publishing publishing;
    private final Auditing auditing;

    public Releasing(Desk desk, Judging judging, Publishing publishing, Auditing auditing) {
        this.desk = desk;
        this.judging = judging;
        this.publishing = publishing;
        this.auditing = auditing;
    }

    /**
     * What is to go live.
     *
     * @param seen   the numbers of the drafts that were looked at
     * @param reason why warnings may be passed over; blank for none
     */
    public record Order(EntryRef ref, Set<PartName> parts, Map<PartName, Integer> seen, String reason) {

        public Order {
            parts = Set.copyOf(parts);
            seen = Map.copyOf(seen);
        }
    }

    /** Why nothing went live, or that it did. */
    public enum Verdict {
        PUBLISHED,
        /** Readers see these drafts already. */
        NOTHING,
        /** Somebody saved since. */
        STALE,
        ERRORS,
        /** There are warnings and no reason. */
        WARNINGS
    }

    @Transactional
    public Verdict publish(Order order, Person by, Words words) {
        publishing.takeTurn();
        EntryDraft entry = desk.entry(order.ref()).orElseThrow();
        if (order.parts().stream().anyMatch(part -> entry.number(part) != order.seen().getOrDefault(part, 0))) {
            return Verdict.STALE;
        }
        List<Finding> findings = judging.going(entry, desk.live(order.ref()), order.parts(), words);
        if (findings.stream().anyMatch(Finding::error)) {
            return Verdict.ERRORS;
        }
        if (!findings.isEmpty() && order.reason().isBlank()) {
            return Verdict.WARNINGS;
        }
        List<PartName> changed = publishing.publish(order.ref(), order.parts(), by.name());
        if (changed.isEmpty()) {
            return Verdict.NOTHING;
        }
        auditing.note(new Auditing.Deed(by.name(), "published", order.ref().toString(), changed + (order.reason().isBlank() ? "" : " " + order.reason())));
        return Verdict.PUBLISHED;
    }

    /** Takes parts away from readers. */
    @Transactional
    public void withdraw(EntryRef ref, Collection<PartName> parts, Person by) {
        List<PartName> changed = publishing.withdraw(ref, parts, by.name());
        if (!changed.isEmpty()) {
            auditing.note(new Auditing.Deed(by.name(), "withdrawn", ref.toString(), changed.toString()));
        }
    }
}
