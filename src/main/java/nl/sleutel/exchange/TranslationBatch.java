package nl.sleutel.exchange;

import java.util.List;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Language;

/** Pages on their way to a translator. Immutable. */
record TranslationBatch(Language from, List<Page> pages) {

    /**
     * @param sourceNumber the revision that the units were cut from
     * @param targetNumber the revision that stood in the other language then; 0 for none
     */
    record Page(EntryRef ref, int sourceNumber, int targetNumber, List<TranslationUnit> units) {

        /** What names the page in the file; translators' tools keep it as it is. */
        String original() {
            return ref + "@" + sourceNumber + "@" + targetNumber;
        }
    }
}
