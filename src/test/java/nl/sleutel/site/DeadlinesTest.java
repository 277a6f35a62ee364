package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deadlines have a calendar of their own, for each audience; a date that is only expected says so wherever it stands.
 */
@QuarkusTest
class DeadlinesTest {

    private static final EntryRef MBO = new EntryRef(Kind.EVENT, "test-mbo-deadline");
    private static final EntryRef EXPECTED = new EntryRef(Kind.EVENT, "test-expected");

    @Inject
    Editor editor;

    private void publish(EntryRef ref, String shared, String title) {
        editor.save(
                ref,
                PartName.SHARED,
                shared + "topic: studying\nwebsite: \"https://example.org/organiser\"\nsources:\n"
                        + "  - {name: A, title: B, url: \"https://example.org\", date: 2026}\n");
        String words = "---\ntitle: " + title + "\nsummary: Short.\n---\nText.\n";
        editor.save(ref, PartName.NL, words);
        editor.save(ref, PartName.EN, words);
        editor.publish(ref, PartName.values());
    }

    @BeforeEach
    void deadlines() {
        publish(MBO, "start: 2099-04-01\nmoment: true\ndeadline: true\naudience: [mbo]\n", "Apply for mbo");
        publish(EXPECTED, "start: 2099-08-16\nmoment: true\nexpected: true\naudience: [all]\n", "Introduction");
        editor.awaitReaders();
    }

    @AfterEach
    void withdraw() {
        editor.withdraw(MBO, PartName.values());
        editor.withdraw(EXPECTED, PartName.values());
        editor.awaitReaders();
    }

    private static String calendar(String path) {
        return get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
    }

    @Test
    void deadlines_ofAnAudience_areInItsCalendarAlone() {
        String all = calendar("/en/whats-on/deadlines.ics");
        assertTrue(all.contains("Apply for mbo"), all);
        assertFalse(all.contains("Introduction"), all);
        assertTrue(calendar("/nl/agenda/deadlines.ics?audience=mbo").contains("Apply for mbo"));
        assertFalse(calendar("/en/whats-on/deadlines.ics?audience=wo").contains("Apply for mbo"));
        assertTrue(calendar("/en/whats-on/calendar.ics").contains("Apply for mbo"));
    }

    @Test
    void whatsOn_leadsToTheCalendarsThatHoldSomething() {
        Document page = Pages.at("/en/whats-on/");
        assertEquals(
                List.of("/en/whats-on/deadlines.ics", "/en/whats-on/deadlines.ics?audience=mbo"),
                page.select("a[href*=deadlines.ics]").eachAttr("href"));
    }

    @Test
    void expectedDate_isMarkedEverywhereAndLeadsToTheOrganiser() {
        assertEquals(
                1,
                Pages.at("/en/whats-on/")
                        .select("li.hit:has(a[href$=test-expected]) .badge:contains(date expected)")
                        .size());
        assertEquals(
                0,
                Pages.at("/en/whats-on/test-mbo-deadline")
                        .select(".badge:contains(expected)")
                        .size());
        Document page = Pages.at("/nl/agenda/test-expected");
        assertEquals("verwachte datum", page.select(".head .badge").first().text());
        assertEquals(
                "https://example.org/organiser",
                page.select(".head a[rel=external]").attr("href"));
        assertTrue(calendar("/en/whats-on/calendar.ics").contains("Introduction (date expected)"));
        assertTrue(get("/api/v1/events?lang=en&size=50")
                .jsonPath()
                .getBoolean("items.find { it.key == 'test-expected' }.expected"));
    }
}
