package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However the portal went, it starts again with the same content. */
class KilledIT {

    @Test
    void start_afterKill_takesOverTheDatabaseLeftBehind() {
        try (Workplace place = Workplace.filled("killed")) {
            PortalProcess first = place.portal();
            Map<String, String> pages = pages(first);
            Postgres left = place.postgres().orElseThrow();
            first.kill();
            assertTrue(left.isRunning());

            PortalProcess second = place.portal();
            assertEquals(left, place.postgres().orElseThrow());
            assertEquals(pages, pages(second));
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
            Postgres database = place.postgres().orElseThrow();
            first.kill();
            database.kill();

            PortalProcess second = place.portal();
            assertEquals(pages, pages(second));
            assertEquals(List.of(), second.stop().complaints());
        }
    }

    @Test
    void start_afterKillDuringImport_importsEverything() {
        try (Workplace place = Workplace.fresh("killed-in-import")) {
            PortalProcess first = place.start();
            Waiting.until("the import begins", Duration.ofMinutes(4), () -> first.output().contains("migrations"));
            first.kill();

            PortalProcess second = place.portal();
            assertTrue(second.stages().get(1).contains("entries imported"), second::output);
            assertEquals(200, second.get("/en/housing/contracts").statusCode());
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

    private static Map<String, String> pages(PortalProcess portal) {
        return Stream.of("/sitemap.xml", "/en/", "/nl/", "/en/housing/contracts", "/nl/wonen/", "/en/feed.atom", "/en/search?q=deposit")
                .collect(Collectors.toMap(Function.identity(), path -> portal.get(path).body()));
    }
}
