package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay {fact:rent.max} | Pay €325 a month",
                "Pay {fact:rent.max bare}, {=7 $1} | Pay €325, 7 $1",
                "Pay {fact:gone}! | Pay !",
                "Tax *and* {other} [x](y) | Tax *and* {other} [x](y)",
                "<b>{fact:evil} | <b><b onclick=x>\"&"
            })
    void plain_fillsInFactsAndLiteralsOnly(String line, String shown) {
        assertEquals(shown, InlineText.plain(line, Shown.RESOLVER));
    }
}
