package nl.sleutel.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermReaderTest {

    private static final EntryRef REF = new EntryRef(Kind.TERM, "borg");
    private static final String SHARED = "topic: housing\npage: housing/deposit-and-fees\n";
    private static final String WORDS = "---\ntitle: borg\n---\nGeld dat je terugkrijgt.\n";

    private static List<String> problems(EntryTexts texts) {
        return TermReader.read(texts).problems().stream().map(Problem::toString).toList();
    }

    private static Term.Wording wording(String front) {
        ParseResult<Term> result =
                TermReader.read(EntryOf.texts(REF, SHARED, WORDS, "---\n" + front + "\n---\nMoney you get back.\n"));
        assertEquals(List.of(), result.problems());
        return result.value().orElseThrow().wording(Language.EN).orElseThrow();
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Term> result = TermReader.read(EntryOf.texts(REF, SHARED, """
                ---
                title: borg
                also: [waarborgsom, WBS]
                misspelt: [borgt]
                near: [schadevergoeding]
                ---
                Geld dat je terugkrijgt.
                """, WORDS));
        assertEquals(List.of(), result.problems());
        Term term = result.value().orElseThrow();
        assertEquals(Topic.HOUSING, term.topic());
        assertEquals(Optional.of("housing/deposit-and-fees"), term.page());
        assertEquals("/nl/begrippen#borg", term.address(Language.NL));
        assertEquals("/en/glossary#borg", term.address(Language.EN));
        assertEquals(
                new Term.Wording(
                        "borg",
                        List.of("waarborgsom", "WBS"),
                        List.of("borgt"),
                        List.of("schadevergoeding"),
                        List.of("borg", "WBS"),
                        "Geld dat je terugkrijgt.\n",
                        7),
                term.wording(Language.NL).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "title: deposit                                     | deposit",
                "title: general practitioner¦also: [GP, family doctor] | general practitioner,GP",
                "title: rent points¦also: [WWS, WWSO, the points]    | rent points,WWS,WWSO",
                "title: nurse¦also: [POH-GGZ, POH, A, 2]            | nurse,POH-GGZ,POH",
                "title: fine¦explain: []                            | -",
                "title: fine¦explain: [a fine, fines]               | a fine,fines"
            })
    void explain_whatTheAuthorChoseOrTheWordAndItsAbbreviations(String front, String expected) {
        assertEquals(
                expected == null ? List.of() : List.of(expected.split(",")),
                wording(front.replace('¦', '\n')).explain());
    }

    @Test
    void read_slips_areToldWithTheirLines() {
        assertEquals(
                List.of(
                        "terms/borg/en.md:3: unknown field 'synonyms'",
                        "terms/borg/shared.yaml:1: field 'topic' must be a topic, not 'house'"),
                problems(EntryOf.texts(
                        REF, "topic: house\n", WORDS, "---\ntitle: deposit\nsynonyms: [x]\n---\nMoney.\n")));
    }

    @Test
    void read_missingFiles_areTold() {
        assertEquals(
                List.of("terms/borg/en.md: the file is missing", "terms/borg/shared.yaml: the file is missing"),
                problems(new EntryTexts(REF, Map.of(PartName.NL, WORDS))));
    }
}
