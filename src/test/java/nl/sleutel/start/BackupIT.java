package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.sleutel.start.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is backed up beside a running portal comes back: on an empty machine, and in place of what stands there. */
class BackupIT {

    private static final String PAGE = "articles/housing/contracts/en.md";
    private static final String ADDRESS = "/en/housing/rental-contract";

    private static Workplace place;
    private static ContentCopy content;
    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        place = Workplace.filled("backup");
        content = place.ownContent();
        portal = place.portal();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    private static String backup(String name) {
        PortalProcess.Finished finished = place.run("backup", name);
        assertEquals(0, finished.exit(), finished::errors);
        assertTrue(portal.isAlive());
        return place.folder().resolve(name).toString();
    }

    private static void add(String line) {
        content.write(PAGE, text -> text + "\n" + line + "\n");
        assertEquals(0, place.run("content", "import").exit());
        Waiting.until(
                "readers see " + line,
                Duration.ofSeconds(20),
                () -> portal.get(ADDRESS).body().contains(line));
    }

    private static Map<String, String> pages(PortalProcess from) {
        return List.of(
                        "/en/",
                        "/nl/",
                        ADDRESS,
                        "/nl/wonen/huurcontract",
                        "/en/care-route/",
                        "/en/content-status",
                        "/api/v1/facts?size=500")
                .stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> from.get(path)
                                .body()
                                .replace(":" + from.address().getPort(), "")
                                // Its name is made of the address that is printed, and so of the port.
                                .replaceAll("/assets/print\\.[0-9a-f]+\\.css", "/assets/print.css")));
    }

    @Test
    void restore_intoAnEmptyDataFolder_bringsEverythingBack() {
        add("A line that is backed up.");
        String file = backup("whole.zip");
        Map<String, String> before = pages(portal);
        try (Workplace other = Workplace.fresh("restored")) {
            PortalProcess.Finished finished = other.run("restore", file);
            assertEquals(0, finished.exit(), finished::errors);
            PortalProcess second = other.portal();
            assertEquals(before, pages(second));
            assertFalse(second.output().contains("imported"), second::output);
            assertFalse(second.output().contains("with password"), "the account came along");
            assertEquals(List.of("flyway_schema_history"), other.uncountedTables());
            assertEquals(List.of(), second.stop().complaints());

            // History came too: what was restored can be backed up, and holds as much.
            PortalProcess.Finished again = other.run("backup", "again.zip");
            assertEquals(0, again.exit(), again::errors);
            assertTrue(portal.isAlive());
        }
    }

    @Test
    void restore_besideTheRunningPortal_isSeenByReaders() {
        String file = backup("earlier.zip");
        add("A line that goes again.");
        PortalProcess.Finished refused = place.run("restore", file);
        assertEquals(1, refused.exit());
        assertTrue(refused.errors().contains("--replace"), refused::errors);
        assertTrue(portal.get(ADDRESS).body().contains("A line that goes again."));

        PortalProcess.Finished finished = place.run("restore", "--replace", file);
        assertEquals(0, finished.exit(), finished::errors);
        Waiting.until(
                "readers see the earlier state",
                Duration.ofSeconds(20),
                () -> !portal.get(ADDRESS).body().contains("A line that goes again."));
        assertTrue(portal.isAlive());
    }

    /**
     * Who may come in, and what the log says of it, stands in a backup: one that was changed is no backup of this
     * portal.
     */
    @Test
    void restore_ofAChangedBackup_isRefusedAndOfAWholeOneWrittenDown() throws Exception {
        Path whole = Path.of(backup("sealed.zip"));
        Path changed = place.folder().resolve("changed.zip");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry member : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(member.getName()));
                String text = new String(from.getInputStream(member).readAllBytes(), StandardCharsets.ISO_8859_1);
                String now =
                        member.getName().equals("tables/audit_line") ? text.substring(0, text.indexOf('\n') + 1) : text;
                to.write(now.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        PortalProcess.Finished refused = place.run("restore", "--replace", changed.toString());
        assertEquals(1, refused.exit());
        assertEquals(1, refused.errorLines().size(), refused::errors);
        assertTrue(refused.errors().contains("was changed"), refused::errors);

        PortalProcess.Finished finished = place.run("restore", "--replace", whole.toString());
        assertEquals(0, finished.exit(), finished::errors);
        assertTrue(finished.output().contains("as this portal wrote it"), finished::output);
        EmbeddedDatabase database = place.database();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from audit_line where action = 'restored' and subject = 'sealed.zip'")) {
            row.next();
            assertEquals(1, row.getInt(1));
        }
    }

    @Test
    void backup_whileTheDatabaseIsNotThere_waitsUntilItIs() throws Exception {
        // A folder in the place of a file keeps the portal from starting its database again; a full one can't be
        // cleared away.
        Waiting.until(
                "the portal is all there",
                Duration.ofMinutes(1),
                () -> portal.output().contains("Open "));
        Path obstacle = Files.createDirectory(place.data().resolve("try-to-write"));
        Path stone = Files.createFile(obstacle.resolve("stone"));
        place.runningPostgres().kill();
        CompletableFuture<PortalProcess.Finished> waiting =
                CompletableFuture.supplyAsync(() -> place.run("backup", "waited.zip"));
        try {
            assertThrows(TimeoutException.class, () -> waiting.get(5, TimeUnit.SECONDS));
        } finally {
            Files.delete(stone);
            Files.delete(obstacle);
        }
        PortalProcess.Finished finished = waiting.get(1, TimeUnit.MINUTES);
        assertEquals(0, finished.exit(), finished::errors);
        assertTrue(finished.errors().contains("waiting for it"), finished::errors);
        assertTrue(Files.size(place.folder().resolve("waited.zip")) > 0);
    }

    @Test
    void restore_ofADamagedFile_changesNothing() throws IOException {
        Path whole = Path.of(backup("to-damage.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(place.folder().resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        for (String file :
                List.of(cut.toString(), Workplace.content().resolve("README.md").toString(), "no-such-file.zip")) {
            PortalProcess.Finished finished = place.run("restore", "--replace", file);
            assertEquals(1, finished.exit(), file);
            assertEquals(1, finished.errorLines().size(), finished::errors);
            assertEquals(200, portal.get(ADDRESS).statusCode());
        }
        PortalProcess.Finished twice = place.run("backup", whole.toString());
        assertEquals(1, twice.exit());
        assertTrue(twice.errors().contains("is there already"), twice::errors);
    }
}
