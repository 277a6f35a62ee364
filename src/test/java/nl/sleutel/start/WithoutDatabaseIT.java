package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers never need the database. */
public class WithoutDatabaseIT {

    @Test
    void start_withoutDatabaseButWithEdition_serves() {
        try (Workplace place = Workplace.filled("no-database-but-edition")
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/sleutel")) {
            PortalProcess portal = place.portal();
            assertServesAll(portal);
            assertEquals(0, portal.stop().exit());
        }
    }

    @Test
    void start_whoseEmbeddedDatabaseDoesNotStart_servesAndComesBack() throws IOException {
        try (Workplace place = Workplace.filled("database-that-does-not-start")) {
            Path version = place.data().resolve("postgres/18/PG_VERSION");
            byte[] good = Files.readAllBytes(version);
            Files.writeString(version, "17\n");
            PortalProcess portal = place.portal();
            assertServesAll(portal);
            Files.write(version, good);
            // The attempt that fails is given a minute all the same, and must not end the portal; the next one
            // succeeds.
            Waiting.until(
                    "the portal says that the database does not start",
                    Duration.ofSeconds(90),
                    () -> portal.output().contains("does not start"));
            Waiting.until(
                    "the database is there",
                    Duration.ofSeconds(60),
                    () -> portal.get("/q/health/ready").body().contains("\"database\": \"up\""));
            PortalProcess.Finished backup = place.run("backup", "whole.zip");
            assertEquals(0, backup.exit(), backup::errors);
            assertEquals(0, portal.stop().exit());
        }
    }

    public static void assertServesAll(PortalProcess portal) {
        List<URI> pages = Sitemap.of(portal);
        assertTrue(pages.size() > 100, "only " + pages.size() + " pages in the sitemap");
        List<String> failed = new ArrayList<>();
        for (URI page : pages) {
            int status = PortalProcess.get(page).statusCode();
            if (status != 200) {
                failed.add(status + " " + page);
            }
        }
        assertEquals(List.of(), failed);
        assertTrue(portal.get("/en/search?q=deposit").body().contains("/en/housing/deposit-and-agency-fees"));
        assertTrue(portal.get("/api/v1/search?q=borg&lang=nl").body().contains("/nl/wonen/"));
        assertEquals(200, portal.get("/q/health/ready").statusCode());
        assertTrue(
                portal.get("/q/health/ready").body().contains("\"database\": \"down\""),
                portal.get("/q/health/ready").body());
    }
}
