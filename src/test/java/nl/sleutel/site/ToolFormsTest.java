package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tools that ask by a form: what people write is read, what can't be read loses nothing, and nothing is answered
 * for them.
 */
@QuarkusTest
class ToolFormsTest {

    private static final String BUDGET = "/en/can-i-afford-it";
    private static final String ALL = "passport=dutch&study=wo&living=away&insurance=dutch";

    @Inject
    Editor editor;

    /** The facts of the content itself, that those of the tests do not have. */
    @BeforeEach
    void facts() throws IOException {
        boolean published = false;
        for (String key : List.of(
                "budget.nibud.rent",
                "budget.nibud.books",
                "care.premium",
                "duo.basic-grant.away",
                "tuition.statutory.2026-27",
                "zorgtoeslag.max.single",
                "arrive.ind.income")) {
            EntryRef fact = new EntryRef(Kind.FACT, key);
            if (editor.draftNumber(fact, PartName.SHARED) == 0) {
                editor.save(fact, PartName.SHARED, Files.readString(Path.of("content/facts", key + ".yaml")));
                editor.publish(fact, PartName.SHARED);
                published = true;
            }
        }
        if (published) {
            editor.awaitReaders();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith(name))
                .map(row -> row.select("td").text().strip())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50 | €1,251",
                "1,250.50 | €1,251",
                "450,- | €450",
                "450.- | €450",
                "EUR 450 | €450",
                "€\u00a0450 | €450",
                "€\u2009450 | €450",
                "€\u202f450,00 | €450",
                "450 euro | €450",
                "euro 450 | €450",
                "1 250 | €1,250",
                "1'250 | €1,250",
                "1.250 | €1,250",
                "1,250 | €1,250",
                "about 450 euros a month | €450",
                "0 | €0"
            })
    void amount_asPeopleWriteIt_isInTheSum(String written, String shown) {
        Document page = Pages.at(BUDGET + "?" + ALL + "&rent=" + encoded(written) + "&daily=300");
        assertEquals(shown, row(page, "Rent"));
        assertEquals(written, page.select("#rent").attr("value"), "what was typed stays");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rent | abc",
                "daily | 1.2.3",
                "parents | 12,5,0",
                "job | -450",
                "loan | € \u2212450",
                "tuition | 99999999",
                "premium | 450-500",
                "books | $53",
                "grant | 325.555,1234",
                "rent | 120 a week",
                "tuition | 224 per maand",
                "rent | <b>\"450\"</b>",
                "rent | €"
            })
    void amountThatCantBeRead_comesBackAtItsField_withAllElse(String field, String written) {
        Map<String, String> sent = new TreeMap<>(Map.of(
                "passport",
                "eu",
                "study",
                "wo",
                "living",
                "away",
                "insurance",
                "other",
                "hours",
                "yes",
                "tuition",
                "2694",
                "daily",
                "310,50",
                "books",
                "€ 20"));
        sent.put(field, written);
        Document page = Pages.at(
                BUDGET + "?"
                        + sent.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")),
                400);
        Element box = page.getElementById(field);
        assertEquals("true", box.attr("aria-invalid"));
        assertEquals(1, page.select(".wrong").size(), "only the one field is wrong");
        assertTrue(List.of(box.attr("aria-describedby").split(" ")).contains(field + "-error"));
        assertFalse(page.getElementById(field + "-error").text().isBlank());
        assertEquals("#" + field, page.select("[role=alert] a").attr("href"));
        sent.forEach((name, value) -> page.select("input[type=text][name=" + name + "]")
                .forEach(input -> assertEquals(value, input.attr("value"), name)));
        assertEquals(
                List.of("eu", "wo", "away", "other", "yes"),
                page.select("input[type=radio][checked]").eachAttr("value"));
        assertEquals(0, page.select(".verdict").size());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    }

    @Test
    void firstVisit_answersNothingForAnybody_andFindsNothingWrong() {
        for (String path :
                List.of(BUDGET, "/nl/kan-ik-het-betalen", "/en/health-insurance-check", "/nl/zorgverzekering-nodig")) {
            Document page = Pages.at(path);
            assertEquals(
                    0, page.select("[checked], .error, [role=alert], .verdict").size(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rent=450",
                "study=wo",
                "passport=eu&study=hbo&living=away&rent=450&insurance=",
                "passport=&study=&living=&insurance=&rent="
            })
    void questionsLeftOpen_areSaidAtTheirPlace_andKeepTheRest(String query) {
        Document page = Pages.at("/nl/kan-ik-het-betalen?" + query);
        int answered = page.select("input[type=radio][checked]").size();
        assertEquals(4 - answered, page.select("fieldset.wrong").size());
        assertEquals(4 - answered, page.select("[role=alert] a").size());
        page.select("[role=alert] a")
                .forEach(link -> assertEquals(
                        "input",
                        page.getElementById(link.attr("href").substring(1)).normalName()));
        page.select("fieldset.wrong")
                .forEach(group -> assertFalse(
                        page.getElementById(group.attr("aria-describedby").split(" ")[0])
                                .text()
                                .isBlank()));
        assertEquals(0, page.select(".verdict").size());
        assertEquals(
                query.contains("rent=450") ? "450" : "",
                page.getElementById("rent").attr("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/can-i-afford-it?passport=martian&study=wo&living=away&insurance=dutch&rent=450, passport",
        "/nl/kan-ik-het-betalen?passport=dutch&study=phd&living=away&insurance=dutch, study",
        "/en/health-insurance-check?origin=moon&work=job&letter=cak, origin",
        "/nl/zorgverzekering-nodig?origin=eu&work=Job&letter=cak, work",
        "/en/health-insurance-check?origin=eu&work=job&letter=maybe, letter"
    })
    void answerThatWasNotOffered_isSaidAtItsQuestion_andKeepsTheOthers(String path, String name) {
        Document page = Pages.at(path, 400);
        assertEquals("#" + name, page.select("[role=alert] a").attr("href"));
        assertEquals(1, page.select("fieldset.wrong:has([name=" + name + "])").size());
        assertTrue(page.select("input[type=radio][checked]").size() >= 2);
    }

    /** The first look showed green with food, insurance and tuition at nothing. */
    @Test
    void sumWithoutACost_saysSo_andIsNotGreen() {
        Document page = Pages.at(BUDGET + "?passport=other&study=wo&living=away&insurance=other&rent=550&parents=900");
        Element verdict = page.selectFirst(".verdict");
        assertFalse(verdict.hasClass("tone-mint"));
        assertEquals(
                List.of("#tuition", "#premium", "#daily"),
                verdict.select("ul a").eachAttr("href"));
        assertEquals(
                List.of("#tuition", "#premium", "#daily"),
                page.select("tbody tr:has(td:contains(not filled in)) a").eachAttr("href"));
    }

    @Test
    void sumWithAverages_saysWhich_withSourceAndAWayToChangeThem() {
        Document page = Pages.at(
                "/nl/kan-ik-het-betalen?passport=dutch&study=hbo&living=away&insurance=dutch&daily=280&job=1900");
        assertTrue(page.selectFirst(".verdict").hasClass("tone-mint"));
        assertEquals(
                List.of("#rent", "#tuition", "#premium", "#books", "#grant"),
                page.select(".call-tip a").eachAttr("href"));
        for (String field : List.of("rent", "tuition", "premium", "books", "grant")) {
            Element row = page.selectFirst("tbody tr:has(a.change[href=#" + field + "])");
            String source = row.selectFirst("a.fact").attr("href");
            assertEquals(1, page.select(".facts " + source).size(), field);
            assertEquals("input", page.getElementById(field).normalName());
        }
    }

    @Test
    void whoNeedsAPermit_seesWhatTheImmigrationServiceAsks() {
        String rest = "&study=wo&living=away&insurance=other&rent=500&tuition=9000&premium=45&daily=250";
        Document page = Pages.at(BUDGET + "?passport=other" + rest + "&parents=800");
        Element norm = page.selectFirst("section:has(> #permit)");
        assertEquals("#fact-arrive-ind-income", norm.selectFirst("a.fact").attr("href"));
        assertTrue(norm.text().contains("€331 less"), norm.text());
        assertEquals(1, page.select("#fact-arrive-ind-income").size());
        assertEquals(
                0, Pages.at(BUDGET + "?passport=eu" + rest).select("#permit").size());
    }

    /** Before the question of the hours had two answers, a tick sent 'yes'. */
    @Test
    void olderLink_stillHasItsResult() {
        Document page = Pages.at("/en/"
                + "can-i-afford-it?passport=eu&study=wo&living=away&hours=yes&insurance=other"
                + "&rent=600&tuition=&daily=&job=&parents=&loan=");
        assertEquals(1, page.select(".verdict").size());
        assertTrue(page.select("tbody").text().contains("Basic grant"));
    }

    @Test
    void letterThatNobodySpokeOf_isSaidSo() {
        assertTrue(Pages.at("/en/health-insurance-check?origin=eu&work=job")
                .select("main")
                .text()
                .contains("you did not say whether you got one"));
        assertFalse(Pages.at("/en/health-insurance-check?origin=eu&work=job&letter=none")
                .select("main")
                .text()
                .contains("you did not say whether you got one"));
    }
}
