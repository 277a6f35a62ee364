package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFieldsTest {

    private static List<String> problems(String yaml, Consumer<YamlFields> reader) {
        return YamlText.read("a.yaml", yaml, fields -> {
                    reader.accept(fields);
                    return Optional.of(true);
                })
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void finish_fieldsThatNobodyAskedFor_areToldWithTheirLines() {
        assertEquals(
                List.of("a.yaml:3: unknown field 'colour'", "a.yaml:1: unknown field 'titel'"),
                problems("titel: x\ntitle: y\ncolour: z\n", fields -> fields.text("title")));
    }

    @Test
    void fields_namedTwice_areTold() {
        assertEquals(
                List.of("a.yaml:2: field 'title' stands here twice"),
                problems("title: x\ntitle: y\n", fields -> fields.text("title")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other: 1",
                "title:\nother: 1",
                "title: ''\nother: 1",
                "title: '  '\nother: 1",
                "title: ~\nother: 1"
            })
    void required_missingOrEmpty_isTold(String yaml) {
        assertEquals(List.of("a.yaml:1: field 'title' is missing or empty"), problems(yaml, fields -> {
            fields.required("title");
            fields.text("other");
        }));
    }

    @Test
    void required_notAText_isToldOnce() {
        assertEquals(List.of("a.yaml:2: field 'title' must be a text"), problems("a: 1\ntitle: [x]\n", fields -> {
            fields.text("a");
            fields.required("title");
        }));
    }

    @Test
    void value_thatIsNotKnown_isToldWithWhatIsExpected() {
        assertEquals(
                List.of("a.yaml:1: field 'topic' must be a topic, not 'houses'"),
                problems("topic: houses\n", fields -> fields.value("topic", "a topic", Topic::ofKey)));
    }

    @ParameterizedTest
    @CsvSource({"yes", "1", "TRUE"})
    void flag_otherThanTrueOrFalse_isTold(String text) {
        assertEquals(
                1,
                problems("sensitive: " + text, fields -> assertFalse(fields.flag("sensitive")))
                        .size());
    }

    @Test
    void flag_true_isSet() {
        assertEquals(List.of(), problems("sensitive: true", fields -> assertTrue(fields.flag("sensitive"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "https:///x",
                "//example.org",
                "example.org",
                "https://exa mple.org",
                "data:text/html,x"
            })
    void link_thatIsNoWebAddress_isTold(String address) {
        assertEquals(
                1,
                problems("url: \"" + address + "\"", fields -> assertEquals(Optional.empty(), fields.link("url")))
                        .size());
    }

    @Test
    void texts_oneAlone_countsAsAListOfOne() {
        assertEquals(List.of(), problems("former: old\nsearch: [a, ' b ']\n", fields -> {
            assertEquals(List.of("old"), fields.texts("former"));
            assertEquals(List.of("a", "b"), fields.texts("search"));
            assertEquals(List.of(), fields.texts("none"));
        }));
    }

    @Test
    void texts_withSomethingElseAmongThem_toldAtItsLine() {
        assertEquals(
                List.of("a.yaml:3: field 'search' must be a list of texts"),
                problems("search:\n  - a\n  - {b: c}\n", fields -> fields.texts("search")));
    }

    @Test
    void mappings_readEachAndTellUnknownFieldsInside() {
        assertEquals(
                List.of("a.yaml:3: unknown field 'b'"),
                problems(
                        "sources:\n  - {a: 1}\n  - {a: 2, b: 3}\n",
                        fields -> assertEquals(
                                List.of(Optional.of("1"), Optional.of("2")),
                                fields.mappings("sources", inner -> inner.text("a")))));
    }

    @Test
    void localized_oneTextOrOneForEach() {
        assertEquals(List.of(), problems("a: same\nb: {nl: een, en: one}\n", fields -> {
            assertEquals(Optional.of(new Localized<>("same", "same")), fields.localized("a"));
            assertEquals(Optional.of(new Localized<>("een", "one")), fields.localized("b"));
        }));
    }

    @Test
    void localized_oneLanguageMissing_isTold() {
        assertEquals(
                List.of("a.yaml:2: field 'en' is missing or empty"),
                problems("\na: {nl: een}\n", fields -> assertEquals(Optional.empty(), fields.localized("a"))));
    }
}
