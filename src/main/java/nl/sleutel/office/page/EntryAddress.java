package nl.sleutel.office.page;

import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/** Reads which entry an address of the office means. */
public final class EntryAddress {

    private EntryAddress() {}

    /** @param path as an entry is written: {@code articles/housing/contracts} */
    public static Optional<EntryRef> ref(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : ref(path.substring(0, slash), path.substring(slash + 1));
    }

    public static Optional<EntryRef> ref(String folder, String key) {
        return Kind.ofFolder(folder).filter(kind -> EntryRef.isKey(kind, key)).map(kind -> new EntryRef(kind, key));
    }

    /** The entry whose form stands at an address of the office. */
    static Optional<EntryRef> edited(String path) {
        String start = "/editor/edit/";
        return path.startsWith(start) ? ref(path.substring(start.length())) : Optional.empty();
    }
}
