package nl.sleutel.content;

/** A live entry with its texts, on its way into an Edition. Immutable. */
public record LiveEntry(LiveMetadata live, EntryTexts texts) {

    public EntryRef ref() {
        return live.ref();
    }
}
