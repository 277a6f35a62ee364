package nl.sleutel.content.entry;

import java.util.Comparator;

/** Names an entry: its kind and its key, which never changes. Immutable. */
public record EntryRef(Kind kind, String key) implements Comparable<EntryRef> {

    private static final Comparator<EntryRef> ORDER =
            Comparator.comparing(EntryRef::kind).thenComparing(EntryRef::key);

    /** Whether a key has the form that its kind asks for; such a key is safe as a path. */
    public static boolean isKey(Kind kind, String key) {
        return kind.isKey(key);
    }

    /** The part's file in the content format, relative to the content folder, with {@code /} between folders. */
    public String path(PartName part) {
        return kind.isOneFile() ? kind.folder() + "/" + key + ".yaml" : kind.folder() + "/" + key + "/" + part.file();
    }

    /** Whether a file of the content format is one of this entry's. */
    public boolean owns(String file) {
        return kind.parts().stream().anyMatch(part -> file.equals(path(part)));
    }

    @Override
    public int compareTo(EntryRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.folder() + "/" + key;
    }
}
