package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/**
 * A page as it comes back from a translator. Immutable.
 *
 * @param sourceNumber the revision that it was cut from
 * @param targetNumber the revision that stood in the other language then; 0 for none
 */
record ReturnedPage(EntryRef ref, int sourceNumber, int targetNumber, Units units) {

    private static final Pattern ORIGINAL = Pattern.compile("([^@/]*+)/([^@]*+)@([0-9]{1,9})@([0-9]{1,9})");

    /**
     * What stands in its units.
     *
     * @param texts the translations by the ids of their units
     * @param untranslated the ids of those that came back without one, or with a part of it
     * @param rest what was translated and belongs to no unit as a whole
     * @param notes what the translator wrote beside it
     */
    record Units(Map<String, String> texts, Set<String> untranslated, List<String> rest, List<String> notes) {

        static final Units NONE = new Units(Map.of(), Set.of(), List.of(), List.of());

        Units {
            texts = new LinkedHashMap<>(texts);
            untranslated = new LinkedHashSet<>(untranslated);
            rest = List.copyOf(rest);
            notes = List.copyOf(notes);
        }

        static Units of(Map<String, String> texts) {
            return new Units(texts, Set.of(), List.of(), List.of());
        }

        /** Both together; where a unit stands in both with other words, the second is kept apart. */
        Units and(Units other) {
            Map<String, String> all = new LinkedHashMap<>(texts);
            List<String> left = new ArrayList<>(rest);
            left.addAll(other.rest);
            other.texts.forEach((id, text) -> {
                String first = all.putIfAbsent(id, text);
                if (first != null && !TranslationUnit.same(first, text)) {
                    left.add(text);
                }
            });
            Set<String> without = new LinkedHashSet<>(untranslated);
            without.addAll(other.untranslated);
            without.removeAll(all.keySet());
            List<String> told = new ArrayList<>(notes);
            told.addAll(other.notes);
            return new Units(all, without, left, told);
        }
    }

    /** What names a page in a file; translators' tools keep it as it is. Empty for a name that we never gave. */
    static Optional<ReturnedPage> of(String original, Units units) {
        Matcher name = ORIGINAL.matcher(original);
        if (!name.matches()) {
            return Optional.empty();
        }
        String key = name.group(2);
        int source = Integer.parseInt(name.group(3));
        int target = Integer.parseInt(name.group(4));
        return Kind.ofFolder(name.group(1))
                .filter(kind -> EntryRef.isKey(kind, key) && kind.parts().size() > 1)
                .map(kind -> new ReturnedPage(new EntryRef(kind, key), source, target, units));
    }

    boolean isSamePage(ReturnedPage other) {
        return ref.equals(other.ref) && sourceNumber == other.sourceNumber && targetNumber == other.targetNumber;
    }

    ReturnedPage and(ReturnedPage other) {
        return new ReturnedPage(ref, sourceNumber, targetNumber, units.and(other.units));
    }
}
