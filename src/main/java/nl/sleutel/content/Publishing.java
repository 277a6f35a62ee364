package nl.sleutel.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Showing drafts to readers, and withdrawing what they see. Each call is one transaction: all parts go, or none. */
@ApplicationScoped
public class Publishing {

    private final Clock clock;

    public Publishing(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes the drafts of these parts live. Publishing both languages at once says that they match. A page goes on being found at every address that it had.
     *
     * @return the parts that changed for readers; empty when all were live already
     */
    @Transactional
    public List<PartName> publish(EntryRef ref, Collection<PartName> parts, String author) {
        takeTurn();
        Entry entry = existing(ref);
        Map<PartName, Revision> drafts = new EnumMap<>(PartName.class);
        parts.forEach(name -> entry.part(name).flatMap(Part::draft).ifPresent(draft -> drafts.put(name, draft)));
        return publish(entry, drafts, author);
    }

    /** Makes revisions live that were chosen earlier, whatever was saved since: their numbers by part. */
    @Transactional
    public List<PartName> publish(EntryRef ref, Map<PartName, Integer> numbers, String author) {
        takeTurn();
        Entry entry = existing(ref);
        Map<PartName, Revision> revisions = new EnumMap<>(PartName.class);
        numbers.forEach((name, number) -> entry.part(name).flatMap(part -> part.revision(number)).ifPresent(revision -> revisions.put(name, revision)));
        return publish(entry, revisions, author);
    }

    private List<PartName> publish(Entry entry, Map<PartName, Revision> revisions, String author) {
        Instant now = clock.instant();
        List<PartName> changed = new ArrayList<>();
        new FormerAddresses(entry, author, now).keep(revisions).forEach((name, revision) -> {
            if (entry.part(name).orElseThrow().goLive(revision, now)) {
                changed.add(name);
            }
        });
        if (!changed.isEmpty()) {
            if (revisions.containsKey(PartName.NL) && revisions.containsKey(PartName.EN)) {
                Alignment.ofLive(entry, author, now);
            }
            Change.append(entry, changed, author, now);
        }
        return changed;
    }

    /** Takes parts away from readers; their history and drafts stay. */
    @Transactional
    public List<PartName> withdraw(EntryRef ref, Collection<PartName> parts, String author) {
        takeTurn();
        Entry entry = existing(ref);
        List<PartName> changed = parts.stream().filter(name -> entry.part(name).map(Part::withdraw).orElse(false)).toList();
        if (!changed.isEmpty()) {
            Change.append(entry, changed, author, clock.instant());
        }
        return changed;
    }

    /** Waits until nobody else publishes. Who saves and publishes in one transaction takes the turn first of all. */
    @Transactional
    public void takeTurn() {
        Change.takeTurn();
    }

    private static Entry existing(EntryRef ref) {
        Entry entry = Entry.named(ref).orElseThrow(() -> new IllegalArgumentException("There is no entry " + ref));
        entry.takeTurn();
        return entry;
    }
}
