package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.initiative.InitiativeKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InitiativePagesTest {

    @Inject
    Editor editor;

    @BeforeEach
    void initiatives() {
        publish("soup", "status: ended\nsince: 2021\nended: 2023\nthemes: [loneliness]\nreach: large\n");
        publish("bench", "status: unknown\nseen: 2022-11\nthemes: [talking, rest]\n");
        publish("choir", "status: running\nthemes: [talking]\norganisations: [desk]\n");
        editor.awaitReaders();
    }

    private void publish(String key, String more) {
        EntryRef ref = new EntryRef(InitiativeKind.INITIATIVE, key);
        editor.save(
                ref,
                PartName.SHARED,
                "topics: [student-life]\naudience: [all]\n" + more + "pages: [housing/deposit]\nsources:\n"
                        + "  - {name: Sheet, title: All, url: \"https://example.org/sheet\", date: 2025-03}\n");
        String words = "summary: About it.\ninitiator: Two students\naims: Joy\ntarget: Everybody\n---\nText.\n";
        editor.save(ref, PartName.NL, "---\ntitle: De " + key + "\n" + words);
        editor.save(ref, PartName.EN, "---\ntitle: The " + key + "\n" + words);
        editor.publish(ref, PartName.values());
    }

    private static List<String> listed(String query) {
        return Jsoup.parse(get("/en/initiatives/" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("ul.pages .cover-link")
                .eachText();
    }

    @Test
    void list_hasRunningOnesFirstAndEndedOnesLast() {
        assertEquals(List.of("The choir", "The bench", "The soup"), listed(""));
        assertEquals(List.of("The choir", "The bench"), listed("?theme=talking"));
        assertEquals(List.of("The soup"), listed("?status=ended"));
        assertEquals(List.of(), listed("?status=planned"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=fame", "status=over"})
    void list_withAWrongValue_isABadRequest(String query) {
        get("/en/initiatives/?" + query).then().statusCode(400);
    }

    @Test
    void page_showsTheRecordAndSaysWhatIsNotKnown() {
        Document page = Jsoup.parse(get("/en/initiatives/soup").asString());
        String record = page.select("aside dl").text();
        assertTrue(record.contains("Two students") && record.contains("Joy"), record);
        assertTrue(record.contains("Ended 2023"), record);
        assertTrue(record.contains("More than 500"), record);
        assertTrue(record.contains("Evaluated Not known"), record);
        assertTrue(Jsoup.parse(get("/en/initiatives/bench").asString())
                .select("aside dl")
                .text()
                .contains("Last seen in November 2022"));
        get("/nl/initiatieven/nothing").then().statusCode(404);
    }

    @Test
    void api_andSitemap_knowIt() {
        get("/api/v1/initiatives?lang=nl&size=50")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("choir", "bench", "soup")))
                .body("items.find { it.key == 'soup' }.reach", equalTo("large"))
                .body("items.find { it.key == 'soup' }.ended", equalTo("2023"))
                .body("items.find { it.key == 'choir' }.ended", equalTo(null));
        assertTrue(get("/sitemap.xml").asString().contains("/en/initiatives/choir"));
    }
}
