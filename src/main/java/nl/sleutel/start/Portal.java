package nl.sleutel.start;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.runtime.Quarkus;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.sleutel.start.database.Database;
import nl.sleutel.start.setup.DataFolder;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import nl.sleutel.start.setup.StartupProgress;

/**
 * The portal as a running program: takes the data folder, starts the database, runs Quarkus, and leaves all in order
 * when it ends.
 */
final class Portal {

    private static final int SECONDS_TO_END = 40;
    private static final String CONNECTIONS = "quarkus.http.limits.max-connections";
    private static final int MOST_CONNECTIONS = 100_000;
    private static final int FILES_OF_OUR_OWN = 1_000;

    /** Whether a signal asked the portal to end: what was still starting then fails, and that is no trouble to tell. */
    private static volatile boolean asked;

    private Portal() {}

    /** Runs until the program is told to end; answers its exit code. */
    static int run() {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended), "wait-for-database"));
        int exit = ExitCode.PROBLEMS;
        try {
            exit = inDataFolder();
        } catch (RuntimeException e) {
            exit = failed(e);
        } finally {
            ended.complete(exit);
        }
        return exit;
    }

    /**
     * Told to end by a signal, Quarkus ends in a shutdown hook of its own; this one keeps the process alive until the
     * database has stopped as well. Halting then answers the exit code of the portal, where Java's own would say that a
     * signal ended it, which service managers take for a failure.
     */
    private static void end(CompletableFuture<Integer> ended) {
        if (ended.isDone()) {
            return;
        }
        asked = true;
        try {
            Runtime.getRuntime().halt(ended.get(SECONDS_TO_END, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            System.err.println("The portal did not end within " + SECONDS_TO_END + " seconds");
            Runtime.getRuntime().halt(ExitCode.PROBLEMS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int inDataFolder() {
        try (DataFolder folder = DataFolder.take(Environment.dataDir())
                .orElseThrow(() -> new StartFailure(
                        "The data folder " + Environment.dataDir().toAbsolutePath()
                                + " is in use by another portal; stop it, or set SLEUTEL_DATA_DIR"))) {
            checkPort();
            boundConnections();
            StartupProgress.begin();
            try (Database database = Database.of(folder)) {
                database.announce();
                return quarkus();
            }
        } catch (IOException e) {
            throw new StartFailure("The portal did not end well: " + e.getMessage(), e);
        }
    }

    private static int quarkus() {
        EarlyEdition.allow();
        AtomicInteger exit = new AtomicInteger(ExitCode.FINE);
        Quarkus.run(null, (code, thrown) -> exit.set(thrown == null ? code : failed(thrown)));
        return exit.get();
    }

    private static int failed(Throwable thrown) {
        StartFailure failure = StartFailure.behind(thrown);
        if (asked) {
            return ExitCode.FINE;
        }
        if (failure != null) {
            System.err.println(failure.getMessage());
        } else if (behind(thrown) instanceof ConfigValidationException settings) {
            IntStream.range(0, settings.getProblemCount())
                    .forEach(i -> System.err.println("Setting not usable: "
                            + settings.getProblem(i).getMessage().replaceAll("SRCFG\\d+: ", "")));
        } else if (behind(thrown) instanceof BindException) {
            System.err.println(portTaken(port()));
        } else {
            thrown.printStackTrace();
        }
        return ExitCode.PROBLEMS;
    }

    private static Throwable behind(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null && !(at instanceof BindException || at instanceof ConfigValidationException)) {
            at = at.getCause();
        }
        return at;
    }

    /** Looks before anything is started, so that a taken port costs no start of a database. */
    private static void checkPort() {
        int port = port();
        if (port == 0) {
            return;
        }
        String host = Environment.setting("quarkus.http.host").orElse("localhost");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartFailure(portTaken(port), e);
        }
    }

    /**
     * Each connection takes a file of those that the process may have open: some are left for the database, the index
     * and the Edition.
     */
    private static void boundConnections() {
        if (Environment.setting(CONNECTIONS).isEmpty()
                && ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long files = Math.min(system.getMaxFileDescriptorCount(), MOST_CONNECTIONS);
            System.setProperty(CONNECTIONS, String.valueOf(Math.max(files / 2, files - FILES_OF_OUR_OWN)));
        }
    }

    private static String portTaken(int port) {
        return "Port " + port + " is taken or not allowed; QUARKUS_HTTP_PORT sets another";
    }

    private static int port() {
        Optional<String> port = Environment.setting("quarkus.http.port");
        try {
            return port.map(Integer::parseInt).orElse(8080);
        } catch (NumberFormatException e) {
            throw new StartFailure("QUARKUS_HTTP_PORT must be a number, not '" + port.orElse("") + "'", e);
        }
    }
}
