package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.account.Person;
import nl.sleutel.account.Role;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.publish.PublicationSchedule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is done at the desk besides writing: history, appointments, moving, 'still correct', unsaved text; and hostile
 * texts.
 */
@QuarkusTest
class DeskWorkTest {

    private static final String TEXT = "## In short\n\n- One line of text here.\n";
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{7*7}${7*7}";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @Inject
    PublicationSchedule publicationSchedule;

    private OfficeClient client;
    private final EntryRef ref = Editor.newPage(Topic.SAFETY);
    private final String name = ref.key().split("/")[1];
    private final String edit = "/editor/edit/" + ref;
    private final Person somebody = new Person(1, "test", Role.EDITOR, Language.EN);

    @BeforeEach
    void comeIn() {
        client = People.admin(base);
        editor.publishPage(ref, TEXT);
    }

    private Map<String, String> with(String... pairs) {
        Map<String, String> fields = new HashMap<>(Map.of("token", client.formToken()));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Test
    void history_showsWhatDiffersBetweenLiveAndDraft() {
        editor.save(ref, PartName.EN, Editor.words("Another title", name, TEXT));
        Document page = client.page("/editor/history/" + ref);
        assertTrue(page.select("del").text().contains("title: Page " + name), page::text);
        assertTrue(page.select("ins").text().contains("title: Another title"), page::text);
        assertFalse(page.select("del").text().contains("One line"), page::text);
    }

    @Test
    void restore_formerVersion_isANewDraft() {
        editor.save(ref, PartName.EN, Editor.words("Another title", name, TEXT));
        client.post("/editor/restore/" + ref, with("part", "en", "number", "1", "base", "2"));
        assertEquals(3, editor.draftNumber(ref, PartName.EN));
        assertEquals(
                "Page " + name,
                client.page(edit).selectFirst("input[name=en.title]").val());
        client.post("/editor/restore/" + ref, with("part", "en", "number", "2", "base", "2"));
        assertEquals(3, editor.draftNumber(ref, PartName.EN));
    }

    @Test
    void confirm_setsTheDaysForReadersAndLeavesOtherDraftsAlone() {
        editor.save(ref, PartName.EN, Editor.words("Another title", name, TEXT));
        assertEquals(303, client.post("/editor/confirm/" + ref, with()).statusCode());
        editor.awaitReaders();
        String shared = editions.current()
                .texts(ref)
                .orElseThrow()
                .text(PartName.SHARED)
                .orElseThrow();
        assertTrue(
                shared.matches("(?s).*\nchecked: 20\\d\\d-\\d\\d-\\d\\d\nreview: 20\\d\\d-\\d\\d-\\d\\d\n.*"), shared);
        assertTrue(client.get("/en/safety/" + name).body().contains("Page " + name));
    }

    /**
     * A number that ended, or is about to, is not called correct without a new last day; nothing is set until there is
     * a good one.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid: {from: 2023-01-01, until: 2024-12-31} | valid: {from: 2023-01-01, until: 2099-12-31}",
                "valid: {until: TODAY} | valid: {until: 2099-12-31}",
                "next: {value: 2, from: 2020-01-01, until: 2021-12-31} | next: {value: 2, from: 2020-01-01, "
                        + "until: 2099-12-31}"
            })
    void confirm_numberThatEnded_asksForItsNewLastDay(String time, String after) {
        LocalDate today = LocalDate.now(RenderContext.CITY);
        EntryRef fact = new EntryRef(Kind.FACT, "test.ends-" + name);
        editor.save(
                fact,
                PartName.SHARED,
                "type: number\nvalue: 1\nlabel: x\n" + time.replace("TODAY", today.toString())
                        + "\nsource: {name: S, title: T, url: \"https://example.org\", date: 2024}\nconfidence: "
                        + "high\nchecked:\n");
        editor.publish(fact, PartName.SHARED);
        editor.awaitReaders();
        for (String wrong : List.of(
                "", "soon", "31-12-2099", "2024-12-31", today.minusDays(1).toString())) {
            HttpResponse<String> answer = client.post("/editor/confirm/" + fact, with("until", wrong));
            assertEquals(422, answer.statusCode(), wrong);
            Element field = Jsoup.parse(answer.body()).selectFirst("input[name=until]");
            assertEquals(wrong, field.val());
            assertTrue(field.attr("aria-describedby").contains("wrong"));
        }
        assertEquals(
                "",
                Jsoup.parse(client.post("/editor/confirm/" + fact, with()).body())
                        .select(".error")
                        .text());
        assertTrue(editions.current()
                .texts(fact)
                .orElseThrow()
                .text(PartName.SHARED)
                .orElseThrow()
                .contains("checked:\n"));
        assertEquals(
                303,
                client.post("/editor/confirm/" + fact, with("until", "2099-12-31"))
                        .statusCode());
        editor.awaitReaders();
        String text = editions.current()
                .texts(fact)
                .orElseThrow()
                .text(PartName.SHARED)
                .orElseThrow();
        assertTrue(text.contains(after + "\n") && text.contains("checked: " + today + "\n"), text);
        editor.withdraw(fact, PartName.SHARED);
    }

    /** The gate remarks on it, at the number and at what names it, and an editor may overrule that. */
    @Test
    void gate_numberThatEnded_isAWarning() {
        editor.save(ref, PartName.EN, Editor.words("Page " + name, name, "## In short\n\n- It cost {fact:fee.old}.\n"));
        editor.save(
                ref,
                PartName.NL,
                Editor.words("Pagina " + name, name, "## In het kort\n\n- Het kostte {fact:fee.old}.\n"));
        Document gate = client.page("/editor/publish/" + ref);
        assertTrue(
                gate.select(".findings").text().contains("'fee.old'")
                        && gate.text().contains("2024-12-31"),
                gate::text);
        assertEquals("", gate.select(".finding-error").text());
        assertTrue(client.page("/editor/publish/facts/fee.old")
                .select(".findings")
                .text()
                .contains("2024-12-31"));
    }

    @Test
    void slugAndTopicChanged_oldAddressesLeadToTheNewOne() {
        Map<String, String> form = client.fields(client.page(edit), edit);
        form.put("en.slug", name + "-renamed");
        client.post(edit, form);
        form = client.fields(client.page(edit), edit);
        form.put("shared.topic", "money");
        client.post(edit, form);
        editor.publish(ref, PartName.values());
        editor.awaitReaders();
        assertEquals(200, client.get("/en/money/" + name + "-renamed").statusCode());
        assertEquals(
                "/en/money/" + name + "-renamed",
                client.get("/en/safety/" + name)
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(
                404, client.get("/en/safety/" + name + "-renamed").statusCode(), "no reader ever knew that address");
        assertEquals(
                "/nl/geld/" + name,
                client.get("/nl/veiligheid/" + name)
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(
                "",
                client.page("/editor/publish/" + ref).select(".finding-error").text());
    }

    @Test
    void preview_ofAFact_isAPageThatNamesItWithTheDraft() {
        String fact = "/editor/edit/facts/rent.rise";
        Map<String, String> form = client.fields(client.page(fact), fact);
        form.put("shared.value", "77");
        assertEquals(
                fact + "?done=saved",
                client.post(fact, form).headers().firstValue("Location").orElse(""));
        assertTrue(client.get("/editor/preview/facts/rent.rise?in=en").body().contains("77"));
        assertFalse(client.get("/en/housing/deposit-and-fees").body().contains("77%"));
        assertTrue(client.page(fact).select("details a").eachAttr("href").stream()
                .anyMatch(
                        link -> link.matches("/editor/preview/articles/housing/deposit\\?in=..&with=facts/rent.rise")));
        // As other tests expect it.
        form = client.fields(client.page(fact), fact);
        form.put("shared.value", "4.1");
        client.post(fact, form);
    }

    @Test
    void withdraw_bothLanguages_takesThePageAway() {
        assertEquals(
                400,
                client.post("/editor/withdraw/" + ref, with("which", "both")).statusCode());
        client.post("/editor/withdraw/" + ref, with("which", "both", "sure", "yes"));
        editor.awaitReaders();
        assertEquals(404, client.get("/en/safety/" + name).statusCode());
        assertEquals(200, client.page(edit).select("input[name=en.title]").size() * 200);
    }

    @Test
    void appointment_due_publishesWhatWasLookedAtAndOnce() throws Exception {
        editor.save(ref, PartName.EN, Editor.words("As planned", name, TEXT));
        Map<PartName, Integer> numbers = Map.of(PartName.EN, 2, PartName.NL, 1, PartName.SHARED, 1);
        publicationSchedule.plan(
                new PublicationSchedule.Plan(
                        ref,
                        Publication.of(ref, numbers, false),
                        Instant.now().plusMillis(1500),
                        PublishOrder.Answers.NONE),
                somebody);
        editor.save(ref, PartName.EN, Editor.words("Too late", name, TEXT));
        assertTrue(client.page("/editor/")
                .select("section[aria-labelledby=g-scheduled]")
                .text()
                .contains("Pagina " + name));
        Thread.sleep(1600);
        Thread other = new Thread(() -> publicationSchedule.keepOne());
        other.start();
        publicationSchedule.keepOne();
        other.join();
        // The portal's own look may have come first, and be at it still.
        Editor.await(() -> publicationSchedule.open(ref).isEmpty());
        editor.awaitReaders();
        assertTrue(client.get("/en/safety/" + name).body().contains("As planned"));
        assertEquals(2, editor.changes(ref));
        assertEquals(List.of(), publicationSchedule.open(ref));
    }

    @Test
    void appointment_byTheForm_waitsAndCanBeCancelled() {
        assertEquals(
                400,
                client.post(
                                "/editor/schedule/" + ref,
                                with("which", "both", "action", "withdraw", "at", "2020-01-01T10:00"))
                        .statusCode());
        client.post("/editor/schedule/" + ref, with("which", "en", "action", "withdraw", "at", "2099-01-01T10:00"));
        Document page = client.page("/editor/publish/" + ref);
        String id = page.selectFirst("input[name=appointment]").val();
        assertEquals(
                Instant.parse("2099-01-01T09:00:00Z"),
                publicationSchedule.open(ref).get(0).at());
        client.post("/editor/unschedule", with("appointment", id));
        assertEquals(List.of(), publicationSchedule.open(ref));
    }

    @Test
    void unsavedText_isOfferedAgainAndGoneOnceSaved() {
        Map<String, String> form = client.fields(client.page(edit), edit);
        form.put("en.title", "Half a title");
        HttpResponse<String> answer = client.post("/editor/desk/keep/" + ref, form);
        assertEquals("{\"others\":[]}", answer.body());
        assertFalse(client.page(edit).selectFirst("input[name=en.title]").val().equals("Half a title"));
        Map<String, String> kept = client.fields(client.page(edit + "?kept=1"), edit);
        assertEquals("Half a title", kept.get("en.title"));
        assertEquals("1", kept.get("en.base"));
        client.post(edit, kept);
        assertEquals(List.of(), client.page(edit).select("a[href*=kept]").eachText());
        assertEquals(
                "Half a title",
                client.page(edit).selectFirst("input[name=en.title]").val());
    }

    @Test
    void twoPeopleOnOnePage_seeEachOther() {
        String other = People.name();
        People.make(base, other, "author");
        OfficeClient colleague = OfficeClient.in(base, other, People.PASSWORD);
        String present = "/editor/desk/present/" + ref;
        assertEquals(
                "{\"others\":[]}",
                colleague.post(present, Map.of("token", colleague.formToken())).body());
        assertTrue(client.page(edit).select(".others").text().contains(other));
        assertEquals(
                "{\"others\":[\"" + other + "\"]}",
                client.post(present, Map.of("token", client.formToken())).body());
    }

    /** A browser may ask for a page ahead of its reader, and a link may stand in a mail. */
    @Test
    void opening_aPageToWrite_writesNothingDown() {
        String other = People.name();
        People.make(base, other, "author");
        assertEquals(
                200, OfficeClient.in(base, other, People.PASSWORD).get(edit).statusCode());
        assertFalse(client.page(edit).select(".others").text().contains(other));
    }

    @Test
    void look_whileWriting_isWhatReadersWillSee() {
        Map<String, String> form = client.fields(client.page(edit), edit);
        form.put("en.section.0", "## In short\r\n\r\nA **bold** word and {fact:rent.deposit.max}.\r\n");
        String html = client.post("/editor/desk/look/" + ref + "?in=en", form).body();
        assertTrue(html.contains("<strong>bold</strong>") && !html.contains("{fact:"), html);
    }

    /** Every field of every form filled with a script: stored, shown again, in conflict, in history, in the preview. */
    @Test
    void scriptInEveryField_neverBecomesMarkup() {
        Map<String, String> form = client.fields(client.page(edit), edit);
        form.replaceAll((field, value) ->
                field.equals("token") || field.endsWith(".base") || field.equals("class") ? value : SCRIPT);
        form.put("shared.topic", "safety");
        form.put("en.slug", name);
        form.put("nl.slug", name);
        form.put("nl.section.0", SCRIPT + "\r\n\r\n" + SCRIPT);
        assertEquals(303, client.post(edit, form).statusCode());
        Map<String, String> stale = new HashMap<>(form);
        stale.put("en.title", SCRIPT + "2");
        assertSafe(client.post(edit, stale));
        for (String path : List.of(
                edit,
                edit + "?as=text",
                "/editor/publish/" + ref,
                "/editor/history/" + ref,
                "/editor/preview/" + ref + "?in=en",
                "/editor/preview/" + ref + "?in=nl",
                "/editor/",
                "/editor/entries/articles",
                "/editor/entries/articles?q=" + OfficeAddresses.encoded(SCRIPT),
                "/editor/login?next=" + OfficeAddresses.encoded(SCRIPT),
                "/editor/audit",
                edit + "?done=" + OfficeAddresses.encoded(SCRIPT),
                "/editor/history/" + ref + "?part=" + OfficeAddresses.encoded(SCRIPT))) {
            assertSafe(client.get(path));
        }
        assertSafe(client.post("/editor/new/articles", with("topic", "safety", "key", SCRIPT)));
        assertSafe(client.post("/editor/accounts", with("name", SCRIPT, "role", "author")));
        assertSafe(client.post("/editor/publish/" + ref, with("which", "both", "reason", SCRIPT)));
        assertSafe(new OfficeClient(base)
                .post("/editor/login", Map.of("name", SCRIPT, "password", SCRIPT, "next", SCRIPT)));
        assertSafe(new OfficeClient(base).post(edit, form));
        assertSafe(client.post("/editor/desk/look/" + ref + "?in=en", form));
    }

    private static void assertSafe(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer::body);
        Document page = Jsoup.parse(answer.body());
        for (Element script : page.select("script")) {
            assertTrue(
                    (script.hasAttr("src") && script.html().isEmpty())
                            || script.attr("type").equals("application/ld+json"),
                    script::outerHtml);
        }
        assertEquals(0, page.select("img[src=x]").size(), answer::body);
        assertTrue(
                page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")),
                answer::body);
        assertFalse(page.text().contains("${49}") || page.text().contains(">49"), "nothing is evaluated");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self';") && !policy.contains("unsafe"), policy);
    }

    /**
     * Every kind can be begun, written as text and looked at; where readers need more fields, it says so and fails not.
     */
    @ParameterizedTest
    @MethodSource("nl.sleutel.content.entry.Kind#all")
    void everyKind_isBegunListedAndJudged(Kind kind) {
        String key = "new-" + kind.folder() + "-" + name;
        String path = kind.folder() + "/" + (kind == Kind.ARTICLE ? "work/" : "") + key;
        assertEquals(
                "/editor/edit/" + path,
                client.post("/editor/new/" + kind.folder(), with("topic", "work", "key", key))
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(
                409,
                client.post("/editor/new/" + kind.folder(), with("topic", "work", "key", key))
                        .statusCode());
        assertTrue(client.page("/editor/entries/" + kind.folder())
                        .select("a[href=/editor/edit/" + path + "]")
                        .size()
                == 1);
        assertTrue(client.page("/editor/edit/" + path + "?as=text")
                        .select("textarea")
                        .size()
                == kind.parts().size());
        String edit = "/editor/edit/" + path;
        assertEquals(
                edit + "?done=unchanged",
                client.post(edit, client.fields(client.page(edit), edit))
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertTrue(List.of(200, 409)
                .contains(client.get("/editor/preview/" + path + "?in=en").statusCode()));
        assertEquals(200, client.get("/editor/publish/" + path).statusCode());
        assertEquals(200, client.get("/editor/history/" + path).statusCode());
    }
}
