package nl.sleutel.content.entry;

import java.util.Map;

/** Entries that a test writes down. */
public final class EntryOf {

    private EntryOf() {}

    public static EntryTexts texts(EntryRef ref, String shared, String nl, String en) {
        return new EntryTexts(ref, Map.of(PartName.SHARED, shared, PartName.NL, nl, PartName.EN, en));
    }
}
