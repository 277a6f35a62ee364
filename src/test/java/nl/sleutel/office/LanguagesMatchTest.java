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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.office.publish.PublicationSchedule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishing says of the two languages: the page, the tick, what readers see and the log agree. Over HTTP. */
@QuarkusTest
class LanguagesMatchTest {

    private static final String TEXT = "## In short\n\n- One line of text here.\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @Inject
    PublicationSchedule publicationSchedule;

    private OfficeClient client;
    private final EntryRef ref = Editor.newPage(Topic.WORK);
    private final String name = ref.key().split("/")[1];
    private final String gate = "/editor/publish/" + ref;

    @BeforeEach
    void aPageInBothLanguages() {
        client = People.admin(base);
        editor.publishPage(ref, TEXT);
    }

    private void change(PartName part, String changeClass) {
        if (!changeClass.equals("-")) {
            String words = part == PartName.NL ? "Pagina " : "Page ";
            editor.save(
                    ref,
                    part,
                    editor.draftNumber(ref, part),
                    Editor.words(words + changeClass, name, TEXT),
                    ChangeClass.valueOf(changeClass.toUpperCase(Locale.ROOT)));
        }
    }

    private String lagging() {
        editor.awaitReaders();
        return Arrays.stream(Language.values())
                .filter(language -> editions.current()
                        .live(ref)
                        .orElseThrow()
                        .laggingSince(language)
                        .isPresent())
                .map(Language::tag)
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private HttpResponse<String> publish(String which, boolean tick) {
        Map<String, String> form = client.fields(client.page(gate + "?which=" + which), gate);
        if (tick) {
            form.put("matches", ref.toString());
        }
        return client.post(gate, form);
    }

    /**
     * Which languages changed and how, who publishes what, and whether the tick is set; whether the page asks for it,
     * and which language then lags.
     */
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "meaning, -,       both, no,  asks, en",
                "meaning, -,       both, yes, asks, ''",
                "fact,    -,       both, no,  asks, en",
                "fact,    -,       both, yes, asks, ''",
                "-,       meaning, both, no,  asks, nl",
                "-,       meaning, both, yes, asks, ''",
                "-,       fact,    both, no,  asks, nl",
                "-,       fact,    both, yes, asks, ''",
                "wording, -,       both, no,  -,    ''",
                "-,       wording, both, no,  -,    ''",
                "wording, wording, both, no,  -,    ''",
                "meaning, meaning, both, no,  -,    ''",
                "meaning, fact,    both, no,  -,    ''",
                "fact,    meaning, both, no,  -,    ''",
                "meaning, wording, both, no,  asks, en",
                "meaning, wording, both, yes, asks, ''",
                "wording, fact,    both, no,  asks, nl",
                "wording, fact,    both, yes, asks, ''",
                "meaning, -,       nl,   no,  asks, en",
                "meaning, -,       nl,   yes, asks, ''",
                "-,       fact,    en,   no,  asks, nl",
                "-,       fact,    en,   yes, asks, ''",
                "wording, -,       nl,   no,  -,    ''",
                "-,       wording, en,   no,  -,    ''",
                "meaning, -,       en,   no,  -,    ''",
                "-,       meaning, nl,   no,  -,    ''",
                "meaning, meaning, nl,   no,  asks, en",
                "meaning, meaning, en,   no,  asks, nl",
                "-,       -,       both, no,  -,    ''"
            })
    void everyCase(String nl, String en, String which, String tick, String asks, String lags) {
        change(PartName.NL, nl);
        change(PartName.EN, en);
        Document page = client.page(gate + "?which=" + which);
        assertEquals(
                asks.equals("asks") ? 1 : 0, page.select("input[name=matches]").size(), page::text);
        assertEquals(
                0,
                page.select("[name=reason], .finding-warning, .finding-error").size(),
                page::text);
        boolean changes =
                which.equals("both") ? !nl.equals("-") || !en.equals("-") : !(which.equals("nl") ? nl : en).equals("-");
        assertEquals(
                which.equals("both") && changes && !asks.equals("asks"),
                page.text().contains("Beide talen publiceren zegt dat ze met elkaar kloppen"),
                page::text);
        assertEquals(303, publish(which, tick.equals("yes")).statusCode());
        assertEquals(lags, lagging());
        assertEquals(lags.contains("en"), client.get("/en/work/" + name).body().contains("The Dutch page is newer"));
        assertEquals(
                lags.contains("nl"), client.get("/nl/werk/" + name).body().contains("De Engelse pagina is nieuwer"));
        String log = client.page("/editor/audit").select("tr").stream()
                .map(Element::text)
                .filter(row -> row.contains(ref.toString()) && row.contains("publiceerde"))
                .findFirst()
                .orElse("");
        assertEquals(lags.contains("en"), log.contains("EN lags"), log);
        assertEquals(lags.contains("nl"), log.contains("NL lags"), log);
        assertEquals(
                tick.equals("yes") || (which.equals("both") && changes && asks.equals("-")),
                log.contains("languages match"),
                log);
    }

    /** Brought up to date later: the other language changed as well by then. */
    @Test
    void laggingLanguageBroughtUpToDate_lagsNoLonger() {
        change(PartName.NL, "meaning");
        publish("nl", false);
        assertEquals("en", lagging());
        change(PartName.EN, "meaning");
        assertEquals(303, publish("both", false).statusCode());
        assertEquals("", lagging());
    }

    /** A typing slip in a language that lags does not bring it up to date. */
    @Test
    void laggingLanguage_withASlipMended_stillLags() {
        change(PartName.NL, "fact");
        publish("nl", false);
        change(PartName.EN, "wording");
        publish("both", false);
        assertEquals("en", lagging());
    }

    /**
     * One click later: on the page of the entry, its gate and the list on the first page; without any change to a text.
     */
    @ParameterizedTest
    @CsvSource({"/editor/edit/, nl, meaning", "/editor/publish/, en, fact", "/editor/, nl, fact"})
    void stillMatches_isOneClickLater(String place, String changed, String changeClass) {
        change(changed.equals("nl") ? PartName.NL : PartName.EN, changeClass);
        publish(changed, false);
        assertEquals(changed.equals("nl") ? "en" : "nl", lagging());
        long before = editor.revisions(ref);
        String match = "/editor/match/" + ref;
        String from = place.equals("/editor/") ? place : place + ref;
        HttpResponse<String> answer = client.post(match, client.fields(client.page(from), match));
        assertEquals(
                (place.equals("/editor/") ? place : "/editor/edit/" + ref) + "?done=matched",
                answer.headers().firstValue("Location").orElse(""));
        assertEquals("", lagging());
        assertEquals(before, editor.revisions(ref));
        assertEquals(
                0,
                client.page("/editor/edit/" + ref)
                        .select("form[action=" + match + "]")
                        .size());
        assertTrue(client.page("/editor/audit").text().contains("zei dat de talen met elkaar kloppen " + ref));
    }

    /** Who looked at something else says nothing of what stands there now. */
    @Test
    void stillMatches_afterAnotherPublication_isNotNoted() {
        change(PartName.NL, "meaning");
        publish("nl", false);
        String match = "/editor/match/" + ref;
        editor.awaitReaders();
        Map<String, String> form = client.fields(client.page("/editor/edit/" + ref), match);
        change(PartName.NL, "fact");
        publish("nl", false);
        assertEquals(
                "/editor/edit/" + ref + "?done=not-matched",
                client.post(match, form).headers().firstValue("Location").orElse(""));
        assertEquals("en", lagging());
    }

    @Test
    void scheduled_keepsTheTick() {
        change(PartName.NL, "meaning");
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        Arrays.stream(PartName.values()).forEach(part -> numbers.put(part, editor.draftNumber(ref, part)));
        for (boolean tick : new boolean[] {false, true}) {
            Map<String, String> form = client.fields(client.page(gate), gate);
            form.putAll(Map.of("action", "publish", "at", "2098-01-01T10:00"));
            if (tick) {
                form.put("matches", ref.toString());
            }
            assertEquals(303, client.post("/editor/schedule/" + ref, form).statusCode());
            PublicationSchedule.Due due = publicationSchedule.open(ref).get(0);
            assertEquals(Instant.parse("2098-01-01T09:00:00Z"), due.at());
            assertEquals(
                    tick,
                    client.page("/editor/audit")
                            .selectFirst("tr:contains(" + ref + ")")
                            .text()
                            .contains("languages match"));
            client.post(
                    "/editor/unschedule", Map.of("token", client.formToken(), "appointment", String.valueOf(due.id())));
        }
        LiveMetadata metadata = editions.current().live(ref).orElseThrow();
        assertFalse(metadata.laggingSince(Language.EN).isPresent());
    }

    /** Both means both: a language that nobody wrote is no part of it. */
    @Test
    void bothOfAPageInOneLanguage_isStopped_andThatLanguageGoesAlone() {
        EntryRef half = Editor.newPage(Topic.WORK);
        String slug = half.key().split("/")[1];
        editor.save(
                half,
                PartName.SHARED,
                "topic: work\naudience: [all]\nphase: [living]\nsources:\n"
                        + "  - {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\n");
        editor.save(half, PartName.NL, Editor.words("Pagina", slug, TEXT));
        String path = "/editor/publish/" + half;
        assertFalse(client.page(path).select(".finding-error").isEmpty());
        assertEquals(
                409,
                client.post(
                                path,
                                Map.of(
                                        "token",
                                        client.formToken(),
                                        "which",
                                        "both",
                                        "seen.shared",
                                        "1",
                                        "seen.nl",
                                        "1",
                                        "reason",
                                        "Because"))
                        .statusCode());
        assertEquals(
                303,
                client.post(path, client.fields(client.page(path + "?which=nl"), path))
                        .statusCode());
        editor.awaitReaders();
        assertEquals(200, client.get("/nl/werk/" + slug).statusCode());
    }
}
