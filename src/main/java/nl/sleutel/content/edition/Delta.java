package nl.sleutel.content.edition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;

/**
 * What differs between an Edition and the one before: entries with new texts, entries that are live no longer.
 * Immutable.
 */
public record Delta(List<EntryTexts> changed, Set<EntryRef> gone) {

    public Delta {
        changed = List.copyOf(changed);
        gone = Set.copyOf(gone);
    }

    public boolean touches(Kind kind) {
        return changed(kind).findAny().isPresent() || gone(kind).findAny().isPresent();
    }

    public Stream<EntryTexts> changed(Kind kind) {
        return changed.stream().filter(texts -> texts.ref().kind() == kind);
    }

    public Stream<EntryRef> gone(Kind kind) {
        return gone.stream().filter(ref -> ref.kind() == kind);
    }
}
