package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal starts, starts again, and ends. */
class StartIT {

    private static final String TIME = " +\\d+\\.\\d s";

    @Test
    void start_onEmptyDataFolder_tellsEachStageAndTheAddress() {
        try (Workplace place = Workplace.fresh("first-start").without("SLEUTEL_DATA_DIR")) {
            PortalProcess portal = place.portal();
            List<String> lines = portal.stages();
            assertEquals(5, lines.size(), portal::output);
            assertMatches("database +\\d+ migrations" + TIME, lines.get(0));
            assertMatches("content +" + entries() + " entries imported" + TIME, lines.get(1));
            assertMatches("edition +" + entries() + " entries live" + TIME, lines.get(2));
            assertMatches("index +[1-9]\\d+ documents" + TIME, lines.get(3));
            assertMatches("Open +" + portal.address() + "/", lines.get(4));
            assertTrue(
                    Files.isDirectory(place.folder().resolve("data/postgres")),
                    "without SLEUTEL_DATA_DIR the data folder is ./data");
            assertEquals(List.of(), portal.stop().complaints());
        }
    }

    @Test
    void start_onFilledDataFolder_importsNothing() {
        try (Workplace place = Workplace.filled("second-start")) {
            List<String> lines = place.portal().stages();
            assertMatches("database +up to date" + TIME, lines.get(0));
            assertMatches("content +as in the files" + TIME, lines.get(1));
        }
    }

    /**
     * Without that PostgreSQL reads whole tables for what an index would tell, from the import until it counts by
     * itself.
     */
    @Test
    void start_thatImports_letsTheDatabaseCountWhatCameIn() {
        try (Workplace place = Workplace.filled("counted")) {
            place.portal().stages();
            List<String> uncounted = place.uncountedTables();
            assertEquals(
                    List.of(),
                    uncounted.stream()
                            .filter(Set.of("entry", "part", "revision", "alignment", "change")::contains)
                            .toList());
            assertTrue(uncounted.contains("flyway_schema_history"), "what was counted by itself is no proof");
        }
    }

    @Test
    void start_withOtherFilesThanTheDatabase_saysHowManyAndImportsNothing() {
        try (Workplace place = Workplace.filled("differing-files")) {
            place.ownContent().write("articles/housing/contracts/en.md", text -> text + "\nA line more.\n");
            PortalProcess portal = place.portal();
            assertMatches(
                    "content +1 files? differs? from the database; .*" + TIME,
                    portal.stages().get(1));
            assertFalse(portal.get("/en/housing/rental-contract").body().contains("A line more."));
        }
    }

    @Test
    void stop_bySignal_endsWithZeroAndLeavesNoDatabase() {
        try (Workplace place = Workplace.filled("stop")) {
            PortalProcess portal = place.portal();
            Postgres postgres = place.runningPostgres();
            PortalProcess.Finished finished = portal.stop();
            assertEquals(0, finished.exit());
            assertEquals(List.of(), finished.complaints());
            assertFalse(postgres.isRunning());
            assertEquals(Optional.empty(), place.postgres());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "edition"})
    void stop_whileStarting_endsQuietly(String stage) {
        try (Workplace place = Workplace.filled("stop-at-" + stage)) {
            PortalProcess portal = place.start();
            Waiting.until(
                    "the start is at the " + stage,
                    Duration.ofMinutes(4),
                    () -> stage.equals("database")
                            ? place.postgres().isPresent()
                            : portal.output().contains(stage));
            PortalProcess.Finished finished = portal.stop();
            assertEquals(List.of(), finished.complaints());
            assertEquals(0, finished.exit());
            assertEquals(Optional.empty(), place.postgres());
        }
    }

    /** One entry is one folder, or one file of facts. */
    private static long entries() {
        return Folders.texts(Workplace.content()).keySet().stream()
                .filter(file -> file.endsWith("/shared.yaml") || file.startsWith("facts/"))
                .count();
    }

    private static void assertMatches(String pattern, String line) {
        assertTrue(line.matches(pattern), () -> "'" + line + "' is not like '" + pattern + "'");
    }
}
