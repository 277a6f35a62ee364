package nl.sleutel.office.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import java.util.Set;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactNumbersTest {

    private static final String MONEY = "type: money\nvalue: 325\nunit: EUR/month\n";
    private static final Words WORDS = Words.in(Language.EN);

    private static SubmittedForm sent(String... pairs) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return new SubmittedForm(fields);
    }

    private static String saved(String before, SubmittedForm submitted) {
        assertEquals(Map.of(), new FactNumbers(submitted, before).wrong(WORDS));
        return KindForm.applied(Kind.FACT, PartName.SHARED, before, submitted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50 | 12.50",
                "12.50 | 12.50",
                "1.250,75 | 1250.75",
                "1,250.75 | 1250.75",
                "€\u00a01.250,- | 1250",
                "450,- | 450",
                "EUR 450 | 450",
                "1 250 | 1250",
                "1'250 | 1250",
                "450 per month | 450",
                "14,7125 | 14.7125",
                "1.250.000 | 1250000"
            })
    void money_inEitherWriting_isFiledInOne(String written, String filed) {
        assertEquals(
                MONEY.replace("325", filed),
                saved(MONEY, sent("shared.type", "money", "shared.value", written, "shared.unit", "EUR/month")));
    }

    @ParameterizedTest
    @CsvSource({
        "percentage, '2,33', 2.33",
        "percentage, '2,33 %', 2.33",
        "percentage, 5%, 5",
        "number, '1 000', 1000",
        "duration, '0,5', 0.5",
        "number, '-1,5', -1.5"
    })
    void otherNumbers_areFiledToo(String type, String written, String filed) {
        String saved = saved("type: " + type + "\nvalue: 1\n", sent("shared.type", type, "shared.value", written));
        assertEquals(filed, new PartText(saved).value("value").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250 | 1250 | 1.25",
                "1,250 | 1250 | 1.25",
                "2.575 | 2575 | 2.5750",
                "€ 10,000 | 10000 | 10.0",
                "12.345 | 12345 | 12.3450"
            })
    void numberWithTwoReadings_isRefusedWithBoth(String written, String thousands, String decimals) {
        for (String type : Set.of("money", "number", "duration", "percentage")) {
            if (type.equals("money") || !written.contains("€")) {
                String told = new FactNumbers(
                                sent("shared.type", type, "shared.value", written), "type: " + type + "\nvalue: 1\n")
                        .wrong(WORDS)
                        .get("shared.value");
                assertTrue(told.contains(thousands + " or " + decimals + "."), told);
            }
        }
        assertEquals(
                Set.of("shared.next.value"),
                new FactNumbers(sent("shared.next.value", written, "shared.value", "325"), MONEY)
                        .wrong(WORDS)
                        .keySet());
    }

    /** What the message proposes is taken. */
    @ParameterizedTest
    @ValueSource(strings = {"1250", "1.25", "1,25", "2575", "2.5750", "2,5750", "10.0"})
    void proposedWritings_areClear(String written) {
        assertEquals(Map.of(), new FactNumbers(sent("shared.value", written), MONEY).wrong(WORDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1.2.3", "12,5,0", "450-500", "$450", "9999999999", "0,12345", "450 a year", "about three"
            })
    void whatIsNoNumber_isRefusedAtItsField(String written) {
        assertEquals(
                Set.of("shared.value"),
                new FactNumbers(
                                sent("shared.type", "money", "shared.value", written, "shared.unit", "EUR/month"),
                                MONEY)
                        .wrong(WORDS)
                        .keySet());
    }

    @Test
    void whatWasNotChanged_isLeftAlone() {
        String odd = "type: money\nvalue: 1.250 # as it came\nnext: {value: 1.300, from: 2027-01-01}\n";
        assertEquals(
                odd,
                saved(
                        odd,
                        sent(
                                "shared.type",
                                "money",
                                "shared.value",
                                "1.250",
                                "shared.next.value",
                                "1.300",
                                "shared.next.from",
                                "2027-01-01")));
        assertEquals(
                Set.of("shared.value"),
                new FactNumbers(
                                sent("shared.type", "money", "shared.value", "1.250"),
                                "type: telephone\nvalue: 1.250\n")
                        .wrong(WORDS)
                        .keySet(),
                "with another type it is read for the first time");
        assertEquals(
                "type: telephone\nvalue: \"0900-1450\"\n",
                saved("type: telephone\nvalue: 1\n", sent("shared.type", "telephone", "shared.value", "0900-1450"))
                        .replace(": 0900-1450", ": \"0900-1450\""));
    }

    /** A new fact of an amount had two boxes, and was refused unless both said the same. */
    @Test
    void factThatChangesBetweenWordsAndNumber_losesNothing() {
        String words = "type: text\nvalue: {nl: \"\", en: \"\"}\n";
        for (SubmittedForm form : new SubmittedForm[] {
            sent("shared.type", "money", "shared.value.nl", "12,50", "shared.value.en", "12.50"),
            sent("shared.type", "money", "shared.value.nl", "12,50", "shared.value.en", ""),
            sent("shared.type", "money", "shared.value.nl", "", "shared.value.en", "12.50")
        }) {
            assertEquals(
                    "12.50", new PartText(saved(words, form)).value("value").orElseThrow());
        }
        assertEquals(
                "gratis",
                new PartText(saved(MONEY, sent("shared.type", "text", "shared.value", "gratis")))
                        .value("value")
                        .orElseThrow());
        assertEquals(
                "{nl: gratis, en: free}",
                new PartText(saved(
                                "type: text\nvalue: gratis\n",
                                sent("shared.type", "text", "shared.value.nl", "gratis", "shared.value.en", "free")))
                        .raw("value")
                        .orElseThrow()
                        .strip()
                        .substring("value: ".length()));
    }
}
