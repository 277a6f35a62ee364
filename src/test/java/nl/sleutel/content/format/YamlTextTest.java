package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static ParseResult<String> read(String yaml) {
        return YamlText.read("a.yaml", yaml, fields -> fields.text("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'a: 1\nb: [\nc: 2'|3", "'a: \"x'|1", "'a: 1\n\tb: 2'|2", "'a: 1\nb: : 2'|2"})
    void read_notYaml_toldWithItsLineAndNothingElse(String yaml, int line) {
        ParseResult<String> result = read(yaml);
        assertEquals(Optional.empty(), result.value());
        assertEquals(1, result.problems().size());
        assertEquals(line, result.problems().get(0).line());
        assertTrue(result.problems().get(0).message().startsWith("not valid YAML: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment", "- a\n- b", "words"})
    void read_noMapping_isTold(String yaml) {
        assertEquals(
                "a.yaml:1: must hold fields of the form 'name: value'",
                read(yaml).problems().get(0).toString());
    }

    /** Ten nested references to each other would be ten thousand million texts. */
    @Test
    void read_aliases_areRefused() {
        StringBuilder bomb = new StringBuilder("x0: &x0 [a, a]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("x")
                    .append(i)
                    .append(": &x")
                    .append(i)
                    .append(" [*x")
                    .append(i - 1)
                    .append(", *x")
                    .append(i - 1)
                    .append("]\n");
        }
        assertTrue(read(bomb.toString()).problems().get(0).message().startsWith("not valid YAML: Number of aliases"));
    }

    @Test
    void read_deepNesting_isRefused() {
        assertTrue(read("a: " + "[".repeat(2000) + "]".repeat(2000))
                .problems()
                .get(0)
                .message()
                .startsWith("not valid YAML"));
    }

    @Test
    void read_tagThatNamesAClass_makesNoObject() {
        ParseResult<String> result = read("a: !!java.net.URL [\"http://example.org\"]");
        assertEquals(Optional.empty(), result.value());
        assertTrue(result.problems().get(0).message().startsWith("not valid YAML: Global tag is not allowed"));
    }
}
