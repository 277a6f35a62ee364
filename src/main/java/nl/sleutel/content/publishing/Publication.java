package nl.sleutel.content.publishing;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;

/**
 * Entries that go live and entries that are withdrawn together: all of it in one transaction, or nothing. Immutable.
 *
 * @param revisions the numbers of the revisions that go live, by entry and part
 * @param withdrawn the parts that are taken away, by entry
 * @param matching the entries of which somebody says that their languages tell the same afterwards
 */
public record Publication(
        Map<EntryRef, Map<PartName, Integer>> revisions,
        Map<EntryRef, Set<PartName>> withdrawn,
        Set<EntryRef> matching) {

    public Publication {
        revisions = new TreeMap<>(revisions);
        withdrawn = new TreeMap<>(withdrawn);
        matching = Set.copyOf(matching);
    }

    /** One entry that goes live. */
    public static Publication of(EntryRef ref, Map<PartName, Integer> numbers, boolean matching) {
        return new Publication(Map.of(ref, new EnumMap<>(numbers)), Map.of(), matching ? Set.of(ref) : Set.of());
    }

    /** One entry of which parts are withdrawn. */
    public static Publication withdrawing(EntryRef ref, Set<PartName> parts) {
        return new Publication(Map.of(), Map.of(ref, new HashSet<>(parts)), Set.of());
    }

    /** All entries that it touches, in order. */
    public Set<EntryRef> refs() {
        Set<EntryRef> refs = new TreeSet<>(revisions.keySet());
        refs.addAll(withdrawn.keySet());
        return refs;
    }
}
