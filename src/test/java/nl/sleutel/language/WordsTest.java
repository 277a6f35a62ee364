package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | No pages fit this choice | Geen pagina’s bij deze keuze",
                "1 | 1 page | 1 pagina",
                "2 | 2 pages | 2 pagina’s",
                "1234 | 1,234 pages | 1.234 pagina’s"
            })
    void of_count_readsAsPeopleCount(int count, String en, String nl) {
        assertEquals(en, Words.in(Language.EN).of("topic.count", count));
        assertEquals(nl, Words.in(Language.NL).of("topic.count", count));
    }

    @Test
    void of_unknownKey_fails() {
        assertThrows(IllegalArgumentException.class, () -> Words.in(Language.NL).of("no.such.words"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "en-GB", "", "de", "nl "})
    void languageOf_anythingButATag_isEmpty(String tag) {
        assertEquals(Optional.empty(), Language.of(tag));
    }

    @Test
    void languageOf_tag_isTheLanguage() {
        assertEquals(Optional.of(Language.NL), Language.of("nl"));
        assertEquals(Optional.of(Language.EN), Language.of("en"));
    }
}
