package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.web.cache.PageRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that follow the clock: who is open at a destination of the care route, and what is on. */
@QuarkusTest
class OpenNowTest {

    private static final String SOURCES =
            "sources:\n  - {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\n";
    private static final String DESTINATION = "kind: destination\nline: talk\norganisations: ";

    @Inject
    Site site;

    @Inject
    Editions editions;

    private static EntryTexts organisation(String key, String hours) {
        String words = "---\ntitle: " + key + "\nsummary: Helps.\n---\nHelps.\n";
        return EntryOf.texts(
                new EntryRef(Kind.ORGANISATION, key),
                "topics: [health]\naudience: [all]\nkinds: [care]\n" + "website: \"https://" + key + ".example\"\n"
                        + hours + SOURCES,
                words,
                words);
    }

    private static EntryTexts step(String key, String shared, int answers) {
        String list = answers == 0 ? "" : "answers: [a, b]\n";
        String words = "---\ntitle: Step\n" + list + "---\nWords.\n";
        return EntryOf.texts(new EntryRef(Kind.STEP, key), shared, words, words);
    }

    private static EntryTexts event(String key, String when) {
        String words = "---\ntitle: " + key + "\nsummary: Dance.\n---\nCome.\n";
        return EntryOf.texts(
                new EntryRef(Kind.EVENT, key), "audience: [all]\ntopic: student-life\n" + SOURCES + when, words, words);
    }

    /** The content of other tests without its steps and events, and with these. */
    private Edition edition(EntryTexts... added) {
        List<EntryTexts> entries = new ArrayList<>();
        editions.current().refs().stream()
                .filter(ref -> ref.kind() == Kind.STEP || ref.kind() == Kind.EVENT)
                .forEach(ref -> entries.add(new EntryTexts(ref, Map.of())));
        entries.addAll(List.of(added));
        return editions.current().showing(entries, Instant.parse("2026-11-30T12:00:00Z"));
    }

    private Edition route() {
        return edition(
                step("k1", "kind: question\nstart: true\nanswers: [k3, k4]\n", 2),
                step("k3", DESTINATION + "[t-unknown, t-shut, t-office, t-line, t-evening]\n", 0),
                step("k4", DESTINATION + "[t-unknown, t-other]\n", 0),
                organisation("t-unknown", ""),
                organisation("t-other", ""),
                organisation("t-shut", hours("sat", "10:00", "12:00") + "closed: [" + days() + "]\n"),
                organisation("t-office", hours("mon, tue, wed, thu, fri", "09:00", "17:00")),
                organisation("t-line", "always: true\ntelephone: test.line\n"),
                number(),
                organisation(
                        "t-evening",
                        hours("mon, tue, wed, thu, fri, sat, sun", "18:00", "01:00") + "holidays: open\n"));
    }

    private static EntryTexts number() {
        return new EntryTexts(
                new EntryRef(Kind.FACT, "test.line"),
                Map.of(
                        PartName.SHARED,
                        "type: telephone\nvalue: \"088 0767 000\"\n"
                                + "label: x\nsource: {name: S, title: T, url: \"https://example.org\", date: "
                                + "undated}\nconfidence: high\n"));
    }

    /** Every day on which it would open within the time that is looked ahead. */
    private static String days() {
        return String.join(
                ", ",
                LocalDate.of(2026, 11, 1)
                        .datesUntil(LocalDate.of(2027, 6, 1))
                        .map(Object::toString)
                        .toList());
    }

    private static String hours(String days, String from, String to) {
        return "hours:\n  - {days: [" + days + "], from: \"" + from + "\", to: \"" + to + "\"}\n";
    }

    private static Instant leiden(String local) {
        return LocalDateTime.parse(local).atZone(RenderContext.CITY).toInstant();
    }

    private Document page(String path, RenderContext context) {
        return Jsoup.parse(
                site.answer(new PageRequest(path, Map.of()), context).body().toString());
    }

    /** 1 December 2026 is a Tuesday, 25 December a Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01T23:30 | Open now, t-line, t-evening, Opens later, t-office, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-02T00:00",
                "2026-12-02T00:30 | Open now, t-line, t-evening, Opens later, t-office, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-02T01:00",
                "2026-12-02T03:00 | Open now, t-line, Opens later, t-office, t-evening, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-02T09:00",
                "2026-12-02T12:00 | Open now, t-office, t-line, Opens later, t-evening, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-02T17:00",
                "2026-12-02T17:30 | Open now, t-line, Opens later, t-evening, t-office, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-02T18:00",
                "2026-12-25T12:00 | Open now, t-line, Opens later, t-evening, t-office, We don’t know when they "
                        + "are open, t-unknown, Closed for now, t-shut | 2026-12-25T18:00"
            })
    void destination_hasWhatIsOpenFirstAndTurnsOverWhenThatChanges(String at, String order, String until) {
        RenderContext context = new RenderContext(route(), leiden(at));
        assertEquals(
                order,
                String.join(
                        ", ",
                        page("/en/care-route/k3", context)
                                .select("main h3, main h4")
                                .eachText()));
        assertEquals(leiden(until), context.trace().until());
    }

    @Test
    void destination_inDutch_saysItInDutch() {
        Document page = page("/nl/zorgroutekaart/k3", new RenderContext(route(), leiden("2026-12-02T03:00")));
        assertEquals(
                List.of("Nu open", "Gaat later open", "We weten niet wanneer ze open zijn", "Voorlopig gesloten"),
                page.select("main h3").eachText());
    }

    /** Where no hours are known at all there is nothing to put first, and no words about it. */
    @Test
    void destination_ofUnknownHours_staysAsItsAuthorsOrderedIt() {
        Document page = page("/en/care-route/k4", new RenderContext(route(), leiden("2026-12-02T03:00")));
        assertEquals(List.of("t-unknown", "t-other"), page.select("main h3").eachText());
        assertEquals(0, page.select("main h4").size());
        assertTrue(page.text().contains("no confirmed number here"));
    }

    /** A door with a number among others: nothing says that there is none. */
    @Test
    void destination_whereOneCanBeCalled_doesNotSayThatThereIsNoNumber() {
        Document page = page("/en/care-route/k3", new RenderContext(route(), leiden("2026-12-02T03:00")));
        assertEquals(
                "tel:0880767000", page.select("main article .card a[href^=tel]").attr("href"));
        assertFalse(page.text().contains("no confirmed number here"), page.text());
    }

    /**
     * A page that is kept is read at another time: it tells hours, in the authors' order, and never that a place is
     * open now.
     */
    @ParameterizedTest
    @CsvSource({"en, /en/care-route/k3", "nl, /nl/zorgroutekaart/k3"})
    void keptCopy_claimsNothingAboutNow(String language, String path) throws Exception {
        RenderContext context = new RenderContext(route(), leiden("2026-12-01T23:30"));
        JsonNode bundle = new ObjectMapper()
                .readTree(site.answer(new PageRequest("/" + language + "/offline.json", Map.of()), context)
                        .body()
                        .toString());
        Document kept = Jsoup.parse(bundle.get("pages").get(path).asText());
        assertEquals(
                List.of("t-unknown", "t-shut", "t-office", "t-line", "t-evening"),
                kept.select("main h3").eachText());
        String text = kept.select("main").text();
        assertTrue(text.contains("09:00–17:00"), text);
        bundle.get("pages")
                .forEach(page -> List.of("Open now", "Nu open", "open until", "open tot", "opens at", "data-when-live")
                        .forEach(claim -> assertFalse(page.asText().contains(claim), claim)));
    }

    @Test
    void whatsOn_withoutADate_comesAfterAllThatHasOne() {
        Edition edition = edition(
                event("t-winter-weeks", "month: 12\nmoment: true\n"),
                event("t-intro", "month: 8\nmoment: true\n"),
                event("t-now", "month: 11\nmoment: true\n"),
                event("t-new-year", "start: 2027-01-01\nmoment: true\n"),
                event("t-autumn", "start: 2027-10-01T20:00\nmoment: true\n"),
                event("t-party", "start: 2027-02-01T20:00\n"));
        Document page = page("/en/whats-on/", new RenderContext(edition, leiden("2026-12-01T00:00")));
        List<String> names =
                page.select("main section li a[href^=/en/whats-on/t-]").eachText();
        assertEquals(
                List.of(
                        "t-new-year",
                        "t-party",
                        "t-autumn",
                        "t-new-year",
                        "t-autumn",
                        "t-winter-weeks",
                        "t-intro",
                        "t-now"),
                names);
        assertEquals(
                "Date not announced yet", page.select("main section h2").last().text());
        Document home = page("/en/", new RenderContext(edition, leiden("2026-12-01T00:00")));
        assertEquals(
                List.of("t-new-year", "t-party", "t-autumn"),
                home.select("a[href^=/en/whats-on/t-]").eachText());
    }
}
