package nl.sleutel.content.follower;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditionFollowerTest {

    @Inject
    Editor editor;

    @Inject
    DataSource database;

    private final EntryRef page = Editor.newPage(Topic.WORK);
    private final String slug = page.key().split("/")[1];
    private final String address = "/en/work/" + slug;

    @Test
    void publication_isSeenByReadersWithinASecond() {
        editor.publishPage(page, "The text of day 0");
        String tag = get(address)
                .then()
                .statusCode(200)
                .body(containsString("The text of day 0"))
                .extract()
                .header("ETag");
        long quickest = IntStream.range(1, 4)
                .mapToLong(day -> milliseconds("The text of day " + day))
                .min()
                .orElseThrow();
        assertTrue(quickest < 1000, "It took " + quickest + " ms at best");
        assertNotEquals(tag, get(address).header("ETag"));
    }

    /** How long it takes from the publication to a reader who sees it. */
    private long milliseconds(String text) {
        editor.save(page, PartName.EN, Editor.words("Page", slug, text));
        long start = System.nanoTime();
        editor.publish(page, PartName.EN);
        Editor.await(() -> get(address).asString().contains(text));
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void draft_isSeenByNobody() {
        editor.publishPage(page, "As it is");
        editor.save(page, PartName.EN, Editor.words("Page", slug, "As it may be"));
        editor.awaitReaders();
        get(address).then().body(containsString("As it is")).body(not(containsString("As it may be")));
    }

    @Test
    void withdrawal_isSeenByReaders() {
        editor.publishPage(page, "Soon gone");
        get(address).then().statusCode(200);
        editor.withdraw(page, PartName.values());
        editor.awaitReaders();
        get(address).then().statusCode(404);
        assertEquals(404, get("/api/v1/pages/" + page.key()).statusCode());
    }

    /** Everything that shows an entry falls with it: here the list of its topic and a page that links to it. */
    @Test
    void change_reachesThePagesAround() {
        editor.publishPage(page, "text");
        EntryRef linking = Editor.newPage(Topic.WORK);
        editor.publishPage(linking, "See [](page:" + page.key() + ").");
        String other = "/en/work/" + linking.key().split("/")[1];
        get(other).then().body(containsString("See <a href=\"" + address + "\">Page " + slug + "</a>"));
        get("/en/work/").then().body(containsString("Page " + slug));
        editor.save(page, PartName.EN, Editor.words("Renamed " + slug, slug + "-new", "text"));
        editor.publish(page, PartName.EN);
        editor.awaitReaders();
        get(other).then().body(containsString("See <a href=\"" + address + "-new\">Renamed " + slug + "</a>"));
        get("/en/work/").then().body(containsString("Renamed " + slug));
        get("/sitemap.xml").then().body(containsString(address + "-new</loc>"));
    }

    /**
     * Another node, or a crash between commit and notification: the nudge never comes, the look every few seconds does.
     */
    @Test
    void publicationWithoutNudge_isSeenAllTheSame() throws SQLException {
        editor.publishPage(page, "Before");
        editor.save(page, PartName.EN, Editor.words("Page", slug, "Without a nudge"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "update part set live_id = draft_id from entry where entry.id = part.entry_id and entry.key = '"
                            + page.key() + "'");
            statement.executeUpdate(
                    "insert into change (entry_id, parts, author, changed_at) select id, 'EN', 'test', now() from "
                            + "entry where key = '"
                            + page.key() + "'");
            connection.commit();
        }
        Editor.await(() -> get(address).asString().contains("Without a nudge"));
    }

    /** A backup was restored under a running portal: what readers saw of later changes goes. */
    @Test
    void databaseOlderThanTheEdition_isTakenAnew() throws SQLException {
        editor.publishPage(page, "The old text");
        editor.save(page, PartName.EN, Editor.words("Page", slug, "The lost text"));
        editor.publish(page, PartName.EN);
        editor.awaitReaders();
        get(address).then().body(containsString("The lost text"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "update part set live_id = r.id from entry e, revision r where e.id = part.entry_id and "
                            + "r.part_id = part.id and r.number = 1 and e.key = '"
                            + page.key() + "'");
            statement.executeUpdate("delete from change where id = (select max(id) from change)");
            connection.commit();
        }
        Editor.await(() -> get(address).asString().contains("The old text"));
        get("/en/housing/find-a-room").then().statusCode(200);
    }
}
