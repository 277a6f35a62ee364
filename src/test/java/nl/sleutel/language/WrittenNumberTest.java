package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "007 | 7",
                "1250 | 1250",
                "1.250,50 | 1250.50",
                "1,250.50 | 1250.50",
                "1 250 | 1250",
                "1\u00a0250,5 | 1250.5",
                "1\u202f250 | 1250",
                "1\u2009250.75 | 1250.75",
                "1'250 | 1250",
                "1\u2019250.05 | 1250.05",
                "1.250.000 | 1250000",
                "1,250,000 | 1250000",
                "1.250.000,5 | 1250000.5",
                "12,5 | 12.5",
                "12.50 | 12.50",
                "2,5750 | 2.5750",
                "0,762 | 0.762",
                "0.500 | 0.500",
                "1250.500 | 1250.500",
                ",5 | 0.5",
                ".75 | 0.75",
                "450. | 450",
                "450, | 450",
                "-12,5 | -12.5",
                "\u2212 450 | -450",
                "+3 | 3",
                "12, 50 | 12.50",
                "\uff14\uff15\uff10 | 450",
                "1 250.5 | 1250.5"
            })
    void number_ofEitherLanguage_hasOneReading(String text, BigDecimal value) {
        assertEquals(List.of(value), WrittenNumber.of(text).readings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250 | 1250 | 1.250",
                "1,250 | 1250 | 1.250",
                "12.000 | 12000 | 12.000",
                "999,999 | 999999 | 999.999",
                "-1.250 | -1250 | -1.250",
                "1 .250 | 1250 | 1.250"
            })
    void threeDigitsAfterOneSeparator_haveTwoReadings(String text, BigDecimal thousands, BigDecimal decimals) {
        WrittenNumber number = WrittenNumber.of(text);
        assertEquals(List.of(thousands, decimals), number.readings());
        assertTrue(number.isAmbiguous() && number.clear().isEmpty());
        assertEquals(thousands, number.asMoney().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1.2.3",
                "12,5,0",
                "1.25.000",
                "1,2,3.4",
                "1.250,50,2",
                "1 25",
                "12 5000",
                "1''250",
                "--5",
                "5-",
                "450-500",
                "1e3",
                "0x10",
                "NaN",
                ".",
                ",",
                "1.250 000",
                "1,250'000",
                "12,34567",
                "\u00bd",
                "1/2",
                "4 5 0",
                "1234567890123456",
                "1.250\n3"
            })
    void whatIsNoNumber_hasNoReading(String text) {
        assertEquals(List.of(), WrittenNumber.of(text).readings());
    }

    @Test
    void longText_hasNoReading() {
        assertEquals(List.of(), WrittenNumber.of("1.000".repeat(100_000)).readings());
    }
}
