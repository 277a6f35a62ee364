package nl.sleutel.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "huis\u00adves\u00adting, huisvesting",
        "huur\u200btoeslag, huurtoeslag",
        "u\u0308ber, \u00fcber",
        "cafe\u00ad\u0301, caf\u00e9",
        "\ufeffborg, borg",
        "bo\u200drg, borg",
        "wo\u2060ning, woning",
        "1\u0301, 1",
        "\u0438\u0306, \u0439",
        "h\ufe0fulp, hulp"
    })
    void of_whatNobodySees_isGoneAndMarksAreComposed(String text, String folded) {
        assertEquals(folded, Folding.of(text));
    }

    @Test
    void of_plainText_isTheTextItself() {
        String text = "Een kamer in Café Één, 0800-0113";
        assertSame(text, Folding.of(text));
    }
}
