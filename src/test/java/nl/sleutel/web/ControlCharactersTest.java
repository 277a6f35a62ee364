package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.web.route.FormRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\u0001b", "a\u0008", "\u001b[0m", "x\u007f", "\u000e"})
    void control_isFound(String text) {
        assertTrue(ControlCharacters.in(text));
        assertFalse(ControlCharacters.in(ControlCharacters.without(text)));
    }

    /** What people type and what word processors paste. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\tb",
                "a\r\nb",
                "page\fbreak",
                "soft\u000bbreak",
                "é ü €",
                "\u00ad\u200b",
                "\ud83d\udeb2",
                "\u0085"
            })
    void text_ofPeople_isLeftAlone(String text) {
        assertFalse(ControlCharacters.in(text));
        assertEquals(text, ControlCharacters.without(text));
    }

    @ParameterizedTest
    @CsvSource({"q=%00, q", "a=1&b=x%1Fy, b", "%00name=1, name", "q=%7f&r=%00, q"})
    void query_withAControl_namesTheParameter(String query, String name) {
        assertEquals(Optional.of(name), ControlCharacters.inQuery(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a%20b", "q=%0D%0A%09", "", "q=%zz", "q=%", "q=%C3%A9", "q=%2500"})
    void query_withoutControls_passes(String query) {
        assertEquals(Optional.empty(), ControlCharacters.inQuery(query));
    }

    @Test
    void form_withAControl_isNotRead() {
        assertEquals(Optional.of(Map.of("a", "b\nc")), FormRoute.fields("a=b%0Ac"));
        assertEquals(Optional.empty(), FormRoute.fields("a=b%00"));
        assertEquals(Optional.empty(), FormRoute.fields("good=yes&a%01=b"));
    }
}
