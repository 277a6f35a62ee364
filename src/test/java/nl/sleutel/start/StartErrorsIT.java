package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal can't start without, told in one line each. */
class StartErrorsIT {

    @Test
    void start_onTakenPort_endsWithOneLine() throws IOException {
        try (Workplace place = Workplace.fresh("taken-port");
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = String.valueOf(other.getLocalPort());
            assertOneLine(place, place.with("QUARKUS_HTTP_PORT", port).run(), "Port " + port, "QUARKUS_HTTP_PORT");
        }
    }

    @Test
    void start_withFileInPlaceOfDataFolder_endsWithOneLine() throws IOException {
        try (Workplace place = Workplace.fresh("data-is-a-file")) {
            Files.writeString(place.data(), "not a folder");
            assertOneLine(place, place.run(), place.data().toString(), "SLEUTEL_DATA_DIR");
        }
    }

    /** Below /proc nobody can make a folder, the superuser neither. */
    @Test
    void start_whereNoFolderCanBeMade_endsWithOneLine() {
        try (Workplace place = Workplace.fresh("data-not-writable").with("SLEUTEL_DATA_DIR", "/proc/sleutel")) {
            assertOneLine(place, place.run(), "/proc/sleutel", "SLEUTEL_DATA_DIR");
        }
    }

    @Test
    void start_onEmptyDatabaseWithoutContentFolder_endsWithOneLine() {
        try (Workplace place = Workplace.fresh("no-content")) {
            Path missing = place.folder().resolve("no-such-folder");
            assertOneLine(
                    place,
                    place.with("SLEUTEL_CONTENT_DIR", missing.toString()).run(),
                    missing.toString(),
                    "SLEUTEL_CONTENT_DIR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLEUTEL_ADMIN_PASSWORD", "SLEUTEL_SECRET"})
    void start_withASecretThatAnybodyGuesses_endsWithOneLine(String setting) {
        try (Workplace place = Workplace.fresh("weak-" + setting).with(setting, "x")) {
            assertOneLine(place, place.run(), setting, "too easy to guess");
        }
    }

    @Test
    void start_withNeitherDatabaseNorEdition_endsWithOneLine() {
        try (Workplace place = Workplace.fresh("no-database")
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/sleutel")) {
            assertOneLine(place, place.run(), "The database does not answer", "no Edition");
        }
    }

    @ParameterizedTest
    @CsvSource({"SLEUTEL_SEARCH_BACKEND, sleutel.search-backend", "SLEUTEL_SEARCH_LIMIT, sleutel.search-limit"})
    void start_withASettingThatCannotBe_namesItAndTellsNoMore(String setting, String name) {
        try (Workplace place = Workplace.fresh("setting-" + name).with(setting, "nonsense")) {
            PortalProcess.Finished finished = place.run();
            assertEquals(1, finished.exit());
            assertTrue(
                    finished.errorLines().stream()
                            .anyMatch(line -> line.startsWith("Setting not usable: ")
                                    && line.contains(name)
                                    && line.contains("nonsense")),
                    finished::errors);
            assertFalse(finished.errors().contains("\tat "), finished::errors);
        }
    }

    @Test
    void start_withBrokenContent_listsEveryProblemAndImportsNothing() {
        try (Workplace place = Workplace.fresh("broken-content")) {
            List<String> expected = BrokenContent.plant(place.ownContent());
            PortalProcess.Finished finished = place.run();
            assertEquals(1, finished.exit());
            assertEquals(
                    expected,
                    BrokenContent.places(finished.errorLines()
                            .subList(0, finished.errorLines().size() - 1)));
            assertTrue(
                    finished.errorLines()
                            .get(finished.errorLines().size() - 1)
                            .endsWith("has problems; nothing was imported"),
                    finished::errors);
            assertEquals(Optional.empty(), place.postgres());

            PortalProcess portal = place.with(
                            "SLEUTEL_CONTENT_DIR", Workplace.content().toString())
                    .portal();
            assertTrue(portal.stages().get(1).contains("entries imported"), portal::output);
        }
    }

    private static void assertOneLine(Workplace place, PortalProcess.Finished finished, String... parts) {
        assertNotEquals(0, finished.exit());
        assertEquals(1, finished.errorLines().size(), finished::errors);
        assertEquals(finished.errorLines(), finished.complaints());
        for (String part : parts) {
            assertTrue(finished.errors().contains(part), () -> "'" + part + "' in: " + finished.errors());
        }
        assertEquals(Optional.empty(), place.postgres());
    }
}
