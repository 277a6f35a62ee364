package nl.sleutel.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    @ParameterizedTest
    @CsvSource({
        "NL, huurtoeslagen",
        "NL, zorgverzekering",
        "NL, kamers",
        "NL, de",
        "NL, 2026",
        "EN, deposits",
        "EN, housing",
        "EN, cafe"
    })
    void whatWasLearned_isWhatTheAnalysersSay(Language language, String word) {
        WordForms analysing = new WordForms();
        WordForms learning = new WordForms();
        assertEquals(word, learning.learn(analysing.facts(word, language), language));
        assertEquals(analysing.stem(word, language), learning.stem(word, language));
        assertEquals(analysing.parts(word), learning.parts(word));
    }

    /** So that the test above sees what was learned, and not the analysers again. */
    @ParameterizedTest
    @CsvSource({"NL, huren", "EN, renting"})
    void whatWasLearned_isNotAskedAgain(Language language, String word) {
        WordForms learning = new WordForms();
        learning.learn(word + " stem part" + (language == Language.NL ? " other" : ""), language);
        assertEquals("stem", learning.stem(word, language));
        assertTrue(language == Language.EN || learning.parts(word).equals(List.of("part", "other")));
    }
}
