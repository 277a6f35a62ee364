package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the portal went, it starts again with the same content. */
class KilledIT {

    @Test
    void start_afterKill_takesOverTheDatabaseLeftBehind() {
        try (Workplace place = Workplace.filled("killed")) {
            PortalProcess first = place.portal();
            Map<String, String> pages = pages(first);
            Postgres left = place.runningPostgres();
            first.kill();
            assertTrue(left.isRunning());

            PortalProcess second = place.portal();
            assertEquals(left, place.runningPostgres());
            assertSame(pages, pages(second));
            PortalProcess.Finished finished = second.stop();
            assertEquals(List.of(), finished.complaints());
            assertEquals(0, finished.exit());
            assertFalse(left.isRunning());
        }
    }

    @Test
    void start_afterPowerCut_hasTheSameContent() {
        try (Workplace place = Workplace.filled("power-cut")) {
            PortalProcess first = place.portal();
            Map<String, String> pages = pages(first);
            Postgres database = place.runningPostgres();
            first.kill();
            database.kill();

            PortalProcess second = place.portal();
            assertSame(pages, pages(second));
            assertEquals(List.of(), second.stop().complaints());
        }
    }

    /** In the set-up of the database, between that and its first use, and in the import. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "postmaster.pid", "migrations"})
    void start_afterKillDuringFirstStart_importsEverything(String sign) {
        try (Workplace place = Workplace.fresh("killed-at-" + sign)) {
            PortalProcess first = place.start();
            Path file = place.data().resolve("postgres/18").resolve(sign);
            Waiting.until(
                    "there is " + sign,
                    Duration.ofMinutes(4),
                    () -> Files.exists(file) || first.output().contains(sign));
            first.kill();

            PortalProcess second = place.portal();
            assertTrue(second.stages().get(1).contains("entries imported"), second::output);
            assertEquals(200, second.get("/en/housing/rental-contract").statusCode());
            assertEquals(List.of(), second.stop().complaints());
        }
    }

    @Test
    void start_besideARunningPortal_endsWithOneLine() {
        try (Workplace place = Workplace.filled("two-portals")) {
            PortalProcess first = place.portal();
            PortalProcess.Finished second = place.with("QUARKUS_HTTP_PORT", "0").run();
            assertEquals(1, second.exit());
            assertEquals(1, second.errorLines().size(), second::errors);
            assertTrue(second.errors().contains(place.data() + " is in use"), second::errors);
            assertEquals("", second.output());
            assertEquals(200, first.get("/en/").statusCode());
            assertTrue(place.postgres().isPresent());
        }
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        before.forEach((path, body) -> assertEquals(body, after.get(path), path));
    }

    private static Map<String, String> pages(PortalProcess portal) {
        return Stream.of(
                        "/sitemap.xml",
                        "/en/",
                        "/nl/",
                        "/en/housing/rental-contract",
                        "/nl/wonen/",
                        "/en/feed.atom",
                        "/en/search?q=deposit")
                .collect(Collectors.toMap(
                        Function.identity(), path -> portal.get(path).body()));
    }
}
