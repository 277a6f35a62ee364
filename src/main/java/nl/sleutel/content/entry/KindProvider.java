package nl.sleutel.content.entry;

/**
 * Tells of one kind of entries that there is. Each kind's module is one, and is found by the name of this interface in
 * {@code META-INF/services}.
 */
public interface KindProvider {

    /** The kind, by its name in files, addresses and database. */
    Kind kind();
}
