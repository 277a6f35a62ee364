package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are made of a tool, and the API: one result, every refusal at its field, nothing kept. */
@QuarkusTest
class ToolPagesTest {

    private static final String LEAVE = "/en/when-can-i-leave";
    private static final String API = "/api/v1/tools";

    @Inject
    Editor editor;

    /** The facts of the content itself, that those of the tests do not have. */
    @BeforeEach
    void facts() throws IOException {
        boolean published = false;
        try (Stream<Path> files = Files.list(Path.of("content/facts"))) {
            for (Path file : files.sorted().toList()) {
                String key = file.getFileName().toString().replaceAll("\\.yaml$", "");
                EntryRef fact = new EntryRef(Kind.FACT, key);
                if (key.matches("housing\\.(contract\\.te|notice|hospita|deposit).*")
                        && editor.draftNumber(fact, PartName.SHARED) == 0) {
                    editor.save(fact, PartName.SHARED, Files.readString(file));
                    editor.publish(fact, PartName.SHARED);
                    published = true;
                }
            }
        }
        if (published) {
            editor.awaitReaders();
        }
    }

    private static Map<String, String> answers(String... namesAndAnswers) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            answers.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        return answers;
    }

    private static Response sent(String path, Map<String, String> answers) {
        return RestAssured.given()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(answers)
                .post(path);
    }

    private static Document page(String path, int status, Map<String, String> answers) {
        Response got = sent(path, answers);
        assertEquals(status, got.statusCode());
        assertEquals("no-store", got.header("Cache-Control"));
        Document page = Jsoup.parse(got.asString(), "http://localhost" + path);
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        return page;
    }

    private static JsonPath api(String name, String language, Map<String, ?> answers) {
        return RestAssured.given()
                .contentType("application/json")
                .body(answers)
                .post(API + "/" + name + "?lang=" + language)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    @Test
    void result_isOneSentenceTheSumAndWhatToDo_withItsSources() {
        Document page = page(LEAVE, 200, answers("who", "tenant", "notice", "2026-12-10", "deposit", "900"));
        assertEquals("Monday 1 February 2027", page.select(".verdict strong").text());
        assertTrue(page.select(".verdict").text().contains("you need no reason"));
        assertTrue(page.select("tbody tr").text().contains("€900, by Monday 15 February 2027"));
        assertEquals(4, page.select(".steps li").size());
        assertEquals(1, page.select("#fact-housing-deposit-return").size());
        assertEquals("2026-12-10", page.getElementById("notice").attr("value"));
    }

    /** As the parser of pages reads them: a space that never breaks a line is one all the same. */
    private static List<String> plainSpaces(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/when-can-i-leave, en, Monday 1 February 2027",
        "/nl/wanneer-kan-ik-weg, nl, maandag 1 februari 2027"
    })
    void pageAndApi_giveTheSame(String path, String language, String figure) {
        Map<String, String> answers = answers("who", "tenant", "notice", "2026-12-10", "deposit", "900");
        Document page = page(path, 200, answers);
        JsonPath json = api("when-can-i-leave", language, answers);
        assertEquals(figure, page.select(".verdict strong").text());
        assertEquals(figure, json.getString("figure.text"));
        assertEquals(List.of("2027-02-01"), json.getList("figure.plain"));
        assertEquals(page.select(".verdict p").text(), json.getString("verdict"));
        assertEquals(page.select(".sum tbody td").eachText(), plainSpaces(json.getList("rows.value.text")));
        assertEquals(page.select(".steps li").eachText(), plainSpaces(json.getList("steps.text")));
        assertEquals(page.select(".facts > li").size(), json.getList("facts").size());
    }

    @ParameterizedTest
    @CsvSource({
        "notice, 2026-02-30, 400",
        "notice, someday, 400",
        "notice, '', 200",
        "who, landlady, 400",
        "rent-day, 32, 400",
        "deposit, much, 400",
        "pays, weekly, 400"
    })
    void answerThatCantBeUsed_isSaidAtItsField_andTheOthersStay(String field, String answer, int status) {
        Map<String, String> answers =
                answers("who", "tenant", "notice", "2026-12-10", "rent-day", "5", "deposit", "€ 900", "start", "");
        answers.put(field, answer);
        Document page = page("/nl/wanneer-kan-ik-weg", status, answers);
        assertEquals("#" + field, page.select("[role=alert] a").attr("href"));
        assertEquals(1, page.select(".wrong").size());
        assertEquals(1, page.select(".wrong [name=" + field + "]").isEmpty() ? 0 : 1);
        Element wrong = page.selectFirst(".wrong").hasClass("field")
                ? page.getElementById(field)
                : page.selectFirst("fieldset.wrong");
        String said = wrong.attr("aria-describedby").strip().split(" ")[0];
        assertFalse(page.getElementById(said).text().isBlank());
        assertEquals(0, page.select(".verdict").size());
        answers.forEach((name, value) -> page.select(".field:not(.wrong) input[name=" + name + "]")
                .forEach(input -> assertEquals(value, input.attr("value"), name)));
        assertEquals(
                field.equals("who") ? List.of() : List.of("tenant"),
                page.select("input[type=radio][checked]").eachAttr("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/when-can-i-leave", "/nl/wanneer-kan-ik-weg"})
    void firstVisit_asksByPost_andFindsNothingWrong(String path) {
        Document page = Pages.at(path);
        assertEquals(0, page.select("[checked], .error, [role=alert], .verdict").size());
        assertEquals("post", page.selectFirst("main form").attr("method"));
        assertEquals(path, page.selectFirst("main form").attr("action"));
    }

    @Test
    void days_goIntoACalendarAsWholeDays() {
        Map<String, String> answers = answers("who", "tenant", "notice", "2026-12-10", "as", "calendar");
        Response got = sent(LEAVE, answers);
        assertTrue(got.contentType().startsWith("text/calendar"));
        assertEquals("no-store", got.header("Cache-Control"));
        assertTrue(got.asString().contains("DTSTART;VALUE=DATE:20270201"), got.asString());
        assertTrue(got.asString().contains("DTSTART;VALUE=DATE:20270215"), got.asString());
    }

    @Test
    void api_listsTheToolsWithWhatTheyAsk() {
        JsonPath tools = RestAssured.get(API + "?lang=nl").jsonPath();
        String leave = "items.find { it.name == 'when-can-i-leave' }.";
        assertEquals("/nl/wanneer-kan-ik-weg", tools.getString(leave + "url"));
        assertEquals(true, tools.getBoolean(leave + "inputs.find { it.name == 'who' }.required"));
        assertEquals("tenant", tools.getString(leave + "inputs.find { it.name == 'who' }.options[0].value"));
        assertEquals(
                List.of("deposit-only", "temporary"),
                tools.<String>getList(leave + "inputs.find { it.name == 'end' }.requiredWhen.who").stream()
                        .sorted()
                        .toList());
        assertEquals("31", tools.getString(leave + "inputs.find { it.name == 'rent-day' }.max"));
    }

    @Test
    void api_refusesEachAnswerByName() {
        JsonPath problem = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("who", "tenant", "rent-day", 40))
                .post(API + "/when-can-i-leave")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertEquals(List.of("notice", "rent-day"), problem.getList("errors.input"));
        assertEquals(
                404,
                RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .post(API + "/x")
                        .statusCode());
        assertEquals(
                400,
                RestAssured.given()
                        .contentType("application/json")
                        .body("[1")
                        .post(API + "/when-can-i-leave")
                        .statusCode());
    }

    /** Other sites may ask from their visitors' browsers. */
    @Test
    void api_answersFromAnotherSite() {
        Response got = RestAssured.given()
                .contentType("application/json")
                .header("Origin", "https://school.example")
                .header("Sec-Fetch-Site", "cross-site")
                .body(Map.of("who", "tenant", "notice", "2026-12-10"))
                .post(API + "/when-can-i-leave");
        assertEquals(200, got.statusCode());
        assertEquals("*", got.header("Access-Control-Allow-Origin"));
        Response asked = RestAssured.given()
                .header("Origin", "https://school.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(API + "/when-can-i-leave");
        assertEquals(204, asked.statusCode());
        assertEquals("Content-Type", asked.header("Access-Control-Allow-Headers"));
    }

    @Test
    void api_takesAFewAnswersOnly() {
        assertEquals(
                413,
                RestAssured.given()
                        .contentType("application/json")
                        .body(Map.of("who", "x".repeat(20_000)))
                        .post(API + "/when-can-i-leave")
                        .statusCode());
    }
}
