package nl.sleutel.start.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that lives in the data folder. It is found running when the portal before was killed: PostgreSQL
 * outlives its parent, so it is used again rather than started a second time.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int ANY_PORT = 0;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final int port;
    private final DatabaseSecrets secrets;
    /** Ours, perhaps still starting; empty for one that was found running. */
    private final Optional<CompletableFuture<EmbeddedPostgres>> started;

    private final Optional<ProcessHandle> found;

    private EmbeddedDatabase(int port, DatabaseSecrets secrets, CompletableFuture<EmbeddedPostgres> started) {
        this.port = port;
        this.secrets = secrets;
        this.started = Optional.of(started);
        this.found = Optional.empty();
    }

    private EmbeddedDatabase(int port, DatabaseSecrets secrets, ProcessHandle found) {
        this.port = port;
        this.secrets = secrets;
        this.started = Optional.empty();
        this.found = Optional.of(found);
    }

    /**
     * Starts the database of a data folder, or takes over the one that was left running. The caller holds the folder's
     * lock. One that has run before starts beside the caller's further work: {@link #await()} says when it is there.
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, ANY_PORT);
    }

    private static EmbeddedDatabase start(Path dataFolder, int wanted) {
        Path folder = dataFolder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            DatabaseSecrets secrets = DatabaseSecrets.in(folder);
            Optional<EmbeddedDatabase> running = running(dataFolder);
            if (running.isPresent()) {
                return running.get();
            }
            new StaleDatabase(folder).clear();
            int port = wanted == ANY_PORT ? freePort() : wanted;
            boolean first = !Files.exists(cluster(folder).resolve("PG_VERSION"));
            EmbeddedDatabase database = new EmbeddedDatabase(
                    port,
                    secrets,
                    CompletableFuture.supplyAsync(
                            () -> startNew(folder, port, secrets), work -> new Thread(work, "database-start").start()));
            if (first) {
                database.await();
            }
            return database;
        } catch (IOException | IllegalStateException e) {
            throw failure(folder, e);
        }
    }

    private static DatabaseStartException failure(Path folder, Exception e) {
        return new DatabaseStartException(
                "The embedded database in " + folder + " does not start (" + e.getMessage() + "); see " + log(folder),
                e);
    }

    /** Known before it starts, so that others can be told meanwhile where it will be. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Returns when the database takes connections; a start that failed fails here with its
     * {@link DatabaseStartException}.
     */
    void await() {
        try {
            started.ifPresent(CompletableFuture::join);
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof DatabaseStartException failure
                    ? failure
                    : new DatabaseStartException(String.valueOf(cause.getMessage()), e);
        }
    }

    /** The same database once more, at the same port, after its server has gone. */
    EmbeddedDatabase again(Path dataFolder) throws IOException {
        if (started.isPresent() && !started.get().isCompletedExceptionally()) {
            started.get().join().close();
        }
        EmbeddedDatabase next = start(dataFolder, port);
        next.await();
        return next;
    }

    /** Whether the server has gone. One that nobody buried, as in a container, still has its number, and no program. */
    boolean isGone(Path dataFolder) throws IOException {
        if (started.isPresent() && !started.get().isDone()) {
            return false;
        }
        Path pidFile = cluster(dataFolder.resolve("postgres")).resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        return server.flatMap(process -> process.info().command()).isEmpty() && !answers();
    }

    /** The database of a data folder if it is running and answers, whoever started it. */
    public static Optional<EmbeddedDatabase> running(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("postgres");
        Path pidFile = cluster(folder).resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.size() < 4
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (process.isEmpty()) {
            return Optional.empty();
        }
        EmbeddedDatabase database =
                new EmbeddedDatabase(Integer.parseInt(lines.get(3).strip()), DatabaseSecrets.in(folder), process.get());
        return database.answers() ? Optional.of(database) : Optional.empty();
    }

    private static EmbeddedPostgres startNew(Path folder, int port, DatabaseSecrets secrets) {
        try {
            return startServer(folder, port, secrets);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw failure(folder, e);
        }
    }

    private static EmbeddedPostgres startServer(Path folder, int port, DatabaseSecrets secrets)
            throws IOException, SQLException {
        Path cluster = cluster(folder);
        boolean first = !Files.exists(cluster.resolve("PG_VERSION"));
        if (first) {
            Files.createFile(StaleDatabase.unfinished(cluster));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setPort(port)
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setConnectConfig("password", secrets.owner())
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .setPGStartupWait(LONGEST_START)
                .start();
        if (first || !secrets.areApplied(cluster)) {
            secrets.apply(cluster, postgres.getJdbcUrl("postgres", "postgres"));
        }
        Files.deleteIfExists(StaleDatabase.unfinished(cluster));
        return postgres;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSecrets.USER;
    }

    public String username() {
        return DatabaseSecrets.USER;
    }

    public String password() {
        return secrets.user();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url() + "?connectTimeout=5", username(), password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops the server, letting transactions under way fail rather than wait for them. */
    @Override
    public void close() throws IOException {
        if (started.isPresent()) {
            closeOurs(started.get());
            return;
        }
        ProcessHandle process = found.orElseThrow();
        try {
            // The shell's own kill: small machines and containers have no program of that name.
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
            process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that is still starting is waited for: only then can it be stopped in order. */
    private static void closeOurs(CompletableFuture<EmbeddedPostgres> started) throws IOException {
        EmbeddedPostgres postgres;
        try {
            postgres = started.join();
        } catch (CompletionException e) {
            return;
        }
        postgres.close();
    }

    /** The major version stands in the name: another one starts beside it and is filled by backup and restore. */
    static Path cluster(Path folder) {
        return folder.resolve("18");
    }

    private static Path log(Path folder) {
        return folder.resolve("postgres.log");
    }
}
