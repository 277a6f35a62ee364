package nl.sleutel.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Showing drafts to readers, and withdrawing what they see. Each call is one transaction: all parts go, or none. */
@ApplicationScoped
public class Publishing {

    private final Clock clock;

    public Publishing(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes the drafts of these parts live. Publishing both languages at once says that they match.
     *
     * @return the parts that changed for readers; empty when all were live already
     */
    @Transactional
    public List<PartName> publish(EntryRef ref, Collection<PartName> parts, String author) {
        takeTurn();
        Instant now = clock.instant();
        Entry entry = existing(ref);
        List<PartName> changed = new ArrayList<>();
        for (PartName name : parts) {
            if (entry.part(name).map(part -> part.goLive(now)).orElse(false)) {
                changed.add(name);
            }
        }
        if (!changed.isEmpty()) {
            if (parts.contains(PartName.NL) && parts.contains(PartName.EN)) {
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
