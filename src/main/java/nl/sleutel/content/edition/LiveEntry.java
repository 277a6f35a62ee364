package nl.sleutel.content.edition;

import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;

/** A live entry with its texts, on its way into an Edition. Immutable. */
public record LiveEntry(LiveMetadata live, EntryTexts texts) {

    public EntryRef ref() {
        return live.ref();
    }
}
