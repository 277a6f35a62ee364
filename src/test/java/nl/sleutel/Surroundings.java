package nl.sleutel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the portal under test stands in: a real PostgreSQL that is thrown away, an empty data folder, and the made-up
 * content of the tests.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** The setting that names the server's own database, for tests that take the portal's away. */
    public static final String SERVER_URL = "test.server-url";

    public static final String DATABASE = "sleutel";
    public static final String ADMIN_PASSWORD = "the admin's password in tests";
    public static final Path CONTENT = Path.of("src/test/resources/content");

    private static final Path DATA = Path.of("target/test-data");
    /** Unpacked once and kept until the next clean: that takes seconds. */
    private static final Path PROGRAM = Path.of("target/test-postgres");

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            delete(DATA);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(DATA.resolve("postgres"))
                    .setOverrideWorkingDirectory(PROGRAM.toFile())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE + " encoding 'UTF8' template template0");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "sleutel.trusted-proxies",
                "127.0.0.2",
                "sleutel.admin-password",
                ADMIN_PASSWORD,
                SERVER_URL,
                postgres.getJdbcUrl("postgres", "postgres"),
                "sleutel.data-dir",
                DATA.resolve("portal").toString(),
                "sleutel.content-dir",
                CONTENT.toString());
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
