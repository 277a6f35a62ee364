package nl.sleutel.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.language.Language;

/** Pages on their way to a translator. Immutable. */
record Sheaf(Language from, List<Page> pages) {

    /**
     * @param sourceNumber the revision that the units were cut from
     * @param targetNumber the revision that stood in the other language then; 0 for none
     */
    record Page(EntryRef ref, int sourceNumber, int targetNumber, List<Unit> units) {

        /** What names the page in the file; translators' tools keep it as it is. */
        String original() {
            return ref + "@" + sourceNumber + "@" + targetNumber;
        }
    }

    /** A page as it comes back: what it was cut from, and its translations by the ids of their units. */
    record Returned(EntryRef ref, int sourceNumber, int targetNumber, Map<String, String> translated) {

        Returned {
            translated = new LinkedHashMap<>(translated);
        }

        /** Empty for a name that we never gave. */
        static Optional<Returned> of(String original, Map<String, String> translated) {
            String[] parts = original.split("@", -1);
            int slash = original.indexOf('/');
            if (parts.length != 3 || slash < 0 || slash > parts[0].length() || !parts[1].matches("[0-9]{1,9}") || !parts[2].matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            String key = parts[0].substring(slash + 1);
            return Kind.ofFolder(parts[0].substring(0, slash)).filter(kind -> EntryRef.isKey(kind, key) && kind.parts().size() > 1)
                    .map(kind -> new Returned(new EntryRef(kind, key), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), translated));
        }
    }
}
