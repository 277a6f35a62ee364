package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldingTest {

    @Test
    void everySpaceOfUnicode_isASpace() {
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            if (Character.isSpaceChar(sign)) {
                assertEquals("a b", TextFolding.fold("a" + Character.toString(sign) + "b"), Integer.toHexString(sign));
            } else if (Character.getType(sign) == Character.FORMAT) {
                assertEquals("ab", TextFolding.fold("a" + Character.toString(sign) + "b"), Integer.toHexString(sign));
            } else if (Character.isDigit(sign)) {
                assertEquals(
                        String.valueOf(Character.digit(sign, 10)),
                        TextFolding.fold(Character.toString(sign)),
                        Integer.toHexString(sign));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a&nbsp;b | a b",
                "a&#160;b | a b",
                "a&#xA0;b | a b",
                "a&#x00a0;b | a b",
                "a&thinsp;b | a b",
                "a&#8239;b | a b",
                "a&shy;b | ab",
                "a&#173;b | ab",
                "0800\u2011\u200b0113 | 0800-0113",
                "a\u2013b | a-b",
                "cafe\u0301 | caf\u00e9",
                "\uff11\uff12\uff05 | 12%",
                "info\uff20leiden.nl | info@leiden.nl",
                "\ufeffa\ufe0f | a",
                "&#0; &#xD800; &#9999999; &amp; &nbsp | &#0; &#xD800; &#9999999; &amp; &nbsp"
            })
    void fold_leavesWhatIsSeen(String text, String folded) {
        assertEquals(folded, TextFolding.fold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two\nlines\r\n", "\u0001", "\uD83D\uDEB2 fiets", "\uD800", "één — twee"})
    void fold_whatIsPlain_isTheSame(String text) {
        assertEquals(text, TextFolding.fold(text));
    }
}
