package nl.sleutel.start.database;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.EditionFollower;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.office.OfficeClient;
import nl.sleutel.web.Http;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away under the running portal, and comes back. */
@QuarkusTest
class DatabaseLossTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    EditionFollower follower;

    @ConfigProperty(name = Surroundings.SERVER_URL)
    String server;

    private void onServer(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void takeAway() throws SQLException {
        onServer(
                "alter database " + Surroundings.DATABASE + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + Surroundings.DATABASE
                        + "'");
        Editor.await(() -> !follower.isConnected());
    }

    @AfterEach
    void giveBack() throws SQLException {
        onServer("alter database " + Surroundings.DATABASE + " allow_connections true");
        Editor.await(follower::isConnected);
    }

    @Test
    void readers_withoutTheDatabase_areAnsweredAllTheSame() throws SQLException {
        EntryRef page = Editor.newPage(Topic.GETTING_AROUND);
        editor.publishPage(page, "text");
        String never = "/en/getting-around/" + page.key().split("/")[1];
        Editor.await(() -> get("/api/v1/search?q=deposit").jsonPath().getInt("total") > 0);
        Http.get("/en/housing/deposit-and-fees");
        takeAway();
        assertThrows(RuntimeException.class, () -> editor.changes(page));
        for (String path : List.of(
                "/en/",
                "/nl/",
                "/en/housing/",
                "/en/housing/deposit-and-fees",
                "/nl/geld/je-beurs",
                never,
                "/en/help-now",
                "/sitemap.xml",
                "/en/feed.atom",
                "/en/search?q=deposit",
                "/nl/zoeken?q=kamer",
                "/api/v1/pages/housing/deposit",
                "/api/v1/facts",
                "/share/nl/money/grant.png",
                "/en/content-status",
                "/en/glossary",
                "/en/organisations/",
                "/en/whats-on/")) {
            assertEquals(200, Http.get(path).status(), path);
        }
        assertEquals(404, Http.get("/en/none").status());
        assertTrue(get("/api/v1/search?q=borg").jsonPath().getList("hits.key").contains("housing/deposit"));
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'edition' }.data.database", equalTo("down"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void database_thatComesBack_isFollowedAgain() throws SQLException {
        EntryRef page = Editor.newPage(Topic.GETTING_AROUND);
        editor.publishPage(page, "before");
        String slug = page.key().split("/")[1];
        takeAway();
        giveBack();
        Editor.await(() -> canWrite(page));
        editor.save(page, PartName.EN, Editor.words("Page", slug, "after"));
        editor.publish(page, PartName.EN);
        editor.awaitReaders();
        assertTrue(Http.get("/en/getting-around/" + slug).text().contains("after"));
        assertFalse(Http.get("/en/getting-around/" + slug).text().contains("before"));
        get("/q/health/ready").then().body("checks.find { it.name == 'edition' }.data.database", equalTo("up"));
    }

    @Test
    void office_withoutTheDatabase_keepsWhatWasWrittenOnThePage() throws SQLException {
        OfficeClient client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
        String token = client.formToken();
        takeAway();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = client.post(
                    "/editor/edit/articles/housing/find-a-room",
                    Map.of("token", token, "en.summary", "Written with <love>"));
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("Written with &lt;love&gt;"), answer::body);
            assertFalse(answer.body().contains(token), answer::body);
        }
        assertEquals(503, client.get("/editor/").statusCode());
        assertEquals(
                503,
                new OfficeClient(base)
                        .post("/editor/login", Map.of("name", "admin", "password", "x"))
                        .statusCode());
        giveBack();
        Editor.await(() -> client.get("/editor/self").statusCode() == 200);
    }

    /** Connections that were cut may each fail once. */
    private boolean canWrite(EntryRef ref) {
        try {
            return editor.changes(ref) > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
