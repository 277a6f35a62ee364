package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing and publishing over HTTP, as a browser without scripts does. */
@QuarkusTest
class WritingTest {

    private static final String TEXT = "## In short\n\n- One line of text here.\n\n## More\n\nA little more to read.\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    private OfficeClient client;
    private final EntryRef ref = Editor.newPage(Topic.MONEY);
    private final String edit = "/editor/edit/articles/" + ref.key();
    private final String publish = "/editor/publish/articles/" + ref.key();

    @BeforeEach
    void comeIn() {
        client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
    }

    private Map<String, String> form() {
        return client.fields(client.page(edit), edit);
    }

    @Test
    void newPage_writtenAndPublished_isThereForReadersInBothLanguages() {
        String name = ref.key().split("/")[1];
        assertEquals(
                303,
                client.post("/editor/new/articles", Map.of("token", client.formToken(), "topic", "money", "key", name))
                        .statusCode());
        Map<String, String> form = form();
        form.putAll(Map.of(
                "nl.title",
                "Rood staan: zo werkt het",
                "nl.summary",
                "Wat het je kost.",
                "nl.section.0",
                "## In het kort\r\n\r\n- Het kost geld.\r\n",
                "en.title",
                "Overdraft: how it works",
                "en.summary",
                "What it costs you.",
                "en.section.0",
                "## In short\r\n\r\n- It costs money.\r\n",
                "source.0.name",
                "Sheet",
                "source.0.title",
                "Made-up pages",
                "source.0.url",
                "https://example.org/a",
                "source.0.date",
                "2025"));
        assertEquals(
                edit + "?done=saved",
                client.post(edit, form).headers().firstValue("Location").orElse(""));
        assertEquals(404, client.get("/en/money/" + name).statusCode());
        Document gate = client.page(publish);
        assertEquals("", gate.select(".finding-error").text());
        HttpResponse<String> answer = client.post(publish, client.fields(gate, publish));
        assertEquals(
                edit + "?done=published",
                answer.headers().firstValue("Location").orElse(answer.body()));
        editor.awaitReaders();
        assertTrue(client.get("/en/money/" + name).body().contains("Overdraft: how it works"));
        assertTrue(client.get("/nl/geld/" + name).body().contains("Rood staan: zo werkt het"));
    }

    @Test
    void save_untouchedForm_storesNothing() {
        editor.publishPage(ref, TEXT);
        long before = editor.revisions(ref);
        assertEquals(
                edit + "?done=unchanged",
                client.post(edit, form()).headers().firstValue("Location").orElse(""));
        assertEquals(before, editor.revisions(ref));
    }

    @Test
    void save_oneField_leavesAllElseToTheByte() {
        editor.publishPage(ref, TEXT);
        String before = text(PartName.EN);
        Map<String, String> form = form();
        form.put("en.section.1", form.get("en.section.1").replace("A little more", "A lot more"));
        client.post(edit, form);
        assertEquals(before.replace("A little more", "A lot more"), text(PartName.EN));
        assertEquals(1, editor.draftNumber(ref, PartName.NL));
    }

    private String text(PartName part) {
        return OfficeClient.written(client.page(edit + "?as=text")
                .selectFirst("textarea[name=" + part.name().toLowerCase(Locale.ROOT) + "]"));
    }

    @Test
    void publish_withErrors_isRefusedWithAllOfThem() {
        editor.publishPage(ref, TEXT);
        editor.save(
                ref,
                PartName.EN,
                Editor.words(
                        "Page",
                        "page-" + ref.key().split("/")[1],
                        "## In short\n\nSee [](page:no/where) and pay €500.\n"));
        Map<String, String> order = Map.of(
                "token", client.formToken(), "which", "en", "seen.shared", "1", "seen.en", "2", "reason", "Because.");
        HttpResponse<String> answer = client.post(publish, order);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("page:no/where") || answer.body().contains("no/where"), answer::body);
        Document gate = Jsoup.parse(answer.body());
        assertTrue(
                gate.select(".finding-error")
                        .text()
                        .contains("een bedrag met de hand getypt: '€500'; noem een feit, of schrijf {=€500}"),
                answer::body);
        assertEquals(0, gate.select(".findings [lang]").size());
        assertEquals(1, editor.changes(ref));
    }

    @Test
    void publish_withWarnings_needsAReasonWhichTheLogKeeps() {
        editor.publishPage(ref, TEXT);
        String longSentence = "word ".repeat(40) + "end.";
        for (PartName part : new PartName[] {PartName.NL, PartName.EN}) {
            editor.save(
                    ref, part, Editor.words("Page", ref.key().split("/")[1], "## In short\n\n" + longSentence + "\n"));
        }
        Map<String, String> form = client.fields(client.page(publish), publish);
        assertEquals(409, client.post(publish, form).statusCode());
        assertEquals(1, editor.changes(ref));
        form.put("reason", "A quotation of the law");
        assertEquals(303, client.post(publish, form).statusCode());
        assertEquals(2, editor.changes(ref));
        assertTrue(client.get("/editor/audit").body().contains("A quotation of the law"));
    }

    @Test
    void dashboard_lineOfALaggingPage_leadsToTheSectionThatChanged() {
        editor.publishPage(ref, TEXT);
        String changed = TEXT + "\n## Last\n\n### Deep down\n\nNew here.\n";
        editor.save(ref, PartName.NL, Editor.words("Pagina", ref.key().split("/")[1], TEXT));
        editor.save(
                ref,
                PartName.EN,
                Editor.words("Page " + ref.key().split("/")[1], ref.key().split("/")[1], changed));
        editor.publish(ref, PartName.EN);
        editor.awaitReaders();
        String line = client.page("/editor/")
                .selectFirst("section[aria-labelledby=g-lagging] a[href^=" + edit + "]")
                .attr("href");
        assertEquals(edit + "#section-2", line);
        Document page = client.page(edit);
        assertTrue(OfficeClient.written(page.selectFirst("#section-2 textarea[name=en.section.2]"))
                .startsWith("## Last"));
    }

    @Test
    void publish_afterSomebodySaved_isRefused() {
        editor.publishPage(ref, TEXT);
        Map<String, String> form = client.fields(client.page(publish), publish);
        editor.save(ref, PartName.EN, Editor.words("Other", ref.key().split("/")[1], TEXT));
        assertEquals(409, client.post(publish, form).statusCode());
        assertEquals(1, editor.changes(ref));
    }

    @Test
    void preview_draft_isTheReadersPageAndNobodyElsesYet() {
        editor.publishPage(ref, TEXT);
        editor.save(ref, PartName.EN, Editor.words("Only a draft", ref.key().split("/")[1], TEXT));
        String preview =
                client.get("/editor/preview/articles/" + ref.key() + "?in=en").body();
        assertTrue(preview.contains("<h1>Only a draft</h1>"), preview);
        assertTrue(client.get("/en/money/" + ref.key().split("/")[1])
                .body()
                .contains("Page " + ref.key().split("/")[1]));
    }

    /** What can be read in two ways is asked for at its field; the rest of the form comes back as it was sent. */
    @Test
    void newFact_withAnAmount_hasOneBoxAndIsNeverReadWrong() {
        String key = "test-amount-" + ref.key().replaceAll("\\D", "");
        assertEquals(
                303,
                client.post("/editor/new/facts", Map.of("token", client.formToken(), "key", key))
                        .statusCode());
        String address = "/editor/edit/facts/" + key;
        Map<String, String> form = client.fields(client.page(address), address);
        assertTrue(form.containsKey("shared.value"), form.keySet().toString());
        form.put("shared.value", "1.250");
        form.put("shared.unit", "EUR/year");
        form.put("shared.label.nl", "Een <bedrag>");
        form.put("shared.label.en", "An amount");
        form.put("class", "fact");
        HttpResponse<String> refused = client.post(address, form);
        assertEquals(400, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertEquals("#f-shared.value", page.select("[role=alert] a").attr("href"));
        assertTrue(page.getElementById("e-shared.value").text().contains("1250"));
        assertEquals("true", page.getElementById("f-shared.value").attr("aria-invalid"));
        form.forEach((name, value) -> page.select("input[type=text], input:not([type])").stream()
                .filter(input -> input.attr("name").equals(name))
                .forEach(input -> assertEquals(value, input.attr("value"), name)));
        assertEquals("fact", page.select("[name=class][checked]").attr("value"));
        assertEquals("money", page.select("[name=shared.type] [selected]").attr("value"));
        Map<String, String> mended = client.fields(page, address);
        mended.put("shared.value", "1.250,50");
        assertEquals(
                address + "?done=saved",
                client.post(address, mended).headers().firstValue("Location").orElse(""));
        Document again = client.page(address);
        assertEquals("1250.50", again.getElementById("f-shared.value").attr("value"));
        assertEquals("Een <bedrag>", again.getElementById("f-shared.label.nl").attr("value"));
    }
}
