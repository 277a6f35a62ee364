package nl.sleutel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.sleutel.TestFork;
import nl.sleutel.office.OfficeClient;
import nl.sleutel.start.database.EmbeddedDatabase;

/**
 * A folder below target/it, or that of this test process, where programs run, with a data folder and settings of its
 * own. Closing it ends every program that was started here, and a PostgreSQL that one left behind; what is still open
 * when the tests end is closed then.
 */
public final class Workplace implements AutoCloseable {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path ROOT = PROJECT.resolve(TestFork.folder("it"));
    private static final Path PROGRAM = PROJECT.resolve("target/quarkus-app/quarkus-run.jar");
    /** The program's classes as Java keeps them for its next start; made by the run that fills the data folder. */
    private static final Path CLASSES = ROOT.resolve("classes.jsa");

    private static final Set<Workplace> OPEN = ConcurrentHashMap.newKeySet();

    /** Of the account {@code admin} in a filled data folder. */
    public static final String PASSWORD = "the admin's password at work";
    /** Of the settings, with which an admin comes in once. */
    public static final String FIRST_PASSWORD = "the first password of an admin";

    private static Path filled;

    static {
        // Those of an earlier build.
        Folders.delete(CLASSES);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Workplace::close), "close-workplaces"));
    }

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<PortalProcess> programs = new ArrayList<>();
    private final int port = freePort();

    private Workplace(String name) {
        folder = ROOT.resolve(name);
        Postgres.in(data()).ifPresent(Postgres::stop);
        Folders.delete(folder);
        Folders.create(folder);
        with("SLEUTEL_DATA_DIR", data().toString());
        with("SLEUTEL_CONTENT_DIR", content().toString());
        with("QUARKUS_HTTP_PORT", String.valueOf(port));
        OPEN.add(this);
    }

    /** An empty data folder, and the project's own content. */
    public static Workplace fresh(String name) {
        return new Workplace(name);
    }

    /** A data folder as a first start on the project's content leaves it, and an admin whose password is known. */
    public static Workplace filled(String name) {
        Workplace place = new Workplace(name);
        Folders.copy(filledOnce(), place.data());
        return place;
    }

    /** Made once, by the first test that needs it. */
    private static synchronized Path filledOnce() {
        if (filled == null) {
            try (Workplace place = fresh("filled").with("SLEUTEL_ADMIN_PASSWORD", FIRST_PASSWORD)) {
                PortalProcess portal = place.launch(
                                List.of("-XX:ArchiveClassesAtExit=" + CLASSES, "-Xlog:disable"), List.of())
                        .untilReady();
                OfficeClient.first(portal.address(), FIRST_PASSWORD, PASSWORD);
                portal.stop();
                filled = place.data();
            }
        }
        return filled;
    }

    public static Path content() {
        return PROJECT.resolve("content");
    }

    /** A setting in the environment of programs that are started from now on. */
    public Workplace with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Leaves a setting at what the program does without it. */
    Workplace without(String name) {
        settings.remove(name);
        return this;
    }

    /** From now on programs here work with a copy of the content. */
    public ContentCopy ownContent() {
        ContentCopy copy = ContentCopy.in(folder.resolve("content"));
        with("SLEUTEL_CONTENT_DIR", copy.folder().toString());
        return copy;
    }

    /** The folder of a copy of the content, which programs here work with from now on. */
    public Path copiedContent() {
        return ownContent().folder();
    }

    /** Brings what changed in the content folder into the database, beside the portal that runs. */
    public void importContent() {
        PortalProcess.Finished finished = run("content", "import");
        if (finished.exit() != 0) {
            throw new AssertionError(finished.output() + finished.errors());
        }
    }

    public Path folder() {
        return folder;
    }

    public Path data() {
        return folder.resolve("data");
    }

    int port() {
        return port;
    }

    /** A portal that is ready to serve. */
    public PortalProcess portal() {
        return start().untilReady();
    }

    /** Starts a program and waits for nothing. */
    PortalProcess start(String... arguments) {
        return launch(
                Files.exists(CLASSES)
                        ? List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:disable", "-Xlog:all=error:stderr")
                        : List.of(),
                List.of(arguments));
    }

    private PortalProcess launch(List<String> options, List<String> arguments) {
        // Compiling less, and classes made ready once, make short runs cheaper; nothing else differs from how people
        // start it.
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", PROGRAM.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLEUTEL_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        PortalProcess program = PortalProcess.start(builder, port, folder, String.valueOf(programs.size() + 1));
        programs.add(program);
        return program;
    }

    /** Runs a command to its end. */
    public PortalProcess.Finished run(String... arguments) {
        return start(arguments).end();
    }

    /** The PostgreSQL that runs on the data folder. */
    public Optional<Postgres> postgres() {
        return Postgres.in(data());
    }

    /** The same, as soon as it runs: readers may be served before. */
    public Postgres runningPostgres() {
        Waiting.until("PostgreSQL runs", Duration.ofMinutes(1), () -> postgres().isPresent());
        return postgres().orElseThrow();
    }

    /** The embedded database as a running portal has it. */
    EmbeddedDatabase database() {
        try {
            return EmbeddedDatabase.running(data()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables whose rows PostgreSQL was not told to count since they were made, in order. */
    List<String> uncountedTables() {
        EmbeddedDatabase database = database();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select relname from pg_stat_user_tables where last_analyze is null order by 1")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        programs.stream().filter(PortalProcess::isAlive).forEach(PortalProcess::stopOrKill);
        postgres().ifPresent(Postgres::stop);
        OPEN.remove(this);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
