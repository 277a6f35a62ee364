package nl.sleutel.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sleutel.start.BrokenContent;
import nl.sleutel.start.ContentCopy;
import nl.sleutel.start.Folders;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Postgres;
import nl.sleutel.start.Waiting;
import nl.sleutel.start.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The content commands, alone and beside a portal that runs. They run with that portal's port set, so one that opened
 * it would fail.
 */
class CommandsIT {

    private static final String PAGE = "articles/housing/contracts/en.md";
    private static final String ADDRESS = "/en/housing/rental-contract";

    private static Workplace place;
    private static ContentCopy content;
    private static PortalProcess portal;
    private static Postgres database;

    @BeforeAll
    static void startPortal() {
        place = Workplace.filled("commands");
        content = place.ownContent();
        portal = place.portal();
        database = place.runningPostgres();
    }

    @AfterAll
    static void stopPortal() {
        place.close();
    }

    @Test
    void check_onSoundContent_answersZero() {
        try (Workplace alone = Workplace.fresh("check-sound")) {
            PortalProcess.Finished finished = alone.run("content", "check");
            assertEquals(0, finished.exit(), finished::output);
            assertTrue(finished.output().strip().endsWith(" entries, 0 errors"), finished::output);
        }
    }

    @Test
    void check_onBrokenContent_listsEveryProblemAndAnswersOne() {
        try (Workplace alone = Workplace.fresh("check-broken")) {
            List<String> expected = BrokenContent.plant(alone.ownContent());
            PortalProcess.Finished finished = alone.run("content", "check");
            assertEquals(1, finished.exit());
            List<String> lines = finished.output().lines().toList();
            assertEquals(expected, BrokenContent.places(lines.subList(0, lines.size() - 1)));
            assertTrue(
                    lines.get(lines.size() - 1).endsWith(" entries, " + expected.size() + " errors"), finished::output);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content frob",
                "frob",
                "content export",
                "content check --frob",
                "content import --overwrite no/such-key"
            })
    void command_usedWrongly_answersTwo(String command) {
        PortalProcess.Finished finished = place.run(command.split(" "));
        assertEquals(2, finished.exit(), finished::errors);
        assertFalse(finished.errorLines().isEmpty());
        assertFalse(finished.errors().contains("Exception"), finished::errors);
    }

    @Test
    void import_besideARunningPortal_isSeenByReaders() {
        content.write(PAGE, text -> text + "\nA line that was not there.\n");
        PortalProcess.Finished finished = place.run("content", "import");
        assertEquals(0, finished.exit(), finished::errors);
        assertTrue(finished.output().contains(" entries, 1 changed"), finished::output);
        Waiting.until(
                "readers see the change",
                Duration.ofSeconds(20),
                () -> portal.get(ADDRESS).body().contains("A line that was not there."));
        assertPortalUntouched(finished);
    }

    /** A fact stands once: every page, both tools' results, the API and the index follow it. */
    @Test
    void import_ofOneChangedFact_isSeenWhereverItIsUsed() {
        Pattern amount = Pattern.compile("(?<!\\w)347(?!\\w)");
        List<String> paths = List.of(
                "/en/money/basic-grant",
                "/nl/geld/basisbeurs",
                "/en/can-i-afford-it?passport=dutch&study=wo&living=away&insurance=dutch&rent=600",
                "/nl/kan-ik-het-betalen?passport=dutch&study=wo&living=away&insurance=dutch&rent=600",
                "/api/v1/facts?size=500",
                "/api/v1/pages/money/basic-grant?lang=nl");
        paths.forEach(
                path -> assertFalse(amount.matcher(portal.get(path).body()).find(), path));
        content.write("facts/duo.basic-grant.away.yaml", text -> text.replaceFirst("(?m)^value: .*$", "value: 347"));
        PortalProcess.Finished finished = place.run("content", "import");
        assertTrue(finished.output().contains(" entries, 1 changed"), finished::output);
        for (String path : paths) {
            Waiting.until(
                    path + " says so",
                    Duration.ofSeconds(20),
                    () -> amount.matcher(portal.get(path).body()).find());
        }
        Waiting.until(
                "the index knows",
                Duration.ofSeconds(20),
                () -> portal.get("/api/v1/search?q=347&lang=en").body().contains("\"money/basic-grant\""));
        assertPortalUntouched(finished);
    }

    @Test
    void import_ofBrokenContent_changesNothing() {
        Path broken = place.folder().resolve("broken");
        List<String> expected = BrokenContent.plant(ContentCopy.in(broken));
        String before = portal.get(ADDRESS).body();
        PortalProcess.Finished finished =
                place.with("SLEUTEL_CONTENT_DIR", broken.toString()).run("content", "import");
        place.with("SLEUTEL_CONTENT_DIR", content.folder().toString());
        assertEquals(1, finished.exit());
        assertEquals(expected, BrokenContent.places(finished.output().lines().toList()));
        assertEquals(List.of("Nothing was imported"), finished.errorLines());
        assertEquals(before, portal.get(ADDRESS).body());
        assertPortalUntouched(new PortalProcess.Finished(0, "", ""));
    }

    @Test
    void export_besideARunningPortal_writesTheDatabase() {
        PortalProcess.Finished finished = place.run("content", "export", "export");
        assertEquals(0, finished.exit(), finished::errors);
        assertTrue(Folders.texts(place.folder().resolve("export")).containsKey(PAGE));
        assertPortalUntouched(finished);
        PortalProcess.Finished again = place.run("content", "export", "export");
        assertEquals(1, again.exit());
        assertEquals(1, again.errorLines().size(), again::errors);
    }

    @Test
    void export_withoutAPortal_writesEveryFileToTheByte() {
        try (Workplace filled = Workplace.filled("export")) {
            PortalProcess.Finished finished = filled.run("content", "export", "export");
            assertEquals(0, finished.exit(), finished::errors);
            assertEquals(List.of(), finished.complaints());
            Map<String, String> expected = Folders.texts(Workplace.content());
            expected.remove("README.md");
            // What the check goes by is no entry.
            expected.remove("voice.yaml");
            Map<String, String> written = Folders.texts(filled.folder().resolve("export"));
            assertEquals(expected.keySet(), written.keySet());
            expected.forEach((file, text) -> assertEquals(text, written.get(file), file));
            assertEquals(Optional.empty(), filled.postgres());
        }
    }

    private static void assertPortalUntouched(PortalProcess.Finished finished) {
        assertEquals(List.of(), finished.complaints());
        assertTrue(portal.isAlive());
        assertEquals(Optional.of(database), place.postgres());
        assertEquals(200, portal.get("/q/health/ready").statusCode());
    }
}
