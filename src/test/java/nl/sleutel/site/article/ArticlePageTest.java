package nl.sleutel.site.article;

import static nl.sleutel.site.Pages.base;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.site.Pages;
import nl.sleutel.web.Http;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticlePageTest {

    private static final String EN = "/en/housing/deposit-and-fees";
    private static final String NL = "/nl/wonen/borg-en-kosten";

    @Inject
    Editor editor;

    @Inject
    ObjectMapper json;

    private static String fact(Document page, String key) {
        return page.selectFirst("#fact-" + key.replace('.', '-')).text().replace('\u00a0', ' ');
    }

    @Test
    void page_showsTitleSummaryTextAndWhatIsRelated() {
        Document page = Pages.at(EN);
        assertEquals("Deposit and fees", page.selectFirst("h1").text());
        assertEquals("Deposit and fees · Sleutel", page.title());
        assertTrue(page.selectFirst("main").text().contains("(2 months' basic rent)"));
        assertEquals(1, page.select("section.short").size());
        assertEquals(
                "/en/housing/find-a-room",
                page.selectFirst("aside a[href^=/en/housing]").attr("href"));
        assertTrue(page.select("main").text().contains("Made-up pages, March 2025"));
        assertTrue(page.select("main").text().contains("Checked on 3 February 2026"));
        assertTrue(page.select("main").text().contains("1 June 2027"));
        assertEquals(
                List.of("/en/", "/en/housing/"), page.select("nav.crumbs a").eachAttr("href"));
    }

    /** One tap away, without a script: the value leads to its source, and back. */
    @Test
    void fact_leadsToItsSourceAndBack() {
        Document page = Pages.at(EN);
        Element value = page.selectFirst("article a.fact");
        Element source = page.selectFirst(value.attr("href"));
        assertTrue(source.select("a[href=https://example.org/numbers]").size() == 1);
        assertEquals(
                value.text(),
                page.selectFirst(source.selectFirst("a[href^=#use-]").attr("href"))
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                EN + " | rent.deposit.max | 2 months' basic rent | Sheet of Tests: Made-up numbers, 6 January 2026.",
                NL + " | rent.deposit.max | 2 maanden kale huur | 6 januari 2026",
                EN + " | rent.deposit.return | 14 days | 6 January 2026.",
                NL + " | rent.deposit.return | 14 dagen | 6 januari 2026",
                EN + " | rent.rise | 4.1% | undated.",
                EN + " | rent.rise | 4.1% | Do it or check it at example.org",
                NL + " | rent.rise | 4,1% | Regel of controleer het op example.org",
                NL + " | rent.rise | 4,1% | zonder datum",
                EN + " | rent.law.since | 1 July 2024 | Made-up numbers",
                NL + " | rent.law.since | 1 juli 2024 | Made-up numbers",
                EN + " | fee.old | €1,250 | no longer valid",
                NL + " | fee.old | € 1.250 | geldt niet meer",
                EN + " | fee.old | €1,250 | less certain",
                EN + " | fee.old | €1,250 | Valid until 31 December 2024: check at Sheet of Tests.",
                NL + " | fee.old | € 1.250 | 31 december 2024",
                "/en/money/your-grant | grant.away | €325.50 a month | Becomes €331 a month on 1 January 2099.",
                "/nl/geld/je-beurs | grant.away | € 325,50 per maand | 1 januari 2099",
                "/en/money/your-grant | grant.home | €130 a month | Later Sheet",
                "/nl/geld/je-beurs | grant.home | € 130 per maand | Later Sheet"
            })
    void fact_isToldInTheReadersLanguageWithHowSureItIs(String path, String key, String value, String told) {
        String line = fact(Pages.at(path), key);
        assertTrue(line.contains(value), line);
        assertTrue(line.contains(told), line);
    }

    /** A label that stands at every number warns of nothing. */
    @Test
    void numbers_ofWhichNothingIsToBeKnown_haveNoMark() {
        Document page = Pages.at(EN);
        assertEquals(
                List.of("no longer valid", "less certain"),
                page.select("ol.facts .badge").eachText());
        assertEquals(
                List.of("(no longer valid)"),
                page.select("article .prose .mark").eachText());
        assertEquals(
                "€1,250",
                page.selectFirst("article .prose .mark")
                        .previousElementSibling()
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                EN
                        + " | 5 numbers from one source of 6 January 2026. Compared with the live source by a "
                        + "person: 1 of them, on 3 February 2026.",
                NL
                        + " | 5 getallen uit één bron van 6 januari 2026. Door een mens met de bron vergeleken: 1 "
                        + "ervan, op 3 februari 2026.",
                "/en/money/your-grant | 4 numbers from 2 sources of 2021 to 6 January 2026. Compared with the "
                        + "live source by a person: none yet."
            })
    void numbers_areToldOfInOneLine(String path, String line) {
        assertEquals(
                List.of(line),
                Pages.at(path).select("section[aria-labelledby=numbers] > p").eachText());
    }

    @Test
    void successor_takesThePlaceOfWhatWasBefore() {
        Document page = Pages.at("/en/money/your-grant");
        assertEquals(
                "€130", page.selectFirst("article a[href=#fact-grant-home]").text());
        assertFalse(fact(page, "grant.home").contains("Becomes"));
        assertFalse(fact(page, "grant.home").contains("Valid until"));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/health/a-doctor-in-the-evening, tel:112",
        "/en/health/a-doctor-in-the-evening, tel:08000113",
        "/nl/geld/je-beurs, mailto:desk@example.org"
    })
    void numberToCall_canBeTapped(String path, String address) {
        assertEquals(1, Pages.at(path).select(".prose a[href=" + address + "]").size());
    }

    @Test
    void page_tellsSearchEnginesWhatItIs() throws IOException {
        List<JsonNode> data = new ArrayList<>();
        for (Element script : Pages.at(EN).select("script[type=application/ld+json]")) {
            data.add(json.readTree(script.data()));
        }
        assertEquals(
                List.of("Article", "BreadcrumbList"),
                data.stream().map(one -> one.get("@type").asText()).toList());
        JsonNode article = data.get(0);
        assertEquals("Deposit and fees", article.get("headline").asText());
        assertEquals("en", article.get("inLanguage").asText());
        assertEquals(base() + EN, article.get("url").asText());
        assertTrue(Instant.parse(article.get("dateModified").asText()).isBefore(Instant.now()));
        JsonNode steps = data.get(1).get("itemListElement");
        assertEquals(3, steps.size());
        assertEquals(base() + "/en/housing/", steps.get(1).get("item").asText());
        assertTrue(Pages.at("/en/")
                .select("script[type=application/ld+json]")
                .eachText()
                .isEmpty());
        assertEquals(
                "Organization",
                json.readTree(Pages.at("/en/")
                                .selectFirst("script[type=application/ld+json]")
                                .data())
                        .get("@type")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {EN, "/nl/", "/en/housing/"})
    void shareImage_isAPictureOfTheSizeThatIsTold(String path) throws IOException {
        Document page = Pages.at(path);
        String address = page.selectFirst("meta[property=og:image]").attr("content");
        Http.Got got = Http.get(address.substring(base().length()));
        var image = ImageIO.read(new ByteArrayInputStream(got.body()));
        assertEquals(
                page.selectFirst("meta[property=og:image:width]").attr("content"), String.valueOf(image.getWidth()));
        assertEquals(
                page.selectFirst("meta[property=og:image:height]").attr("content"), String.valueOf(image.getHeight()));
    }

    @Test
    void sensitivePage_hasNoPictureOfItsOwn() {
        Document page = Pages.at("/en/health/a-doctor-in-the-evening");
        assertEquals(
                base() + "/share/en.png",
                page.selectFirst("meta[property=og:image]").attr("content"));
        assertEquals(404, Http.get("/share/en/health/after-hours.png").status());
        assertEquals(200, Http.get("/share/en/housing/deposit.png").status());
        assertEquals(404, Http.get("/share/en/huurteam/only-dutch.png").status());
    }

    @Test
    void page_withATitleFullOfSigns_showsThemAsWords() throws IOException {
        EntryRef ref = Editor.newPage(Topic.SAFETY);
        editor.publishPage(ref, "text");
        String slug = ref.key().split("/")[1];
        String title = "</title></script><script>alert(1)</script> \"a\" 'b' &amp; {page.w}";
        editor.save(
                ref,
                PartName.EN,
                Editor.words("'" + title.replace("'", "''") + "'", slug, "text")
                        .replaceFirst("summary: .*", "summary: '</script><b>\"x\"'"));
        editor.publish(ref, PartName.EN);
        editor.awaitReaders();
        for (String path :
                List.of("/en/safety/" + slug, "/en/safety/", "/en/search?q=alert", "/nl/veiligheid/" + slug)) {
            Document page = Pages.at(path);
            assertEquals(
                    0,
                    page.select("script:not([type=application/ld+json], [src^=/assets/])")
                            .size(),
                    path);
        }
        Document page = Pages.at("/en/safety/" + slug);
        assertEquals(title, page.selectFirst("h1").text());
        assertEquals(
                title,
                json.readTree(page.selectFirst("script[type=application/ld+json]")
                                .data())
                        .get("headline")
                        .asText());
        assertEquals(
                "</script><b>\"x\"", page.selectFirst("meta[name=description]").attr("content"));
        assertEquals(200, Http.get("/share/en/" + ref.key() + ".png").status());
    }

    @Test
    void pageThatLags_saysSoAndLeadsToTheNewerOne() {
        EntryRef ref = Editor.newPage(Topic.SAFETY);
        editor.publishPage(ref, "text");
        String slug = ref.key().split("/")[1];
        editor.save(
                ref,
                PartName.NL,
                editor.draftNumber(ref, PartName.NL),
                Editor.words("Nieuwer", slug, "andere tekst"),
                ChangeClass.MEANING);
        editor.publish(ref, PartName.NL);
        editor.awaitReaders();
        Element said = Pages.at("/en/safety/" + slug).selectFirst(".call-info");
        assertTrue(said.text().contains("The Dutch page is newer"));
        assertEquals("/nl/veiligheid/" + slug, said.selectFirst("a").attr("href"));
        assertEquals(0, Pages.at("/nl/veiligheid/" + slug).select(".call-info").size());
        assertTrue(Pages.at("/en/content-status").select("main").html().contains("/en/safety/" + slug));
    }
}
