package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Taking away what others name: refused with the list of them, or they go along, or their links become words, by
 * choice.
 */
@QuarkusTest
class WithdrawTest {

    private static final String FACT = "type: money\nvalue: 60\nunit: EUR\nlabel: {nl: boete, en: fine}\n"
            + "source: {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\nconfidence: "
            + "high\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    private OfficeClient client;
    private final EntryRef page = Editor.newPage(Topic.WORK);
    private final String name = page.key().split("/")[1];
    private final EntryRef fact = new EntryRef(Kind.FACT, "test.fine." + name);
    private final EntryRef organisation = new EntryRef(Kind.ORGANISATION, name + "-desk");

    @BeforeEach
    void aPageThatNamesAFact() {
        client = People.admin(base);
        editor.save(fact, PartName.SHARED, FACT);
        editor.publish(fact, PartName.SHARED);
        editor.publishPage(page, "## In short\n\n- Without a light it costs {fact:" + fact.key() + "}.\n");
    }

    private HttpResponse<String> withdraw(EntryRef ref, String... more) {
        String gate = "/editor/withdraw/" + ref;
        Document document = client.page(gate);
        Map<String, String> form = document.selectFirst("form[action=" + gate + "]") == null
                ? new HashMap<>(Map.of("token", client.formToken(), "which", "both"))
                : client.fields(document, gate);
        form.put("sure", "yes");
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return client.post(gate, form);
    }

    private boolean isLive(EntryRef ref) {
        editor.awaitReaders();
        return editions.current().live(ref).isPresent();
    }

    @Test
    void usedFact_isRefusedWithThePages_inBothLanguages() {
        HttpResponse<String> answer = withdraw(fact);
        assertEquals(409, answer.statusCode());
        Document document = Jsoup.parse(answer.body());
        assertEquals(
                1,
                document.select("a[href=/editor/edit/" + page + "]").stream()
                        .filter(link -> link.parent().tagName().equals("h3"))
                        .count(),
                answer::body);
        assertTrue(
                document.select(".findings").text().contains("nl.md")
                        && document.select(".findings").text().contains("en.md"),
                document::text);
        assertTrue(isLive(fact) && isLive(page));
    }

    /** Without the list that was looked at, too: a form that somebody made. */
    @Test
    void usedFact_byABareForm_isRefused() {
        assertEquals(
                409,
                client.post(
                                "/editor/withdraw/" + fact,
                                Map.of(
                                        "token",
                                        client.formToken(),
                                        "which",
                                        "both",
                                        "sure",
                                        "yes",
                                        "along",
                                        "yes",
                                        "links",
                                        "yes",
                                        "reason",
                                        "x"))
                        .statusCode());
        assertTrue(isLive(fact));
    }

    @Test
    void usedFact_takesThePagesAlongByChoice() {
        long before = editor.changes(fact) + editor.changes(page);
        assertEquals(303, withdraw(fact, "along", "yes").statusCode());
        assertFalse(isLive(fact));
        assertFalse(isLive(page));
        assertEquals(before + 2, editor.changes(fact) + editor.changes(page));
        assertEquals(404, client.get("/en/work/" + name).statusCode());
    }

    /** The page was rewritten without the fact: its draft goes live in the same step. */
    @Test
    void usedFact_publishesThePageThatDoesWithout() {
        editor.save(page, PartName.NL, Editor.words("Pagina", name, "## In short\n\n- It costs something.\n"));
        editor.save(page, PartName.EN, Editor.words("Page", name, "## In short\n\n- It costs something.\n"));
        assertEquals(303, withdraw(fact).statusCode());
        assertFalse(isLive(fact));
        assertTrue(client.get("/en/work/" + name).body().contains("It costs something"));
    }

    @ParameterizedTest
    @CsvSource({"care.112, noodkaart", "care.113, noodkaart"})
    void numberOfTheEmergencyCard_neverGoes(String key, String told) {
        EntryRef number = new EntryRef(Kind.FACT, key);
        HttpResponse<String> answer = withdraw(number, "along", "yes", "links", "yes");
        assertEquals(409, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).select(".finding-error").text().contains(told), answer::body);
        assertTrue(isLive(number));
    }

    private void publishOrganisation() {
        editor.save(
                organisation,
                PartName.SHARED,
                "topics: [work]\naudience: [all]\nkinds: [advice]\nwebsite: \"https://desk.example\"\ntelephone: "
                        + "care.113\nsources:\n"
                        + "  - {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\n");
        editor.save(
                organisation, PartName.NL, "---\ntitle: Balie " + name + "\nsummary: Helpt je.\n---\nZe helpen je.\n");
        editor.save(
                organisation, PartName.EN, "---\ntitle: Desk " + name + "\nsummary: Helps you.\n---\nThey help you.\n");
        editor.publish(organisation, PartName.values());
    }

    /** A page with the link as plain words is whole; but nobody loses a link unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"organisation", "page"})
    void linkedFromAPage_goesOnlyWhenItsLinksMayBecomeWords(String what) {
        publishOrganisation();
        EntryRef linked = what.equals("page") ? page : organisation;
        EntryRef from = Editor.newPage(Topic.WORK);
        editor.publishPage(
                from,
                "## In short\n\n- See [the place](" + (what.equals("page") ? "page:" : "org:") + linked.key() + ").\n");
        HttpResponse<String> refused = withdraw(linked);
        assertEquals(409, refused.statusCode());
        assertTrue(
                Jsoup.parse(refused.body()).select("h3 a").eachAttr("href").contains("/editor/edit/" + from),
                refused::body);
        assertTrue(isLive(linked));
        assertEquals(303, withdraw(linked, "links", "yes").statusCode());
        assertFalse(isLive(linked));
        String text = client.get("/en/work/" + from.key().split("/")[1]).body();
        assertTrue(text.contains("See the place."), text);
        assertTrue(client.page("/editor/")
                        .select("section[aria-labelledby=g-links] a[href=/editor/edit/" + from + "]")
                        .size()
                > 0);
    }

    @Test
    void organiserOfAnEvent_goesOnlyByChoice() {
        publishOrganisation();
        EntryRef event = new EntryRef(Kind.EVENT, name + "-event");
        editor.save(
                event,
                PartName.SHARED,
                "start: 2099-02-03T10:00\naudience: [all]\ntopic: work\norganiser: "
                        + organisation.key() + "\nsources:\n"
                        + "  - {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\n");
        editor.save(event, PartName.NL, "---\ntitle: Dag\nsummary: Een dag.\n---\nKom ook.\n");
        editor.save(event, PartName.EN, "---\ntitle: Day\nsummary: A day.\n---\nCome along.\n");
        editor.publish(event, PartName.values());
        editor.awaitReaders();
        assertEquals(409, withdraw(organisation).statusCode());
        assertEquals(303, withdraw(organisation, "links", "yes").statusCode());
        assertEquals(200, client.get("/en/whats-on/" + event.key()).statusCode());
        editor.withdraw(event, PartName.values());
    }

    /** What an older program left behind: readers read that it is not known, and the office hears of it. */
    @Test
    void factGoneFromUnderAPage_isSaidToBeUnknown_andTold() {
        editor.save(
                page,
                PartName.EN,
                Editor.words(
                        "Costs {fact:" + fact.key() + "}",
                        name,
                        "## In short\n\n- Without a light it costs {fact:" + fact.key()
                                + "}. See [](page:no/where).\n"));
        editor.publish(page, PartName.EN);
        editor.withdraw(fact, PartName.SHARED);
        editor.awaitReaders();
        String text = Jsoup.parse(client.get("/en/work/" + name).body()).text();
        assertTrue(text.contains("it costs (not known at the moment)."), text);
        assertTrue(text.contains("Costs (not known at the moment)"), text);
        assertTrue(text.contains("See (a page that is not here at the moment)."), text);
        assertTrue(Jsoup.parse(client.get("/nl/werk/" + name).body()).text().contains("costs (nu niet bekend)."));
        assertTrue(client.page("/editor/")
                        .select("section[aria-labelledby=g-broken] a[href=/editor/edit/" + page + "]")
                        .size()
                > 0);
        editor.withdraw(page, PartName.values());
    }

    @Test
    void unusedFact_justGoes() {
        editor.withdraw(page, PartName.values());
        editor.awaitReaders();
        assertEquals(
                "/editor/edit/" + fact + "?done=withdrawn",
                withdraw(fact).headers().firstValue("Location").orElse(""));
        assertFalse(isLive(fact));
    }
}
