package nl.sleutel.start;

import java.io.IOException;
import java.util.Optional;

/** The database that a program works with: the external one that is set, or the embedded one of the data folder. */
final class Database implements AutoCloseable {

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** The one whose start the portal did not wait for. */
    private static volatile Optional<EmbeddedDatabase> starting = Optional.empty();

    private final Optional<EmbeddedDatabase> embedded;
    private final Optional<DatabaseWatch> ours;

    private Database(Optional<EmbeddedDatabase> embedded, Optional<DatabaseWatch> ours) {
        this.embedded = embedded;
        this.ours = ours;
    }

    /** The database for the portal, which holds the data folder. */
    static Database of(DataFolder folder) {
        if (isExternal()) {
            return new Database(Optional.empty(), Optional.empty());
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(folder.path());
        return new Database(Optional.of(started), Optional.of(DatabaseWatch.begin(folder.path(), started)));
    }

    /** The database of a portal that is running and holds the data folder: used, never stopped. */
    static Database ofRunningPortal() throws IOException {
        if (isExternal()) {
            return new Database(Optional.empty(), Optional.empty());
        }
        return new Database(Optional.of(EmbeddedDatabase.running(Environment.dataDir().toAbsolutePath().normalize()).orElseThrow(
                () -> new StartFailure("The data folder is in use, but its database does not answer"))), Optional.empty());
    }

    /** Returns when the database that was announced takes connections, or at once where it is none of ours; fails with a {@link StartFailure}. */
    static void await() {
        starting.ifPresent(EmbeddedDatabase::await);
    }

    static boolean isExternal() {
        return Environment.setting(URL).isPresent();
    }

    /** Tells Quarkus where the database is. */
    void announce() {
        starting = embedded;
        embedded.ifPresent(database -> {
            System.setProperty(URL, database.url());
            System.setProperty("quarkus.datasource.username", database.username());
            System.setProperty("quarkus.datasource.password", database.password());
        });
    }

    @Override
    public void close() throws IOException {
        if (ours.isPresent()) {
            ours.get().close();
        }
    }
}
