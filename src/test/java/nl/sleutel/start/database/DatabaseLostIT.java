package nl.sleutel.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Postgres;
import nl.sleutel.start.TestPage;
import nl.sleutel.start.Waiting;
import nl.sleutel.start.WithoutDatabaseIT;
import nl.sleutel.start.Workplace;
import org.junit.jupiter.api.Test;

/** The database's server is killed under the running portal. */
class DatabaseLostIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @SuppressWarnings("try") // The database is there again as long as its block lasts.
    void externalDatabase_killed_leavesReadersAloneAndEditorsTheirText() throws IOException {
        try (Workplace elsewhere = Workplace.filled("database-elsewhere");
                Workplace place = Workplace.filled("database-gone");
                EmbeddedDatabase database = EmbeddedDatabase.start(elsewhere.data())) {
            database.await();
            place.with("QUARKUS_DATASOURCE_JDBC_URL", database.url())
                    .with("QUARKUS_DATASOURCE_USERNAME", database.username())
                    .with("QUARKUS_DATASOURCE_PASSWORD", database.password());
            PortalProcess portal = place.portal();
            TestPage page = TestPage.on(portal, "lost").save("before").publish();
            Map<String, String> form = page.form("after <love>");
            Waiting.until(
                    "readers see the page",
                    SOON,
                    () -> portal.get(page.address()).statusCode() == 200);

            elsewhere.runningPostgres().kill();
            HttpResponse<String> refused = page.send(form);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("after &lt;love&gt;"), refused::body);
            WithoutDatabaseIT.assertServesAll(portal);
            assertTrue(portal.get(page.address()).body().contains("Page before"));

            try (EmbeddedDatabase again = database.again(elsewhere.data())) {
                Waiting.until(
                        "the office is there again",
                        SOON,
                        () -> page.client().get("/editor/").statusCode() == 200);
                page.save("after").publish();
                Waiting.until(
                        "readers see the page",
                        SOON,
                        () -> portal.get(page.address()).body().contains("Page after"));
                Waiting.until(
                        "the state is told",
                        SOON,
                        () -> portal.get("/q/health/ready").body().contains("\"database\": \"up\""));
                assertTrue(portal.output().lines().count() < 4_000, "the log was flooded");
                assertEquals(0, portal.stop().exit());
            }
        }
    }

    @Test
    void embeddedDatabase_killed_comesBackByItself() {
        try (Workplace place = Workplace.filled("database-killed")) {
            PortalProcess portal = place.portal();
            TestPage page = TestPage.on(portal, "lost").save("before").publish();
            Postgres first = place.runningPostgres();
            first.kill();
            assertEquals(200, portal.get("/en/").statusCode());
            Waiting.until(
                    "there is another server",
                    SOON,
                    () -> place.postgres()
                            .filter(server -> !server.equals(first))
                            .isPresent());
            Waiting.until(
                    "the office is there again",
                    SOON,
                    () -> page.client().get("/editor/").statusCode() == 200);
            page.save("after").publish();
            Waiting.until(
                    "readers see the page",
                    SOON,
                    () -> portal.get(page.address()).body().contains("Page after"));
            assertEquals(0, portal.stop().exit());
            assertTrue(place.postgres().isEmpty());
        }
    }
}
