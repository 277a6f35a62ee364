package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LagNoticeTest {

    @Inject
    Editor editor;

    @Test
    void lag_namesWhatChangedInTheOtherLanguage() {
        EntryRef ref = Editor.newPage(Topic.SAFETY);
        String name = ref.key().split("/")[1];
        String body = "## In het kort\n\n- Een.\n\n## Terug *geld* &lt;b>\n\nTwee.\n\n## Weg\n\nDrie.";
        editor.publishPage(ref, body);
        get("/en/safety/" + name).then().statusCode(200).body(not(containsString("call-info")));
        String changed = body.replace("Twee.", "Twee en meer.").replace("\n\n## Weg\n\nDrie.", "");
        editor.save(ref, PartName.NL, 1, Editor.words("Pagina " + name, name, changed), ChangeClass.MEANING);
        editor.publish(ref, PartName.NL);
        editor.awaitReaders();
        Document page = Jsoup.parse(get("/en/safety/" + name).asString());
        assertEquals(1, page.select(".call-info a[lang=nl]").size());
        assertEquals(
                "/nl/veiligheid/" + name + "#terug-geld-b",
                page.select(".call-info a[lang=nl]").attr("href"));
        assertEquals("Terug geld <b>", page.select(".call-info a[lang=nl]").text());
        assertEquals("Weg", page.select(".call-info ul[lang=nl] li").text());
        assertEquals(
                1,
                Jsoup.parse(get(page.select(".call-info a[lang=nl]")
                                        .attr("href")
                                        .split("#")[0])
                                .asString())
                        .select("#terug-geld-b")
                        .size());
        get("/nl/veiligheid/" + name).then().body(not(containsString("call-info")));
        String status = "items.find { it.key == '" + ref.key() + "' }.lags";
        get("/api/v1/content-status?lang=en&size=100").then().body(status, equalTo(true));
        get("/api/v1/content-status?lang=nl&size=100").then().body(status, equalTo(false));
    }
}
