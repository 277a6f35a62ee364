package nl.sleutel.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

class StepReaderTest {

    private static final String WORDS = "---\ntitle: Veilig Thuis\nstation: Thuis\nsearch: [ex]\n---\nBel.\n";

    private static ParseResult<Step> read(String key, String shared, String nl, String en) {
        return StepReader.read(new EntryTexts(
                new EntryRef(Kind.STEP, key), Map.of(PartName.SHARED, shared, PartName.NL, nl, PartName.EN, en)));
    }

    private static List<String> problems(ParseResult<Step> result) {
        return result.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void read_ofDestination_holdsAllFields() {
        ParseResult<Step> result = read(
                "k7",
                "kind: destination\nline: safety\norganisations: [veilig-thuis]\ntelephone: [care.veilig-thuis]\n"
                        + "say:\n  - {nl: \"Ik woon in Leiden.\", en: \"I live in Leiden.\"}\nrelated: [safety/"
                        + "consent]\n",
                WORDS,
                WORDS);
        Step step = result.value().orElseThrow();
        assertEquals(List.of(), result.problems());
        assertEquals(CareLine.SAFETY, step.line().orElseThrow());
        assertEquals(List.of("veilig-thuis"), step.organisations());
        assertEquals(List.of("care.veilig-thuis"), step.telephones());
        assertEquals("Ik woon in Leiden.", step.say().get(0).nl());
        assertEquals("Thuis", step.wording(Language.NL).station());
        assertEquals("Bel.\n", step.wording(Language.NL).markdown());
        assertEquals(6, step.wording(Language.NL).bodyLine());
    }

    @Test
    void read_ofTellingKey_isTold() {
        assertEquals(
                List.of("route/suicide/shared.yaml: the key must say nothing, as 'k7': 'k' and a number, not "
                        + "'suicide'"),
                problems(
                        read("suicide", "kind: destination\nline: crisis\norganisations: [huisarts]\n", WORDS, WORDS)));
    }

    @Test
    void read_ofUnknownLineAndField_namesTheirLines() {
        List<String> problems = problems(read("k7", "kind: destination\nline: sideways\ncolour: red\n", WORDS, WORDS));
        assertTrue(
                problems.contains(
                        "route/k7/shared.yaml:2: field 'line' must be a line of the care route, not 'sideways'"),
                problems::toString);
        assertTrue(problems.contains("route/k7/shared.yaml:3: unknown field 'colour'"), problems::toString);
    }

    @Test
    void read_withoutOneLanguage_isNoStep() {
        ParseResult<Step> result = StepReader.read(new EntryTexts(
                new EntryRef(Kind.STEP, "k7"),
                Map.of(
                        PartName.SHARED,
                        "kind: destination\nline: mind\norganisations: [huisarts]\n",
                        PartName.EN,
                        WORDS)));
        assertTrue(result.value().isEmpty());
        assertEquals(List.of("route/k7/nl.md: the file is missing"), problems(result));
    }

    @Test
    void read_ofFewerAnswersThanSteps_isTold() {
        String two = "---\ntitle: Wat?\nanswers: [ja, nee]\n---\n";
        String one = "---\ntitle: What?\nanswers: [yes]\n---\n";
        assertEquals(
                List.of("route/k7/en.md: there are 1 answers here and 2 in shared.yaml"),
                problems(read("k7", "kind: question\nline: mind\nanswers: [k8, k9]\n", two, one)));
    }
}
