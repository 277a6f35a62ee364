package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReaderTest {

    private static final String WHOLE = """
            type: money
            value: 325
            unit: EUR/month
            label: {nl: beurs, en: grant}
            note: {nl: afgerond, en: rounded}
            valid: {from: 2026-01-01, until: 2026-12-31}
            next: {value: 331, from: 2027-01-01}
            source: {name: Sheet, title: Numbers, url: "https://example.org", date: 2026-01-06}
            confidence: medium
            checked: 2026-02-03
            link: https://www.example.org/apply
            """;

    private static ParseResult<Fact> read(String text) {
        return FactReader.read(new EntryTexts(new EntryRef(Kind.FACT, "a.b"), Map.of(PartName.SHARED, text)));
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Object::toString).toList();
    }

    private static String with(String field, String line) {
        assertTrue(WHOLE.contains("\n" + field + ":") || WHOLE.startsWith(field + ":"));
        return WHOLE.replaceAll("(?m)^" + field + ":.*\n", line.isEmpty() ? "" : line + "\n");
    }

    @Test
    void read_wholeFact_hasAllOfIt() {
        Fact fact = read(WHOLE).value().orElseThrow();
        assertEquals(List.of(), problems(WHOLE));
        assertEquals("a.b", fact.key());
        assertEquals("€325 a month", fact.amount().in(Language.EN));
        assertEquals(new Localized<>("beurs", "grant"), fact.label());
        assertEquals(Optional.of(new Localized<>("afgerond", "rounded")), fact.note());
        assertEquals(Optional.of("https://www.example.org/apply"), fact.link());
        assertEquals(PartialDate.of("2026-12-31"), fact.until());
        assertEquals(LocalDate.of(2027, 1, 1), fact.next().orElseThrow().from());
        assertEquals("€331 a month", fact.next().orElseThrow().amount().in(Language.EN));
        assertEquals(Fact.Confidence.MEDIUM, fact.confidence());
        assertEquals(PartialDate.of("2026-02-03"), fact.checked());
        assertEquals("https://example.org", fact.source().url());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | type: price | facts/a.b.yaml:1: unknown type 'price'",
                "type | '' | field 'type' is missing or empty",
                "value | value: about 300 | facts/a.b.yaml:2: field 'value' must be",
                "value | value: 1.250,00 | facts/a.b.yaml:2: field 'value' must be",
                "value | '' | field 'value' is missing or empty",
                "unit | unit: EUR/day | facts/a.b.yaml:3: field 'unit' must be EUR, EUR/hour",
                "unit | '' | field 'unit' is missing or empty",
                "label | '' | field 'label' is missing: what this is, in both languages",
                "label | 'label: {nl: beurs}' | facts/a.b.yaml:4: field 'en' is missing or empty",
                "valid | 'valid: {from: 2026-02, until: 2026-01-31}' | facts/a.b.yaml:6: 'until' lies before 'from'",
                "valid | 'valid: {till: 2026}' | facts/a.b.yaml:6: unknown field 'till'",
                "valid | 'valid: 2026' | facts/a.b.yaml:6: field 'valid' must be a mapping",
                "next | 'next: {value: 331, from: 2027-01-01, until: 2026-12-31}' | facts/a.b.yaml:7: 'until' "
                        + "lies before 'from'",
                "next | 'next: {value: 331}' | facts/a.b.yaml:7: field 'from' is missing or empty",
                "next | 'next: {from: 2027-01-01}' | facts/a.b.yaml:7: field 'value' is missing or empty",
                "source | '' | a fact needs a source",
                "source | 'source: {name: A, title: B, url: \"example.org\", date: 2026}' | facts/a.b.yaml:8: "
                        + "field 'url' must be an address",
                "source | 'source: {name: A, title: B, url: \"https://example.org\", date: spring}' | facts/"
                        + "a.b.yaml:8: field 'date' must be a date",
                "source | 'source: {name: A, title: B, date: 2026}' | a source needs its address in 'url'",
                "confidence | confidence: unknown | facts/a.b.yaml:9: field 'confidence' must be high, medium or low",
                "checked | checked: soon | facts/a.b.yaml:10: field 'checked' must be a date",
                "link | link: www.example.org | facts/a.b.yaml:11: field 'link' must be an address",
                "note | notes: x | facts/a.b.yaml:5: unknown field 'notes'"
            })
    void read_brokenFact_isToldWithFileLineAndReason(String field, String line, String problem) {
        List<String> found = problems(with(field, line));
        assertTrue(found.stream().anyMatch(text -> text.contains(problem)), found::toString);
    }

    @Test
    void read_manyProblems_areToldAllAtOnce() {
        assertEquals(
                5,
                problems("type: money\nvalue: x\nunit: EUR\ncolour: red\nconfidence: guess\n")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percentage | 4.1 | 4.1%",
                "number | 7 | 7",
                "date | 2024-07-01 | 1 July 2024",
                "telephone | '\"0800-0113\"' | 0800-0113",
                "email | a@example.org | a@example.org",
                "text | free | free"
            })
    void read_typeWithoutUnit_needsNone(String type, String value, String shown) {
        String text = with("unit", "")
                .replace("type: money", "type: " + type)
                .replace("value: 325", "value: " + value)
                .replaceAll("(?m)^next:.*\n", "");
        assertEquals(List.of(), problems(text));
        assertEquals(shown, read(text).value().orElseThrow().amount().in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "telephone, call us",
        "telephone, 0800 HELP",
        "email, desk at example.org",
        "date, 1 July 2024",
        "percentage, 4%",
        "number, '2,5'"
    })
    void read_valueOfAnotherForm_isNoFact(String type, String value) {
        String text = with("unit", "")
                .replace("type: money", "type: " + type)
                .replace("value: 325", "value: " + value)
                .replaceAll("(?m)^next:.*\n", "");
        assertFalse(problems(text).isEmpty());
        assertEquals(Optional.empty(), read(text).value());
    }

    @Test
    void read_undatedSource_hasNoDate() {
        Fact fact =
                read(WHOLE.replace("date: 2026-01-06", "date: undated")).value().orElseThrow();
        assertEquals(Optional.empty(), fact.source().date());
    }
}
