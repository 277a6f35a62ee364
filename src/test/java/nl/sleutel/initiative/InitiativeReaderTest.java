package nl.sleutel.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiativeReaderTest {

    private static final String WORDS = """
            ---
            title: Soup together
            summary: Students cook for students.
            initiator: Two students
            aims: That nobody eats alone
            target: All students
            ---
            They met on Mondays.
            """;
    private static final String LEAST = """
            topics: [student-life]
            audience: [all]
            themes: [loneliness]
            status: ended
            since: 2021-09
            ended: 2023
            sources:
              - {name: Paper, title: Soup, url: "https://example.org/soup", date: 2023}
            """;

    private static ParseResult<Initiative> read(String shared, String words) {
        EntryRef ref = new EntryRef(InitiativeKind.INITIATIVE, "soup-together");
        return InitiativeReader.read(EntryOf.texts(ref, shared, words, words));
    }

    private static List<ProblemCode> codes(String shared) {
        return read(shared, WORDS).problems().stream().map(Problem::code).toList();
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Initiative> result = read(
                LEAST + "evaluated: planned\nduration: long\nreach: large\naccessible: no\nseen: 2022-11\n"
                        + "organisations: [desk]\npages: [housing/deposit]\nwebsite: \"https://example.org\"\n",
                WORDS);
        assertEquals(List.of(), result.problems());
        Initiative soup = result.value().orElseThrow();
        assertEquals(Set.of(Theme.LONELINESS), soup.themes());
        assertEquals(InitiativeStatus.ENDED, soup.status());
        assertEquals(PartialDate.of("2021-09"), soup.period().since());
        assertEquals(PartialDate.of("2023"), soup.period().ended());
        assertEquals(PartialDate.of("2022-11"), soup.period().seen());
        assertEquals(
                new Initiative.Quality(
                        InitiativeEvaluation.PLANNED,
                        InitiativeDuration.LONG,
                        InitiativeReach.LARGE,
                        InitiativeAccess.NO),
                soup.quality());
        assertEquals(Set.of("desk"), soup.organisations());
        assertEquals("/nl/initiatieven/soup-together", soup.address(Language.NL));
        assertEquals(
                "That nobody eats alone", soup.text(Language.EN).orElseThrow().aims());
    }

    /** What nobody looked into is not known; it is never taken for 'no'. */
    @Test
    void read_qualityLeftOut_isUnknown() {
        assertEquals(
                Optional.of(new Initiative.Quality(
                        InitiativeEvaluation.UNKNOWN,
                        InitiativeDuration.UNKNOWN,
                        InitiativeReach.UNKNOWN,
                        InitiativeAccess.UNKNOWN)),
                read(LEAST, WORDS).value().map(Initiative::quality));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: ended   | status: over     | status",
                "status: ended   | status:          | status",
                "status: ended   | status: running  | ended",
                "ended: 2023     | ended: 2020      | ended",
                "ended: 2023     | reach: huge      | reach",
                "themes: [loneliness] | themes: []  | themes",
                "themes: [loneliness] | themes: [x] | themes"
            })
    void read_whatIsWrong_isToldAtItsField(String right, String wrong, String field) {
        List<String> fields = read(LEAST.replace(right, wrong), WORDS).problems().stream()
                .flatMap(problem -> problem.location().field().stream())
                .toList();
        assertTrue(fields.contains(field), () -> fields + " has no " + field);
    }

    @ParameterizedTest
    @CsvSource({"initiator", "aims", "target", "title", "summary"})
    void read_withoutAFieldOfALanguage_isAProblem(String field) {
        String words = WORDS.replaceFirst("(?m)^" + field + ": .*\n", "");
        assertTrue(read(LEAST, words).problems().stream()
                .anyMatch(problem -> problem.code() == ProblemCode.FIELD_MISSING));
    }

    @Test
    void read_withoutSource_isAProblem() {
        assertEquals(List.of(ProblemCode.SOURCES_INITIATIVE), codes(LEAST.substring(0, LEAST.indexOf("sources:"))));
    }
}
