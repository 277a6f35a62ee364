package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.sleutel.start.backup.BackupFile;
import nl.sleutel.start.backup.DatabaseTables;
import nl.sleutel.start.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * What the first version that could be started left is taken up by this one: its data folder, and a backup of its
 * tables. {@code old/first-version.zip} holds the rows of the database that it made of its content, with Flyway's own,
 * in the form of today's backups.
 */
class UpgradeIT {

    private static final Path FIRST =
            Path.of("src/test/resources/old/first-version.zip").toAbsolutePath();
    private static final int PAGES = 100;

    @Test
    void dataFolder_ofTheFirstVersion_isTakenUp() throws Exception {
        try (Workplace place = Workplace.fresh("first-version")) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(place.data())) {
                fill(database);
            }
            Path edition = place.data().resolve("edition/state.json");
            Folders.create(edition.getParent());
            Files.write(edition, member("edition/state.json"));

            PortalProcess portal = place.portal();
            assertTrue(portal.stages().get(0).contains("migrations"), portal::output);
            assertTrue(!portal.output().contains("imported"), "the old content is the truth");
            assertReads(portal);
            assertEquals(0, portal.stop().exit());
        }
    }

    private static void fill(EmbeddedDatabase database) throws Exception {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target("4")
                .load()
                .migrate();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            new DatabaseTables(connection).replaceAll(new BackupFile(FIRST));
            // As the first version noted them: a migration that was changed since would be refused.
            statement.execute("truncate flyway_schema_history");
            try (ZipFile zip = new ZipFile(FIRST.toFile())) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy flyway_schema_history (checksum, description, execution_time, installed_by, "
                                        + "installed_on, installed_rank, script, "
                                        + "success, type, version) from stdin with (header match)",
                                zip.getInputStream(zip.getEntry("flyway_schema_history")));
            }
            connection.commit();
        }
    }

    private static byte[] member(String name) throws IOException {
        try (ZipFile zip = new ZipFile(FIRST.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private static void assertReads(PortalProcess portal) {
        List<URI> pages = Sitemap.of(portal);
        assertTrue(pages.size() > PAGES, "only " + pages.size() + " pages");
        // The first content had no care route, whose start the sitemap names all the same.
        assertEquals(
                List.of(),
                pages.stream()
                        .filter(page -> !page.getPath().matches("/en/care-route/|/nl/zorgroutekaart/"))
                        .filter(page -> PortalProcess.get(page).statusCode() != 200)
                        .toList());
        assertTrue(portal.get("/api/v1/search?q=deposit&lang=en").body().contains("housing/deposit-and-fees"));
        assertTrue(portal.get("/en/housing/deposit-and-agency-fees").body().contains("deposit"));
    }

    @Test
    void backup_ofTheFirstVersion_isRestored() throws SQLException, IOException {
        try (Workplace place = Workplace.fresh("first-backup")) {
            PortalProcess.Finished finished = place.run("restore", FIRST.toString());
            assertEquals(0, finished.exit(), finished::errors);
            assertTrue(finished.output().contains("from version 4 to"), finished::output);
            PortalProcess portal = place.portal();
            assertReads(portal);

            PortalProcess.Finished again = place.run("restore", FIRST.toString());
            assertEquals(1, again.exit());
            assertTrue(again.errors().contains("--replace"), again::errors);
            Path newer = newer(place.folder().resolve("newer.zip"));
            PortalProcess.Finished refused = place.run("restore", "--replace", newer.toString());
            assertEquals(1, refused.exit());
            assertEquals(1, refused.errorLines().size(), refused::errors);
            assertTrue(refused.errors().contains("newer program"), refused::errors);
            assertReads(portal);
            assertEquals(0, portal.stop().exit());
        }
    }

    private static Path newer(Path file) throws IOException {
        try (ZipFile from = new ZipFile(FIRST.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Enumeration<? extends ZipEntry> members = from.entries(); members.hasMoreElements(); ) {
                ZipEntry member = members.nextElement();
                to.putNextEntry(new ZipEntry(member.getName()));
                byte[] bytes = from.getInputStream(member).readAllBytes();
                to.write(
                        member.getName().equals("backup.properties")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("schema=4", "schema=9999")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return file;
    }
}
