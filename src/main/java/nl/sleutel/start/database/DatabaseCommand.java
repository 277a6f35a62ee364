package nl.sleutel.start.database;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sleutel.start.setup.DataFolder;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import org.flywaydb.core.Flyway;

/**
 * A command that works on the database: beside a running portal on that portal's database, otherwise on one that it
 * starts and stops itself. It opens no port.
 */
public abstract class DatabaseCommand implements Callable<Integer> {

    /**
     * Set for commands, which start nothing of the portal. Not under "sleutel.", where the settings are and unknown
     * names are refused.
     */
    public static final String COMMAND = "portal.command";

    @SuppressWarnings("NullAway.Init") // Set before Quarkus runs the application.
    private static volatile DatabaseCommand current;

    /** The work, with Quarkus running and the database up to date; answers the exit code. */
    protected abstract int work() throws Exception;

    @Override
    public Integer call() throws Exception {
        Optional<DataFolder> folder = DataFolder.take(Environment.dataDir());
        try (Database database = folder.isPresent() ? Database.of(folder.get()) : Database.ofRunningPortal()) {
            database.announce();
            return quarkus();
        } finally {
            if (folder.isPresent()) {
                folder.get().close();
            }
        }
    }

    private int quarkus() {
        current = this;
        System.setProperty(COMMAND, "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        AtomicInteger exit = new AtomicInteger(ExitCode.FINE);
        Quarkus.run(Application.class, (code, thrown) -> {
            if (thrown != null) {
                System.err.println(StartFailure.line(thrown));
            }
            exit.set(thrown == null ? code : ExitCode.PROBLEMS);
        });
        return exit.get();
    }

    protected static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** What Quarkus runs for a command. */
    public static final class Application implements QuarkusApplication {

        @Override
        public int run(String... arguments) throws Exception {
            Database.await();
            bean(Flyway.class).migrate();
            return current.work();
        }
    }
}
