package nl.sleutel.office.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.junit.jupiter.api.Test;

/** Sentence length and reading ease, each language by its own formula. */
class ReadingLevelTest {

    private static final String HEAD = "---\ntitle: A page\n---\n";

    private static ReadingLevel of(String body, Language language) {
        return ReadingLevel.of(HEAD + body, language);
    }

    private static List<Integer> told(String body, Language language) {
        return of(body, language).findings(Words.in(language)).stream()
                .map(ReadingLevel.LevelReport::line)
                .toList();
    }

    /** Six words of one syllable: 206.835 - 1.015 * 6 - 84.6, and 206.84 - 0.93 * 6 - 77. */
    @Test
    void ease_isByTheFormulaOfTheLanguage() {
        assertEquals(116, of("The cat sat on the mat.\n", Language.EN).ease());
        assertEquals(124, of("De kat zat op de mat.\n", Language.NL).ease());
        // A fact counts as a word, a link by its words, a heading not at all.
        assertEquals(
                6,
                of(
                                "## Heading with many words in it\n\n- The **cat** sat on [the](page:a/b) "
                                        + "{fact:x.y}.\n",
                                Language.EN)
                        .words());
        assertEquals(100, of("", Language.EN).ease());
    }

    @Test
    void sentence_ofMoreThanTwentyFiveWords_isToldAtItsLine() {
        String fine = "word ".repeat(24) + "end.";
        assertEquals(List.of(), told(fine + "\n", Language.EN));
        assertEquals(List.of(6), told("Short.\n\nword " + fine + "\n", Language.EN));
        assertEquals(
                "een zin van 26 woorden: ‘word word word word word …’; houd het bij 25",
                of("word " + fine + "\n", Language.NL)
                        .findings(Words.in(Language.NL))
                        .get(0)
                        .message());
    }

    @Test
    void hardText_isToldInBothLanguages_andAPlainOneIsNot() {
        String hard =
                "Administratieve verantwoordelijkheden veronderstellen organisatorische zorgvuldigheid. ".repeat(13);
        String plain = "Je huurt een kamer in de stad. Dan betaal je elke maand geld. ".repeat(6);
        assertEquals(List.of(0), told(hard, Language.NL));
        assertEquals(
                List.of(0),
                told(
                        "Administrative responsibilities presuppose organisational conscientiousness. ".repeat(13),
                        Language.EN));
        assertEquals(List.of(), told(plain, Language.NL));
        assertTrue(of(plain, Language.NL).ease() > 60);
    }
}
