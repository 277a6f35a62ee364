package nl.sleutel.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.fact.FactReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTimeCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<String, String> FACTS = Map.of(
            "grant.away",
            "valid: {from: 2026-01-01, until: 2026-12-31}",
            "fee.school",
            "valid: {from: 2026-09-01, until: 2027-08-31}",
            "law.since",
            "valid: {from: 2024-07-01}",
            "free.always",
            "",
            "fee.old",
            "valid: {until: 2024-12-31}",
            "fee.soon",
            "valid: {until: 2026-12-10}",
            "fee.followed",
            "valid: {until: 2024-12-31}\nnext: {value: 2, from: 2026-01-01}",
            "fee.followed.old",
            "valid: {until: 2024-12-31}\nnext: {value: 2, from: 2025-01-01, until: 2025-12-31}");

    private final FactTimeCheck check = new FactTimeCheck(key -> Optional.ofNullable(FACTS.get(key))
            .flatMap(lines -> FactReader.read(fact(key, lines)).value()));

    private static EntryTexts fact(String key, String lines) {
        return new EntryTexts(
                new EntryRef(Kind.FACT, key),
                Map.of(
                        PartName.SHARED,
                        "type: money\nvalue: 1\nunit: EUR\nlabel: x\n" + lines
                                + "\nsource: {name: S, title: T, url: \"https://example.org\", date: 2025}\n"
                                + "confidence: high\nchecked:\n"));
    }

    private static EntryTexts page(Kind kind, String words) {
        return new EntryTexts(
                new EntryRef(kind, kind == Kind.ARTICLE ? "a/b" : "b"),
                Map.of(PartName.EN, "---\ntitle: x\n---\n" + words.replace("\\n", "\n") + "\n"));
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.line()
                        + (problem.isError() ? " error " : " ")
                        + problem.message().replaceAll(".*?'([a-z0-9.{}= -]+)'.*?(?:fact '([a-z.]+)')?.*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In {=2026} you get {fact:grant.away}. | 4 2026",
                "You get {fact:grant.away bare} in {=2026}. | 4 2026",
                "You get {fact:grant.away}\\nin {=2026}. | 5 2026",
                "The fee of {=2026-2027} is {fact:fee.school}. | 4 2026-2027",
                "The fee of {=2026-27} is {fact:fee.school}. | 4 2026-27",
                "Since {=2024} it is {fact:law.since}. | 4 2024",
                "A.\\n\\n- In {=2026} {fact:grant.away}\\n- Or {fact:law.since} | 6 2026",
                "In {=2024} it was {fact:fee.old}. | 4 2024",
                "You get {fact:grant.away}. In {=2026} all is well. | ''",
                "In {=2025} it was not {fact:grant.away}. | ''",
                "In {=2026} it is {fact:free.always}. | ''",
                "Under {=SF35} it is {fact:grant.away}. | ''",
                "In {fact:grant.away year} you get {fact:grant.away}. | ''",
                "- In {=2026}\\n- {fact:grant.away} | ''",
                "Its number is {=20261} and {fact:grant.away}. | ''",
                "Nothing in {=2026} {fact:no.such}. | ''"
            })
    void yearTypedBesideAFactOfThatYear_isAWarning(String words, String found) {
        for (Kind kind : List.of(Kind.ARTICLE, Kind.EVENT, Kind.STEP, Kind.ORGANISATION)) {
            assertEquals(found.isEmpty() ? List.of() : List.of(found), told(check.years(page(kind, words))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In {fact:free.always year}. | 4 error free.always",
                "In {fact:free.always period}. | 4 error free.always",
                "{fact:free.always} | ''",
                "In {fact:law.since period}. | ''"
            })
    void yearOfAFactWithoutATime_isAnError(String words, String found) {
        assertEquals(found.isEmpty() ? List.of() : List.of(found), told(check.years(page(Kind.ARTICLE, words))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{fact:fee.old} | 4 fee.old",
                "In {fact:fee.old year} it was {fact:fee.old}, {fact:fee.old bare}. | 4 fee.old",
                "{fact:fee.soon} | 4 fee.soon",
                "{fact:grant.away} | ''",
                "{fact:law.since} | ''",
                "{fact:fee.followed} | ''",
                "{fact:fee.followed.old} | 4 fee.followed.old"
            })
    void pageThatNamesAFactThatEnded_isWarnedOnce(String words, String found) {
        List<Problem> problems = check.ended(page(Kind.ARTICLE, words), TODAY);
        assertEquals(found.isEmpty() ? List.of() : List.of(found), told(problems));
        assertEquals(List.of(), problems.stream().filter(Problem::isError).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"telephone: fee.old", "email: fee.old", "telephone: [grant.away, fee.old]"})
    void fieldThatNamesAFactThatEnded_isWarned(String field) {
        assertEquals(
                List.of("2 fee.old"),
                told(check.ended(
                        new EntryTexts(
                                new EntryRef(Kind.ORGANISATION, "b"),
                                Map.of(PartName.SHARED, "website: x\n" + field + "\n")),
                        TODAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "fee.old, held until 2024-12-31",
        "fee.soon, holds until 2026-12-10 only",
        "fee.followed.old, held until 2025-12-31",
        "grant.away, ''",
        "fee.followed, ''",
        "free.always, ''"
    })
    void factThatEnded_isWarnedItself(String key, String told) {
        List<Problem> problems = check.ended(fact(key, FACTS.get(key)), TODAY);
        assertEquals(told.isEmpty() ? 0 : 1, problems.size());
        problems.forEach(
                problem -> assertEquals("this value " + told, problem.message().replaceAll(" and nothing.*", "")));
    }

    @Test
    void noteThatNamesItsYear_beforeASuccessorWithoutANote_isAWarning() {
        String next = "\nvalid: {from: 2026-01-01, until: 2026-12-31}\nnext: {value: 2, from: 2027-01-01";
        assertEquals(
                1, check.years(fact("a", "note: amount for 2026" + next + "}")).size());
        assertEquals(List.of(), check.years(fact("a", "note: \"amount for {year}\"" + next + "}")));
        assertEquals(List.of(), check.years(fact("a", "note: amount for 2026" + next + ", note: amount for 2027}")));
        assertEquals(List.of(), check.years(fact("a", "note: amount for 2026")));
    }
}
