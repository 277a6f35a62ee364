package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineIndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\nb", "\n", "\n\n", "a\r\nb\r\n", "one\n\nthree\n", "🚲\n€"})
    void line_ofEveryPlace_isAsManyAsLineEndsStandBefore(String text) {
        LineIndex lines = new LineIndex(text);
        for (int place = 0; place <= text.length(); place++) {
            long ends = text.substring(0, place)
                    .chars()
                    .filter(letter -> letter == '\n')
                    .count();
            assertEquals(1 + ends, lines.line(place), text + " at " + place);
        }
    }
}
