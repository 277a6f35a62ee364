package nl.sleutel.office;

import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;

/** Reads which entry an address of the office means. */
final class Drawer {

    private Drawer() {
    }

    static Optional<EntryRef> ref(String folder, String key) {
        return Kind.ofFolder(folder).filter(kind -> EntryRef.isKey(kind, key)).map(kind -> new EntryRef(kind, key));
    }
}
