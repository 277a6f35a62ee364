package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.offer.OfferKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfferPagesTest {

    @Inject
    Editor editor;

    @BeforeEach
    void offers() {
        publish("buddy", "form: buddy\nneeds: [loneliness]\ncost: free\nlanguages: [en]\norganisation: desk\n");
        publish("night-class", "form: training\nneeds: [sleep, stress]\ninstitutions: [universiteit-leiden]\n");
        editor.awaitReaders();
    }

    private void publish(String key, String more) {
        EntryRef ref = new EntryRef(OfferKind.OFFER, key);
        editor.save(
                ref,
                PartName.SHARED,
                "topics: [health]\naudience: [all]\n" + more
                        + "website: \"https://example.org/" + key + "\"\npages: [housing/deposit]\nsources:\n"
                        + "  - {name: Sheet, title: Offers, url: \"https://example.org/sheet\", date: 2025-03}\n");
        editor.save(ref, PartName.NL, "---\ntitle: De " + key + "\nsummary: Over " + key + ".\n---\nKom maar.\n");
        editor.save(
                ref,
                PartName.EN,
                "---\ntitle: The " + key + "\nsummary: About nights in class, " + key
                        + ".\njoin: Write a letter.\n---\nDo come.\n");
        editor.publish(ref, PartName.values());
    }

    private static List<String> listed(String query) {
        return Jsoup.parse(get("/en/offers/" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("ul.pages .cover-link")
                .eachText();
    }

    @Test
    void list_isNarrowedByWhatSomebodyComesFor() {
        assertTrue(listed("").containsAll(List.of("The buddy", "The night-class")));
        assertEquals(List.of("The buddy"), listed("?need=loneliness"));
        assertEquals(List.of("The night-class"), listed("?need=sleep&form=training"));
        assertEquals(List.of(), listed("?need=sleep&form=buddy"));
        assertEquals(List.of("The buddy"), listed("?cost=free&language=en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"need=fame", "form=course", "institution=harvard", "language=klingon", "cost=cheap"})
    void list_withAWrongValue_isABadRequestThatNamesIt(String query) {
        String page =
                get("/en/offers/?" + query).then().statusCode(400).extract().asString();
        assertTrue(page.contains(query.substring(0, query.indexOf('='))), page);
    }

    @Test
    void page_tellsHowToJoinAndWhoGivesIt() {
        Document page = Jsoup.parse(
                get("/en/offers/buddy").then().statusCode(200).extract().asString());
        assertEquals("The buddy", page.select("h1").text());
        assertTrue(page.select("aside").text().contains("Write a letter."));
        assertEquals(1, page.select("aside a[href=https://example.org/buddy]").size());
        assertEquals(1, page.select("aside a[href=/en/organisations/desk]").size());
        assertEquals(
                "/nl/aanbod/buddy",
                page.select("link[rel=alternate][hreflang=nl]").attr("href").replaceFirst("^https?://[^/]+", ""));
        assertTrue(page.select("script[type=application/ld+json]").html().contains("\"Service\""));
        get("/en/offers/nothing").then().statusCode(404);
    }

    @Test
    void article_thatIsNamed_showsIt_andForgetsItWithdrawn() {
        String address =
                Jsoup.parse(get("/en/housing/").asString())
                        .select("main a[href^=/en/housing/]")
                        .eachAttr("href")
                        .stream()
                        .filter(href -> href.contains("deposit"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(Jsoup.parse(get(address).asString())
                .select("article .cover-link")
                .eachText()
                .contains("The buddy"));
        editor.withdraw(new EntryRef(OfferKind.OFFER, "buddy"), PartName.values());
        editor.awaitReaders();
        assertFalse(Jsoup.parse(get(address).asString())
                .select("article .cover-link")
                .eachText()
                .contains("The buddy"));
    }

    @Test
    void api_searchAndSitemap_knowIt() {
        get("/api/v1/offers?lang=en&size=50")
                .then()
                .statusCode(200)
                .body("items.key", hasItem("buddy"))
                .body("items.find { it.key == 'buddy' }.form", equalTo("buddy"))
                .body("items.find { it.key == 'buddy' }.join", equalTo("Write a letter."))
                .body("items.find { it.key == 'buddy' }.url", equalTo("/en/offers/buddy"));
        assertTrue(get("/sitemap.xml").asString().contains("/nl/aanbod/night-class"));
        // Search knows the words of pages: what no page says, it takes for a slip.
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\nThe nights in class.\n");
        Editor.await(() -> get("/api/v1/search?q=nights+class&lang=en")
                .jsonPath()
                .getList("groups.offers.url")
                .contains("/en/offers/night-class"));
    }
}
