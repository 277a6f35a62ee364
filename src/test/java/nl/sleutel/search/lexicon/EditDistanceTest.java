package nl.sleutel.search.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.sleutel.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "nl, kamer, kamer, 0",
        "nl, kamre, kamer, 1",
        "nl, kaner, kamer, 1",
        "nl, psycoloog, psycholoog, 1",
        "nl, meit, mijt, 0.5",
        "nl, huizbaas, huisbaas, 0.5",
        "nl, zelfmoort, zelfmoord, 0.5",
        "nl, komisie, commissie, 0.5",
        "nl, zorg, fiets, 2.5",
        "en, insurrance, insurance, 0.5",
        "en, farmacy, pharmacy, 0.5",
        "en, held, helt, 1"
    })
    void between_typedAndMeant_isSmallForSlipsOfTheEar(String language, String typed, String word, double distance) {
        assertEquals(
                distance,
                EditDistance.between(typed, word, 2, Language.of(language).orElseThrow()));
    }
}
