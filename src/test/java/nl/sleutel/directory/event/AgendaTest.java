package nl.sleutel.directory.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final Resolver NOTHING = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            return Optional.empty();
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return Optional.empty();
        }
    };

    @TempDir
    Path folder;

    public static EntryTexts event(String key, String when) {
        String words = "---\ntitle: " + key + "\nsummary: Dance.\nsearch: [party]\n---\nCome.\n";
        return EntryOf.texts(new EntryRef(Kind.EVENT, key), """
                audience: [mbo]
                topic: student-life
                sources:
                  - {name: City, title: Feasts, url: "https://example.org/feasts", date: undated}
                """ + when, words, words);
    }

    private static Agenda of(EntryTexts... texts) {
        return Agenda.NONE.with(new Delta(List.of(texts), Set.of()));
    }

    private static List<String> keys(List<Agenda.Planned> planned) {
        return planned.stream()
                .map(each -> each.event().key() + " " + each.occurrence().start())
                .toList();
    }

    @Test
    void coming_eachEventOnce_soonestFirst() {
        Agenda agenda = of(
                event("weekly", "start: 2026-01-06T20:00\nrepeat: FREQ=WEEKLY\n"),
                event("going-on", "start: 2026-11-20\nend: 2026-11-22\n"),
                event("over", "start: 2026-11-20\n"),
                event("today", "start: 2026-11-21T23:00\n"),
                event("some-day", "moment: true\nmonth: 11\n"));
        assertEquals(
                List.of("going-on 2026-11-20", "today 2026-11-21T23:00", "weekly 2026-11-24T20:00"),
                keys(agenda.coming(NOW)));
    }

    @Test
    void past_whatIsOverForGood_latestFirst() {
        Agenda agenda = of(
                event("long-ago", "start: 2025-11-20\n"),
                event("yesterday", "start: 2026-11-20\n"),
                event("series", "start: 2026-09-01T20:00\nrepeat: FREQ=WEEKLY;COUNT=3\n"),
                event("weekly", "start: 2026-01-06\nrepeat: FREQ=WEEKLY\n"));
        assertEquals(
                List.of("yesterday 2026-11-20", "series 2026-09-15T20:00", "long-ago 2025-11-20"),
                keys(agenda.past(NOW)));
    }

    @Test
    void year_monthByMonth_holdsDatedAndUndatedMoments() {
        Agenda agenda = of(
                event("new-amounts", "start: 2026-01-01\nrepeat: FREQ=YEARLY\nmoment: true\n"),
                event("intro", "month: 8\nmoment: true\n"),
                event("week-of-november", "start: 2026-11-02\nend: 2026-11-06\nmoment: true\n"),
                event("no-moment", "start: 2027-01-02\n"),
                event("over-the-turn", "start: 2026-12-28\nend: 2027-01-03\nmoment: true\n"),
                event("next-november", "start: 2027-11-01\nmoment: true\n"));
        List<Agenda.MonthPlan> year = agenda.year(NOW);
        assertEquals(12, year.size());
        assertEquals(YearMonth.of(2026, 11), year.get(0).month());
        assertEquals(List.of("week-of-november 2026-11-02"), keys(year.get(0).dated()));
        assertEquals(List.of("over-the-turn 2026-12-28"), keys(year.get(1).dated()));
        assertEquals(List.of("new-amounts 2027-01-01"), keys(year.get(2).dated()));
        assertEquals(List.of(), keys(year.get(9).dated()));
        assertEquals(YearMonth.of(2027, 10), year.get(11).month());
    }

    private static List<String> keysOf(List<Event> events) {
        return events.stream().map(Event::key).toList();
    }

    /** A moment of which only the month is known comes after all that has a date, in the order of the coming months. */
    @Test
    void inOrder_onlyAMonth_comesAfterWhatHasADate() {
        Agenda agenda = of(
                event("a-winter-weeks", "month: 12\nmoment: true\n"),
                event("a-week-of-may", "month: 5\nmoment: true\n"),
                event("a-wellbeing", "month: 11\nmoment: true\n"),
                event("a-harvest", "month: 10\nmoment: true\n"),
                event("a-january", "month: 1\nmoment: true\n"),
                event("far", "start: 2028-08-01\n"),
                event("over", "start: 2026-11-01\n"),
                event("at-eight", "start: 2026-12-01T20:00\n"),
                event("whole-day", "start: 2026-12-01\nmoment: true\n"));
        assertEquals(
                List.of(
                        "whole-day",
                        "at-eight",
                        "far",
                        "a-wellbeing",
                        "a-winter-weeks",
                        "a-january",
                        "a-week-of-may",
                        "a-harvest",
                        "over"),
                keysOf(agenda.inOrder(NOW)));
        assertEquals(
                List.of("a-winter-weeks", "a-january", "a-week-of-may", "a-harvest", "a-wellbeing"),
                keysOf(agenda.undated(Instant.parse("2026-12-01T00:00:00Z"))));
    }

    /** In the last hours of the old year it is January already in Leiden. */
    @Test
    void year_atItsTurn_followsTheCitysClock() {
        assertEquals(
                YearMonth.of(2027, 1),
                of().year(Instant.parse("2026-12-31T23:00:00Z")).get(0).month());
        assertEquals(
                YearMonth.of(2026, 12),
                of().year(Instant.parse("2026-12-31T22:59:59Z")).get(0).month());
    }

    @Test
    void year_whatGoesOnSinceLastMonth_standsInThisMonth() {
        Agenda agenda = of(event("long", "start: 2026-10-20\nend: 2026-11-25\nmoment: true\n"));
        assertEquals(List.of("long 2026-10-20"), keys(agenda.year(NOW).get(0).dated()));
    }

    @Test
    void during_aReading_holdsUntilTheNextBeginningOrEndOrTheTurnOfTheMonth() throws IOException {
        RenderContext busy = reading(NOW, event("today", "start: 2026-11-21T20:00\nend: 2026-11-21T22:00\n"));
        Agenda.during(busy);
        assertEquals(Instant.parse("2026-11-21T19:00:00Z"), busy.trace().until());
        assertEquals(Set.of(Kind.EVENT), busy.trace().kinds());
        RenderContext quiet = reading(NOW, event("far", "start: 2027-11-21\n"));
        Agenda.during(quiet);
        assertEquals(Instant.parse("2026-11-30T23:00:00Z"), quiet.trace().until());
    }

    @Test
    void with_changedGoneAndOtherKinds_keepsTheOldOne() {
        Agenda before = of(event("a", "start: 2027-01-01\n"), event("b", "start: 2027-01-01\n"));
        Agenda after = before.with(
                new Delta(List.of(event("a", "start: 2027-02-01\n")), Set.of(new EntryRef(Kind.EVENT, "b"))));
        assertEquals(List.of("a 2027-02-01"), keys(after.coming(NOW)));
        assertEquals(2, before.all().size());
        assertSame(before, before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "a")))));
    }

    @Test
    void filter_eachWish_isHeldAgainstTheEvent() {
        Event event = of(event("a", "start: 2027-01-01\ncost: free\nlanguages: [en]\n"))
                .find("a")
                .orElseThrow();
        Event unknown = of(event("a", "start: 2027-01-01\n")).find("a").orElseThrow();
        assertTrue(EventFilter.ALL.test(event));
        EventFilter all = new EventFilter(
                Optional.of(Audience.MBO),
                Optional.of(Topic.STUDENT_LIFE),
                SpokenLanguage.of("en"),
                Optional.of(Cost.FREE));
        assertTrue(all.test(event));
        assertFalse(all.test(unknown));
        assertFalse(new EventFilter(Optional.of(Audience.WO), Optional.empty(), Optional.empty(), Optional.empty())
                .test(event));
        assertFalse(new EventFilter(Optional.empty(), Optional.of(Topic.MONEY), Optional.empty(), Optional.empty())
                .test(event));
        assertFalse(new EventFilter(Optional.empty(), Optional.empty(), SpokenLanguage.of("nl"), Optional.empty())
                .test(event));
        assertFalse(new EventFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Cost.PAID))
                .test(event));
    }

    private RenderContext reading(Instant now, EntryTexts... texts) throws IOException {
        EditionFixture fixture =
                new EditionFixture(Files.createTempDirectory(folder, "edition"), List.of(Facts.NONE, Agenda.NONE));
        fixture.publish(List.of(texts));
        return new RenderContext(fixture.edition(), now);
    }

    @Test
    void document_ofAnEvent_fallsWhenItIsOver() throws IOException {
        EntryRef ref = new EntryRef(Kind.EVENT, "feast");
        EventDocuments documents = new EventDocuments((reading, language) -> NOTHING);
        EntryTexts feast = event("feast", "start: 2026-11-21T20:00\nend: 2026-11-21T22:00\n");
        RenderContext before = reading(NOW, feast);
        var words = documents.document(ref, before).orElseThrow().words().get(Language.NL);
        assertEquals("/nl/agenda/feast", words.address());
        assertEquals(List.of("party"), words.terms());
        assertEquals(Instant.parse("2026-11-21T21:00:00Z"), before.trace().until());
        assertEquals(Optional.empty(), documents.document(ref, reading(Instant.parse("2026-11-21T21:00:00Z"), feast)));
    }
}
