package nl.sleutel.start.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.sleutel.start.setup.DataFolder;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.StartFailure;

/** The database that a program works with: the external one that is set, or the embedded one of the data folder. */
public final class Database implements AutoCloseable {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** The one whose start nobody has waited for yet. */
    private static volatile Optional<Database> announced = Optional.empty();

    private final Optional<EmbeddedDatabase> embedded;
    private final Optional<DatabaseWatch> ours;

    private Database(Optional<EmbeddedDatabase> embedded, Optional<DatabaseWatch> ours) {
        this.embedded = embedded;
        this.ours = ours;
    }

    /** The database for the portal, which holds the data folder. */
    public static Database of(DataFolder folder) {
        if (isExternal()) {
            return new Database(Optional.empty(), Optional.empty());
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(folder.path());
        return new Database(Optional.of(started), Optional.of(DatabaseWatch.begin(folder.path(), started)));
    }

    /**
     * The database of a portal that is running and holds the data folder: used, never stopped. A portal serves its
     * readers before its database runs, and starts it again when it has gone: it is waited for.
     */
    static Database ofRunningPortal() throws IOException {
        if (isExternal()) {
            return new Database(Optional.empty(), Optional.empty());
        }
        Path folder = Environment.dataDir().toAbsolutePath().normalize();
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        Optional<EmbeddedDatabase> found = EmbeddedDatabase.running(folder);
        if (found.isEmpty()) {
            System.err.println(
                    "The data folder is in use, but its database does not answer yet; waiting for it, at most "
                            + LONGEST_WAIT.toSeconds() + " s");
        }
        while (found.isEmpty() && System.nanoTime() < until) {
            pause();
            found = EmbeddedDatabase.running(folder);
        }
        return new Database(
                Optional.of(found.orElseThrow(
                        () -> new StartFailure("The data folder is in use, but its database does not answer"))),
                Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Told to end while waiting for the database", e);
        }
    }

    /**
     * Returns when the database that was announced takes connections, or at once where it is none of ours; fails with a
     * {@link StartFailure}.
     */
    public static void await() {
        announced.ifPresent(database -> database.ours
                .map(DatabaseWatch::current)
                .or(() -> database.embedded)
                .ifPresent(EmbeddedDatabase::await));
    }

    static boolean isExternal() {
        return Environment.setting(URL).isPresent();
    }

    /** Tells Quarkus where the database is. */
    public void announce() {
        announced = Optional.of(this);
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
