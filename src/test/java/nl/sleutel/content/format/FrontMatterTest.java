package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static ParseResult<FrontMatter<String>> read(String text) {
        return FrontMatter.read("nl.md", text, fields -> fields.required("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void read_anyLineEnds_givesFieldsBodyAndItsLine(String end) {
        FrontMatter<String> part = read(String.join(end, "---", "title: Borg", "---", "## Kop", "", "tekst"))
                .value()
                .orElseThrow();
        assertEquals("Borg", part.fields());
        assertEquals("## Kop\n\ntekst", part.body());
        assertEquals(4, part.bodyLine());
    }

    @Test
    void read_problemInAField_toldAtTheLineOfTheFile() {
        assertEquals(
                List.of("nl.md:3: unknown field 'titel'", "nl.md:2: unknown field 'x'"),
                read("---\nx: 1\ntitel: a\ntitle: b\n---\n").problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void read_brokenYaml_toldAtTheLineOfTheFile() {
        assertEquals(
                4, read("---\ntitle: a\nb: [\nc: 2\n---\n").problems().get(0).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title: Borg\n", "---\ntitle: Borg\n", "\n---\ntitle: a\n---\n", "--\ntitle: a\n--\n"})
    void read_withoutFences_isTold(String text) {
        assertEquals(
                List.of("nl.md:1: must start with fields between two lines of '---'"),
                read(text).problems().stream().map(Problem::toString).toList());
        assertTrue(read(text).value().isEmpty());
    }

    @Test
    void read_ruleInTheText_endsNothing() {
        assertEquals(
                "a\n\n---\n\nb",
                read("---\ntitle: x\n---\na\n\n---\n\nb").value().orElseThrow().body());
    }
}
