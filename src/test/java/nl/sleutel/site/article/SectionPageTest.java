package nl.sleutel.site.article;

import static io.restassured.RestAssured.get;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SectionPageTest {

    @Inject
    Editor editor;

    private EntryRef ref;
    private String name;

    @BeforeEach
    void publish() {
        ref = Editor.newPage(Topic.HOUSING);
        name = ref.key().split("/")[1];
        editor.publishPage(ref, "## In short\n\nLittle.\n\n## Ignored\n\nOne.\n");
        editor.save(
                ref,
                PartName.NL,
                Editor.words(
                        "Pagina",
                        name,
                        "## In het kort\n\nWeinig.\n\n## De termijn\n\nEén maand.\n\n"
                                + "### Let op\n\nAltijd.\n\n## Daarna\n\nNiets.\n"));
        editor.save(
                ref,
                PartName.EN,
                Editor.words(
                        "Page",
                        name,
                        "## In short\n\nLittle.\n\n## The term\n\nOne month.\n\n"
                                + "### Mind\n\nAlways.\n\n## After that\n\nNothing.\n"));
        editor.publish(ref, PartName.values());
        editor.awaitReaders();
    }

    private static Document page(String address) {
        return Jsoup.parse(get(address).then().statusCode(200).extract().asString());
    }

    @Test
    void section_standsAlone_withOneTapToTheOtherLanguage() {
        Document page = page("/nl/wonen/" + name + "/toon/de-termijn");
        assertEquals("De termijn", page.select("h1").text());
        assertEquals("Eén maand. Let op Altijd.", page.select(".prose").text());
        assertEquals("Let op", page.select(".prose h2").text());
        assertTrue(page.select("main footer").text().contains("Sheet of Tests: Made-up pages, maart 2025"));
        assertTrue(page.select("link[rel=canonical]").isEmpty());
        assertEquals(
                "/en/housing/" + name + "/show/the-term",
                page.select("main a[lang=en]").attr("href"));
        assertEquals(
                "/nl/wonen/" + name + "#de-termijn",
                page.select("main a.button").attr("href"));
        Document english = page("/en/housing/" + name + "/show/the-term");
        assertEquals("One month. Mind Always.", english.select(".prose").text());
    }

    /** Whoever reads English shows the Dutch: its sections lead there under their English names. */
    @Test
    void page_leadsToItsDutchSections() {
        Document page = page("/en/housing/" + name);
        assertEquals(
                List.of("The term", "After that"),
                page.select("#show").parents().select("details a[href*=/toon/]").eachText());
        assertEquals(
                "/nl/wonen/" + name + "/toon/de-termijn",
                page.select("a[href*=/toon/]").attr("href"));
    }

    @Test
    void whatIsNoSection_isNotFound() {
        for (String wrong : List.of("toon/nergens", "toon/", "show/de-termijn", "toon/in-het-kort", "toon/let-op")) {
            get("/nl/wonen/" + name + "/" + wrong).then().statusCode(404);
        }
        get("/nl/geld/" + name + "/toon/de-termijn").then().statusCode(404);
    }

    /** Nothing stands beside a page that is built otherwise: nobody shows another sentence than is meant. */
    @Test
    void pagesThatAreBuiltOtherwise_doNotLeadToEachOther() {
        editor.save(ref, PartName.EN, Editor.words("Page", name, "## In short\n\nLittle.\n\n## The term\n\nOne.\n"));
        editor.publish(ref, PartName.EN);
        editor.awaitReaders();
        assertTrue(page("/en/housing/" + name).select("a[href*=/toon/]").isEmpty());
        assertFalse(page("/nl/wonen/" + name).select("a[href*=/toon/]").isEmpty());
        assertTrue(page("/nl/wonen/" + name + "/toon/de-termijn")
                .select("main a[lang=en]")
                .isEmpty());
    }
}
