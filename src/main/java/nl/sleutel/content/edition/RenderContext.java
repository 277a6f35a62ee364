package nl.sleutel.content.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;

/**
 * One look into an Edition, for one rendering: it notes what was used and until when the result holds. Mutable, for one
 * thread.
 */
public final class RenderContext {

    /** The city's clock: opening hours and the day on which a fact changes follow it. */
    public static final ZoneId CITY = ZoneId.of("Europe/Amsterdam");

    private final Edition edition;
    private final Instant now;
    private final Set<EntryRef> entries = new HashSet<>();
    private final Set<Kind> kinds = new HashSet<>();
    private Instant until = Instant.MAX;

    public RenderContext(Edition edition, Instant now) {
        this.edition = edition;
        this.now = now;
    }

    /**
     * What a rendering used, the moment that it was made for, and the one from which it must be made anew. Immutable.
     */
    public record Trace(Set<EntryRef> entries, Set<Kind> kinds, Instant from, Instant until) {

        public Trace {
            entries = Set.copyOf(entries);
            kinds = Set.copyOf(kinds);
        }
    }

    public Edition edition() {
        return edition;
    }

    public Instant now() {
        return now;
    }

    /** Today in Leiden. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, CITY);
    }

    /** Notes that the result falls when this entry changes, appears or goes. */
    public void uses(EntryRef ref) {
        entries.add(ref);
    }

    /** Notes that the result falls when any entry of a kind changes. */
    public void usesAll(Kind kind) {
        kinds.add(kind);
    }

    /** Notes that the result holds no longer than this. */
    public void until(Instant moment) {
        if (moment.isBefore(until)) {
            until = moment;
        }
    }

    /** Notes that the result holds until a day begins in Leiden. */
    public void until(LocalDate day) {
        until(day.atStartOfDay(CITY).toInstant());
    }

    /** The texts of an entry, noted. */
    public Optional<EntryTexts> texts(EntryRef ref) {
        uses(ref);
        return edition.texts(ref);
    }

    /** What is known of a live entry, noted. */
    public Optional<LiveMetadata> live(EntryRef ref) {
        uses(ref);
        return edition.live(ref);
    }

    public <V extends EditionIndex<V>> V view(Class<V> type) {
        return edition.view(type);
    }

    public Trace trace() {
        return new Trace(entries, kinds, now, until);
    }
}
