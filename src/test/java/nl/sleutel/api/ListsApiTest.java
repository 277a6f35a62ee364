package nl.sleutel.api;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsApiTest {

    private static JsonPath json(String path) {
        return get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "topics", "facts", "organisations", "events", "content-status"})
    void list_hasTotalItemsPageAndSize(String list) {
        Map<String, Object> all = json(list + "?size=50").getMap("");
        assertEquals(Set.of("total", "items", "page", "size"), all.keySet());
        assertEquals(1, all.get("page"));
        assertEquals(50, all.get("size"));
        assertEquals(all.get("total"), ((List<?>) all.get("items")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "topics", "facts"})
    void list_pageByPage_isTheWholeList(String list) {
        List<Object> whole = json(list + "?size=50").getList("items.key");
        List<Object> pieces = new ArrayList<>();
        for (int page = 1; pieces.size() < whole.size(); page++) {
            List<Object> piece = json(list + "?size=2&page=" + page).getList("items.key");
            assertTrue(!piece.isEmpty() && piece.size() <= 2);
            pieces.addAll(piece);
        }
        assertEquals(whole, pieces);
        assertEquals(List.of(), json(list + "?page=1000").getList("items"));
    }

    @Test
    void topics_areTenWithTheirAddressesAndPages() {
        JsonPath topics = json("topics?lang=nl");
        assertEquals(10, topics.getInt("total"));
        assertEquals(
                Set.of("key", "lang", "url", "title", "summary", "pages"),
                topics.getMap("items[0]").keySet());
        assertEquals("/en/studying/", json("topics?lang=en").getString("items.find { it.key == 'studying' }.url"));
        assertEquals("/nl/wonen/", topics.getString("items.find { it.key == 'housing' }.url"));
        assertEquals(2, topics.getInt("items.find { it.key == 'housing' }.pages"));
        assertEquals(0, json("topics?lang=en").getInt("items.find { it.key == 'huurteam' }.pages"));
    }

    @Test
    void facts_tellValueSourceAndHowSureTheyAre() {
        get("/api/v1/facts?lang=nl&size=100")
                .then()
                .body("items.find { it.key == 'grant.away' }.value", equalTo("€\u00a0325,50 per maand"))
                .body("items.find { it.key == 'grant.away' }.bare", equalTo("€\u00a0325,50"))
                .body("items.find { it.key == 'grant.away' }.next.value", equalTo("€\u00a0331 per maand"))
                .body("items.find { it.key == 'grant.away' }.next.from", equalTo("2099-01-01"))
                .body("items.find { it.key == 'grant.away' }.source.url", equalTo("https://example.org/numbers"))
                .body("items.find { it.key == 'grant.away' }.confidence", equalTo("medium"))
                .body("items.find { it.key == 'grant.away' }.checked", nullValue())
                .body("items.find { it.key == 'rent.deposit.max' }.checked", equalTo("2026-02-03"))
                .body("items.find { it.key == 'fee.old' }.past", equalTo(true))
                .body("items.find { it.key == 'fee.old' }.validUntil", equalTo("2024-12-31"))
                .body("items.find { it.key == 'grant.home' }.value", equalTo("€\u00a0130 per maand"))
                .body("items.find { it.key == 'grant.home' }.past", equalTo(false))
                .body("items.find { it.key == 'rent.rise' }.source.date", nullValue());
    }

    @Test
    void pages_ofATopicAndLanguage() {
        JsonPath pages = json("pages?lang=en&topic=housing");
        assertEquals(List.of("housing/deposit", "housing/find-a-room"), pages.getList("items.key"));
        assertEquals(
                Set.of("key", "lang", "url", "title", "summary", "topic", "audience", "phase", "updatedAt"),
                pages.getMap("items[0]").keySet());
        assertEquals("/en/housing/deposit-and-fees", pages.getString("items[0].url"));
        assertTrue(pages.getString("items[0].summary").contains("2\u00a0months' basic rent"));
        assertEquals(
                List.of("huurteam/only-dutch"),
                json("pages?lang=nl&topic=huurteam").getList("items.key"));
        assertEquals(List.of(), json("pages?lang=en&topic=huurteam").getList("items"));
    }

    @Test
    void page_hasAllThatTheContractNames() {
        JsonPath page = json("pages/housing/deposit?lang=en");
        assertTrue(page.getMap("")
                .keySet()
                .containsAll(Set.of(
                        "key",
                        "lang",
                        "url",
                        "title",
                        "summary",
                        "html",
                        "markdown",
                        "topic",
                        "audience",
                        "phase",
                        "publishedAt",
                        "updatedAt",
                        "checked",
                        "translations",
                        "facts",
                        "sources")));
        assertEquals(
                Map.of("en", "/en/housing/deposit-and-fees", "nl", "/nl/wonen/borg-en-kosten"),
                page.getMap("translations"));
        assertTrue(page.getString("html").contains("<section class=\"short\">"));
        assertTrue(page.getString("markdown").startsWith("## In short"));
        assertEquals(List.of("all"), page.getList("audience"));
        assertEquals(List.of("arriving", "leaving"), page.getList("phase"));
        assertEquals("2026-02-03", page.getString("checked"));
        assertTrue(page.getList("facts.key")
                .containsAll(
                        List.of("rent.deposit.max", "rent.deposit.return", "rent.rise", "fee.old", "rent.law.since")));
        assertEquals(
                Map.of(
                        "name",
                        "Sheet of Tests",
                        "title",
                        "Made-up pages",
                        "url",
                        "https://example.org/pages",
                        "date",
                        "2025-03"),
                page.getMap("sources[0]"));
        assertTrue(page.getString("publishedAt").matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }

    @Test
    void page_notInTheLanguage_isNotFound() {
        assertEquals(
                "/nl/huurteam/de-zitting",
                json("pages/huurteam/only-dutch?lang=nl").getString("url"));
        get("/api/v1/pages/huurteam/only-dutch?lang=en").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void organisations_andEvents_tellWhatIsKnown() {
        get("/api/v1/organisations?lang=en")
                .then()
                .body("items.key", hasItem("desk"))
                .body("items.find { it.key == 'desk' }.title", equalTo("Desk"))
                .body("items.find { it.key == 'desk' }.telephone", equalTo("0800-0113"))
                .body("items.find { it.key == 'desk' }.topics", containsInAnyOrder("housing", "huurteam"))
                .body("items.find { it.key == 'desk' }.url", startsWith("/en/organisations/"));
        get("/api/v1/events?lang=nl")
                .then()
                .body("items.find { it.key == 'open-day' }.title", equalTo("Open dag"))
                .body("items.find { it.key == 'open-day' }.over", equalTo(false));
    }

    @Test
    void status_ofPages_isThatOfTheContent() {
        get("/api/v1/content-status?lang=nl&size=200")
                .then()
                .body("items.find { it.key == 'housing/deposit' }.checked", equalTo("2026-02-03"))
                .body("items.find { it.key == 'housing/deposit' }.reviewBy", equalTo("2027-06-01"))
                .body("total", greaterThanOrEqualTo(5))
                .body("items.url", everyItem(startsWith("/nl/")));
    }
}
