package nl.sleutel.article.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.article.ArticleCheck;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.directory.calendar.CalendarItem;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private EditionFixture fixture;

    @BeforeEach
    void openAnEdition() throws IOException {
        fixture = new EditionFixture(folder, List.of(Facts.NONE, Articles.NONE, Directory.NONE));
    }

    private static EntryTexts page(String key, String journey, String todo) {
        String name = key.substring(key.indexOf('/') + 1);
        String words = "---\ntitle: Title of " + name + "\nsummary: Summary of " + name + "\nslug: " + name + "\n"
                + todo + "---\nText.\n";
        return EntryOf.texts(
                new EntryRef(Kind.ARTICLE, key),
                "topic: " + key.substring(0, key.indexOf('/')) + """

                audience: [all]
                phase: [arriving]
                sources:
                  - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                """ + journey,
                words,
                words);
    }

    private RenderContext reading(EntryTexts... texts) throws IOException {
        fixture.publish(List.of(texts));
        return new RenderContext(fixture.edition(), NOW);
    }

    @Test
    void of_aPhase_ordersItsPagesByDay() throws IOException {
        RenderContext context = reading(
                page("housing/late", "journey: {arriving: 30}\n", "todo: Late\n"),
                page("money/first", "journey: {arriving: -5}\n", "todo: First\n"),
                page("money/same-day", "journey: {arriving: 30}\n", "todo: Same day\n"),
                page("work/none", "", ""),
                page("work/other", "journey: {living: 0}\n", "todo: Other\n"));
        Journey journey = Journey.of(Phase.ARRIVING, Language.EN, Journey.Asked.NOTHING, context);
        assertEquals(
                List.of("First", "Late", "Same day"),
                journey.lines().stream().map(Journey.ChecklistLine::text).toList());
        assertEquals(
                List.of("/en/money/first", "/en/housing/late", "/en/money/same-day"),
                journey.lines().stream().map(Journey.ChecklistLine::address).toList());
        assertEquals(Optional.empty(), journey.lines().get(0).date());
        assertEquals(List.of(), journey.items(Optional.empty()));
        assertEquals(Set.of(Kind.ARTICLE), context.trace().kinds());
    }

    private static Journey.Asked on(Optional<LocalDate> from) {
        return new Journey.Asked(Optional.empty(), from);
    }

    private static List<String> texts(Journey journey) {
        return journey.lines().stream().map(Journey.ChecklistLine::text).toList();
    }

    @Test
    void of_linesThatDependOnOthers_comeAfterThem() throws IOException {
        RenderContext context = reading(
                page("housing/a-third", "journey: {before: -90, after: [money/c-second]}\n", "todo: Third\n"),
                page(
                        "money/c-second",
                        "journey: {before: -90, after: [work/first, work/none, work/gone]}\n",
                        "todo: Second\n"),
                page("work/first", "journey: {before: -60}\n", "todo: First\n"),
                page("work/none", "", ""),
                page("safety/one", "journey: {before: -30, after: [safety/two]}\n", "todo: One\n"),
                page("safety/two", "journey: {before: -30, after: [safety/one]}\n", "todo: Two\n"));
        List<String> lines = texts(Journey.of(Phase.BEFORE, Language.EN, Journey.Asked.NOTHING, context));
        assertEquals(List.of("First", "Second", "Third"), lines.subList(0, 3));
        assertEquals(Set.of("One", "Two"), Set.copyOf(lines.subList(3, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "eu, All International Abroad",
        "non-eu, All International Abroad Permit",
        "mbo, All Mbo",
        "hbo, All",
        "wo, All Dutch"
    })
    void of_aReader_holdsTheirLines(String who, String expected) throws IOException {
        RenderContext context = reading(
                page("work/a", "journey: {before: 1}\n", "todo: All\n"),
                audience(page("work/b", "journey: {before: 2}\n", "todo: International\n"), "international"),
                page("work/c", "journey: {before: 3, for: [eu, non-eu]}\n", "todo: Abroad\n"),
                page("work/d", "journey: {before: 4, for: [non-eu]}\n", "todo: Permit\n"),
                audience(page("work/e", "journey: {before: 5}\n", "todo: Mbo\n"), "mbo"),
                audience(page("work/f", "journey: {before: 6, for: [nl]}\n", "todo: Dutch\n"), "wo"));
        Journey.Asked asked = new Journey.Asked(StudentProfile.ofKey(who), Optional.empty());
        assertEquals(List.of(expected.split(" ")), texts(Journey.of(Phase.BEFORE, Language.EN, asked, context)));
        assertEquals(
                6,
                Journey.of(Phase.BEFORE, Language.EN, Journey.Asked.NOTHING, context)
                        .lines()
                        .size());
    }

    private static EntryTexts audience(EntryTexts page, String audience) {
        return EntryOf.texts(
                page.ref(),
                page.text(PartName.SHARED).orElseThrow().replace("[all]", "[" + audience + "]"),
                page.text(Language.NL).orElseThrow(),
                page.text(Language.EN).orElseThrow());
    }

    @Test
    void of_aDateNearBy_tellsWhatIsLateUntilTheNextDayPasses() throws IOException {
        RenderContext context = reading(
                page("work/a", "journey: {before: -90}\n", "todo: Late\n"),
                page("work/b", "journey: {before: -10}\n", "todo: Today\n"),
                page("work/c", "journey: {before: -9}\n", "todo: Tomorrow\n"));
        // Ten days after today in Leiden.
        Journey journey = Journey.of(Phase.BEFORE, Language.EN, on(Optional.of(LocalDate.of(2026, 12, 1))), context);
        assertEquals(
                List.of(true, false, false),
                journey.lines().stream().map(Journey.ChecklistLine::isLate).toList());
        assertEquals(Instant.parse("2026-11-21T23:00:00Z"), context.trace().until());
        assertEquals(
                List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)),
                journey.items(Optional.empty()).stream()
                        .map(item -> item.schedule().first().start().day())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'{before: -10, after: [work/none]}', true",
        "'{before: -10, after: [work/gone]}', true",
        "'{before: -80, after: [work/first]}', true",
        "'{before: -10, arriving: 1, after: [work/first]}', false",
        "'{leaving: 1, after: [work/first]}', true",
        "'{before: -60, after: [work/first]}', false"
    })
    void check_ofALineThatCannotComeAfter_warns(String journey, boolean warned) throws IOException {
        reading(
                page("work/x", "journey: " + journey + "\n", "todo: X\n"),
                page("work/first", "journey: {before: -60}\n", "todo: First\n"),
                page("work/none", "", ""));
        assertEquals(
                warned,
                ArticleCheck.in(fixture.edition(), image -> true).of("work/x").stream()
                        .anyMatch(problem -> problem.message().startsWith("'journey' says")));
    }

    @Test
    void read_whoNobodyIs_isTold() {
        assertEquals(
                List.of("articles/housing/page/shared.yaml:6: field 'for' must be [nl, eu, non-eu], not 'martian'"),
                ArticleReader.read(page("housing/page", "journey: {before: 1, for: [martian]}\n", "todo: X\n"))
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01, 5, 2027-02-06",
        "2027-02-01, -180, 2026-08-05",
        "2028-02-28, 1, 2028-02-29",
        "2027-02-28, 1, 2027-03-01",
        "2026-12-31, 1, 2027-01-01",
        "2027-03-27, 2, 2027-03-29"
    })
    void of_aPhaseWithADate_countsInDaysOfTheCalendar(LocalDate from, int days, LocalDate expected) throws IOException {
        RenderContext context = reading(page("housing/page", "journey: {arriving: " + days + "}\n", "todo: Do it\n"));
        Journey journey = Journey.of(Phase.ARRIVING, Language.NL, on(Optional.of(from)), context);
        assertEquals(Optional.of(expected), journey.lines().get(0).date());
    }

    @Test
    void of_aPageInTwoPhases_standsInEachOnItsDay() throws IOException {
        RenderContext context =
                reading(page("housing/page", "journey: {before: -30, leaving: -60}\n", "todo: Do it\n"));
        assertEquals(
                -30,
                Journey.of(Phase.BEFORE, Language.EN, Journey.Asked.NOTHING, context)
                        .lines()
                        .get(0)
                        .days());
        assertEquals(
                -60,
                Journey.of(Phase.LEAVING, Language.EN, Journey.Asked.NOTHING, context)
                        .lines()
                        .get(0)
                        .days());
        assertEquals(
                List.of(),
                Journey.of(Phase.LIVING, Language.EN, Journey.Asked.NOTHING, context)
                        .lines());
    }

    @Test
    void of_aLineWithAFact_fillsItIn() throws IOException {
        EntryTexts fact = new EntryTexts(new EntryRef(Kind.FACT, "brp.desk"), Map.of(PartName.SHARED, """
                type: text
                value: City Hall
                label: where
                source: {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                confidence: high
                """));
        RenderContext context = reading(
                fact, page("arriving/register", "journey: {arriving: 5}\n", "todo: \"Go to {fact:brp.desk}\"\n"));
        assertEquals(
                "Go to City Hall",
                Journey.of(Phase.ARRIVING, Language.EN, Journey.Asked.NOTHING, context)
                        .lines()
                        .get(0)
                        .text());
    }

    @Test
    void items_ofAJourney_areDeadlinesThatMoveWithTheDate() throws IOException {
        RenderContext context = reading(page("housing/page", "journey: {arriving: 5}\n", "todo: Do it\n"));
        CalendarItem february = Journey.of(Phase.ARRIVING, Language.EN, on(Journey.day("2027-02-01")), context)
                .items(Optional.of("https://example.org"))
                .get(0);
        CalendarItem march = Journey.of(Phase.ARRIVING, Language.EN, on(Journey.day("2027-03-01")), context)
                .items(Optional.of("https://example.org"))
                .get(0);
        assertEquals(february.uid(), march.uid());
        assertEquals(
                LocalDate.of(2027, 2, 6), february.schedule().first().start().day());
        assertEquals(LocalDate.of(2027, 3, 6), march.schedule().first().start().day());
        assertEquals(
                new CalendarItem.CalendarText(
                        "Do it",
                        "Summary of page\n\nhttps://example.org/en/housing/page",
                        Optional.empty(),
                        Optional.of("https://example.org/en/housing/page")),
                february.text());
        assertFalse(february.busy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-02-30",
                "2027-2-1",
                "1 February 2027",
                "+999999999-12-31",
                "0001-01-01",
                "2101-01-01",
                "2027-02-01T10:00",
                "2027-02-01 "
            })
    void day_ofAnythingElse_isNone(String text) {
        assertEquals(Optional.empty(), Journey.day(text));
    }

    @Test
    void read_aLineOfAJourneyWithoutTodo_isTold() {
        assertEquals(
                List.of(
                        "articles/housing/page/en.md: field 'todo' is missing: shared.yaml has 'journey', so this "
                                + "is a line in a checklist",
                        "articles/housing/page/nl.md: field 'todo' is missing: shared.yaml has 'journey', so this "
                                + "is a line in a checklist"),
                ArticleReader.read(page("housing/page", "journey: {arriving: 5}\n", "")).problems().stream()
                        .map(Problem::toString)
                        .sorted()
                        .toList());
    }
}
