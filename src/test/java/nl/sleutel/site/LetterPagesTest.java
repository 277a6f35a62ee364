package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Language;
import nl.sleutel.letter.LetterKind;
import nl.sleutel.letter.ReceivedLetterDocuments;
import nl.sleutel.letter.ReceivedLetterKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LetterPagesTest {

    private static final String SOURCES =
            "sources:\n  - {name: Law, title: Book, url: \"https://example.org/law\", date: 2026}\n";

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @Inject
    ReceivedLetterDocuments documents;

    @BeforeEach
    void letters() {
        EntryRef letter = new EntryRef(LetterKind.LETTER, "stop");
        editor.save(
                letter,
                PartName.SHARED,
                "topic: housing\naudience: [all]\nsend: [registered]\nfields:\n"
                        + "  - {key: name, label: {nl: je naam, en: your name}}\n"
                        + "  - {key: end, form: date, label: {nl: einde, en: end}}\n"
                        + "  - {key: reason, form: lines, label: {nl: reden, en: reason}}\n"
                        + "organisations: [desk]\npages: [housing/deposit]\n" + SOURCES);
        editor.save(
                letter,
                PartName.NL,
                head("Stoppen met huren", "enclose: [Een kopie]\n")
                        + "## Einde op {field:end}\n\nIk stop,\n{field:name}\n\n[ ] Omdat <b>: {field:reason}\n");
        editor.save(
                letter,
                PartName.EN,
                head("Stop renting", "enclose: [A copy]\n")
                        + "## End on {field:end}\n\nI stop,\n{field:name}\n\n[ ] Because <b>: {field:reason}\n");
        editor.publish(letter, PartName.values());
        EntryRef received = new EntryRef(ReceivedLetterKind.RECEIVED_LETTER, "tax");
        editor.save(
                received,
                PartName.SHARED,
                "topics: [money]\naudience: [all]\norder: 1\nletters: [stop]\norganisations: [desk]\n"
                        + "pages: [housing/deposit]\n" + SOURCES);
        editor.save(
                received,
                PartName.NL,
                "---\ntitle: Een brief van de belasting\nsummary: Een aanslag.\nsearch: [dwangbevel]\n---\n"
                        + "## Is hij echt?\n\nDit is een aanmaning met [een brief](letter:stop).\n");
        editor.save(
                received,
                PartName.EN,
                "---\ntitle: A letter from the tax office\nsummary: A bill.\nsearch: [dwangbevel]\n---\n"
                        + "## Is it real?\n\nThis is a reminder (*aanmaning*) with [a letter](letter:stop).\n");
        editor.publish(received, PartName.values());
        editor.awaitReaders();
    }

    private static String head(String title, String more) {
        return "---\ntitle: " + title + "\nsummary: About it.\nwhen: In time.\nhow: By registered post.\n" + more
                + "---\n";
    }

    private static Document page(String address) {
        return Jsoup.parse(get(address).then().statusCode(200).extract().asString());
    }

    /** Each text is read aloud in its own language, in whichever language the page is. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/letters/stop", "/nl/brieven/stop"})
    void letter_standsInBothLanguages_lineByLine(String address) {
        Document page = page(address);
        assertEquals(
                List.of("Einde op [einde]", "Ik stop, [je naam]", "Omdat <b>: [reden]"),
                page.select(".letter .pair > p[lang=nl]").eachText());
        assertEquals(
                List.of("End on [end]", "I stop, [your name]", "Because <b>: [reason]"),
                page.select(".letter .pair > p[lang=en]").eachText());
        for (Element pair : page.select(".pair")) {
            assertEquals(
                    pair.select("[lang=nl] .blank").eachAttr("data-blank"),
                    pair.select("[lang=en] .blank").eachAttr("data-blank"));
        }
        assertEquals(1, page.select(".pair [lang=nl] br").size());
        assertEquals(address.substring(1, 3), page.select("html").attr("lang"));
        assertTrue(page.select("main").text().contains("By registered post."));
    }

    /** What is typed can't be sent: there is no form around it, and nothing has a name to be sent under. */
    @Test
    void whatIsTyped_isSentNowhere() {
        Document page = page("/en/letters/stop");
        assertEquals(
                List.of("name", "end", "reason"),
                page.select("main [data-fill]").eachAttr("data-fill"));
        assertEquals(
                0,
                page.select("main form, main [name], main [formaction], main button[type=submit]")
                        .size());
        assertEquals("name", page.select("#fill-name").attr("autocomplete"));
        assertEquals("date", page.select("#fill-end").attr("type"));
        for (Element input : page.select("main [data-fill]")) {
            assertEquals(1, page.select("main label[for=" + input.id() + "]").size(), input.id());
        }
    }

    /** Without scripts nothing is shown that needs them, and the e-mail holds the whole letter with its blanks. */
    @Test
    void withoutScripts_theLetterIsWhole() {
        Document page = page("/en/letters/stop");
        assertTrue(page.select("#fill").hasAttr("hidden"));
        assertEquals(page.select("main button"), page.select("main button[hidden]"));
        String mail = page.select("a[data-mail]").attr("href");
        assertTrue(mail.startsWith("mailto:?subject=Einde%20op%20%5Beinde%5D&body="), mail);
        String body = URLDecoder.decode(mail.substring(mail.indexOf("body=") + 5), StandardCharsets.UTF_8);
        assertEquals("Ik stop,\r\n[je naam]\r\n\r\n[ ] Omdat <b>: [reden]", body);
    }

    /** Nothing stands beside what it does not say. */
    @Test
    void letter_whoseEnglishWentMissing_isShownInDutchAlone() {
        EntryRef letter = new EntryRef(LetterKind.LETTER, "stop");
        editor.save(letter, PartName.EN, head("Stop renting", "") + "## End\n\nI stop, {field:name}, {field:end}.\n");
        editor.publish(letter, PartName.EN);
        editor.awaitReaders();
        Document page = page("/en/letters/stop");
        assertEquals(3, page.select(".pair > p[lang=nl]").size());
        assertEquals(0, page.select(".pair > p[lang=en]").size());
    }

    @Test
    void list_articleSitemapAndReceivedLetter_leadToIt() {
        assertTrue(page("/en/letters/")
                .select("#housing + ul .cover-link")
                .eachText()
                .contains("Stop renting"));
        assertTrue(page("/nl/brieven/").select("main h2").eachText().contains("Wonen"));
        get("/en/letters/nothing").then().statusCode(404);
        String sitemap = get("/sitemap.xml").asString();
        assertTrue(sitemap.contains("/nl/brieven/stop") && sitemap.contains("/en/i-got-a-letter/tax"));
        Document received = page("/en/i-got-a-letter/tax");
        assertEquals("/en/letters/stop", received.select(".prose a").attr("href"));
        assertEquals(1, received.select("aside a[href=/en/letters/stop]").size());
        assertTrue(page("/en/letters/stop").select("aside").text().contains("A letter from the tax office"));
        String article = page("/en/housing/").select("main a[href^=/en/housing/]").eachAttr("href").stream()
                .filter(href -> href.contains("deposit"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("A letter from the tax office", "Stop renting"),
                page(article).select("#letters + ul a").eachText());
    }

    @Test
    void received_standsInItsListAndHandsItsWordsToSearch() {
        assertTrue(
                page("/nl/ik-kreeg-een-brief").select(".cover-link").eachText().contains("Een brief van de belasting"));
        get("/nl/ik-kreeg-een-brief/niets").then().statusCode(404);
        assertEquals(
                "/nl/ik-kreeg-een-brief/tax",
                page("/en/i-got-a-letter/tax").select(".langs a[hreflang=nl]").attr("href"));
        nl.sleutel.content.indexing.Document.DocumentWords words = documents
                .document(
                        new EntryRef(ReceivedLetterKind.RECEIVED_LETTER, "tax"),
                        new RenderContext(editions.current(), Instant.now()))
                .orElseThrow()
                .words()
                .get(Language.EN);
        assertEquals("/en/i-got-a-letter/tax", words.address());
        assertEquals(List.of("dwangbevel"), words.terms());
        assertTrue(words.sections().get(0).text().contains("aanmaning"));
    }

    @Test
    void api_hasTheParagraphsOfBoth() {
        get("/api/v1/letters?lang=en&size=50")
                .then()
                .statusCode(200)
                .body("items.key", hasItem("stop"))
                .body("items.find { it.key == 'stop' }.paragraphs.nl", hasItem("Ik stop,\n{field:name}"))
                .body("items.find { it.key == 'stop' }.paragraphs.en", hasItem("I stop,\n{field:name}"))
                .body("items.find { it.key == 'stop' }.fields.key", equalTo(List.of("name", "end", "reason")))
                .body("items.find { it.key == 'stop' }.url", equalTo("/en/letters/stop"));
        assertFalse(get("/api/v1/letters?topic=money&lang=en")
                .jsonPath()
                .getList("items.key")
                .contains("stop"));
    }
}
