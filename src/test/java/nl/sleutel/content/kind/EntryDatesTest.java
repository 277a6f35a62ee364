package nl.sleutel.content.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDatesTest {

    private static final Optional<Instant> MARCH = Optional.of(Instant.parse("2026-02-28T23:00:00Z"));
    private static final Optional<Instant> JULY = Optional.of(Instant.parse("2026-07-01T08:15:30.000123Z"));

    @Test
    void in_aSharedPart_readsDaysOfTheCityAndTimes() {
        assertEquals(
                new EntryDates(MARCH, JULY),
                EntryDates.in("topic: money\npublished: 2026-03-01\nupdated: 2026-07-01T08:15:30.000123Z\n"));
        assertEquals(new EntryDates(MARCH, Optional.empty()), EntryDates.in("published: \"2026-03-01\"\n"));
        assertEquals(EntryDates.NONE, EntryDates.in("topic: money\n"));
        assertEquals(EntryDates.NONE, EntryDates.in("published: soon\n"));
        assertEquals(EntryDates.NONE, EntryDates.in("published: 2026-07-01\nupdated: 2026-03-01\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic: money\n",
                "topic: money",
                "topic: money\npublished: 2020-01-01\norder: 3\n",
                "topic: money\r\norder: 3\r\n",
                ""
            })
    void writtenIn_aSharedPart_isReadBackAndStaysThen(String shared) {
        EntryDates dates = new EntryDates(MARCH, JULY);
        String written = dates.writtenIn(shared);
        assertEquals(dates, EntryDates.in(written));
        assertEquals(written, dates.writtenIn(written));
        assertEquals(
                EntryDates.without(shared).strip(), EntryDates.without(written).strip());
        assertEquals(shared, EntryDates.NONE.writtenIn(shared));
    }

    @Test
    void writtenIn_aPartThatSaysSoInOtherWords_leavesThem() {
        String shared = "published: 2026-03-01T00:00:00+01:00\nupdated: '2026-07-01T08:15:30.000123Z'\ntopic: money\n";
        assertEquals(new EntryDates(Optional.empty(), JULY), EntryDates.in(shared.replace("published", "other")));
        String plain = "updated: '2026-07-01T08:15:30.000123Z'\ntopic: money\n";
        assertEquals(plain, new EntryDates(Optional.empty(), JULY).writtenIn(plain));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2026-02-30, 2026-03-01, field 'published' must be a date such as 2026-11-30",
                "2026-03-01, yesterday, field 'updated' must be a date such as 2026-11-30",
                "2026-03-01, 2026-02-01, 'updated' is before 'published'"
            })
    void read_whatCannotBe_isToldAtItsLine(String published, String updated, String message) {
        EntryRef ref = new EntryRef(Kind.ARTICLE, "money/page");
        String words = "---\ntitle: Page\nsummary: Of tests\nslug: page\n---\n## In short\n\nText.\n";
        EntryTexts texts = EntryOf.texts(
                ref,
                "topic: money\naudience: [all]\nphase: [living]\nsources:\n  - {name: City, title: Rent, url: "
                        + "\"https://example.org\", date: 2024}\n"
                        + "published: " + published + "\nupdated: " + updated + "\n",
                words,
                words);
        List<Problem> problems = ArticleReader.read(texts).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(message, problems.get(0).message().substring(0, message.length()));
        assertEquals(
                message.contains("published' must") ? 6 : 7, problems.get(0).line());
    }

    /** Facts have no page of their own, and say when they hold. */
    @ParameterizedTest
    @MethodSource("nl.sleutel.content.entry.Kind#all")
    void kind_takesTheDates(Kind kind) {
        assumeTrue(!kind.isOneFile(), "a fact has no page");
        EntryRef ref = new EntryRef(kind, kind == Kind.ARTICLE ? "money/page" : "page");
        EntryTexts texts = EntryOf.texts(
                ref,
                "published: 2026-03-01\nupdated: 2026-04-01\n",
                "---\ntitle: Page\n---\n",
                "---\ntitle: Page\n---\n");
        List<String> problems = ContentCheck.problems(new ContentFolder(List.of(texts), List.of())).stream()
                .map(Problem::message)
                .toList();
        assertEquals(
                List.of(),
                problems.stream()
                        .filter(message -> message.contains("published") || message.contains("updated"))
                        .toList());
    }

    /** Else a page of a fresh start says that it was updated on the day of the start. */
    @Test
    void content_isDated() throws IOException {
        List<String> undated = ContentFolder.read(Path.of("content")).entries().stream()
                .filter(entry -> entry.ref().kind() != Kind.FACT)
                .filter(entry -> EntryDates.in(entry.text(PartName.SHARED).orElse(""))
                                .updated()
                                .isEmpty()
                        || EntryDates.in(entry.text(PartName.SHARED).orElse(""))
                                .published()
                                .isEmpty())
                .map(entry -> entry.ref().toString())
                .toList();
        assertEquals(List.of(), undated);
    }
}
