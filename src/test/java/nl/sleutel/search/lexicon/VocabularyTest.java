package nl.sleutel.search.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    private static final List<String> WORDS = List.of(
            "kamer",
            "kamers",
            "studentenkamer",
            "studentenkamers",
            "huur",
            "huurder",
            "huurprijs",
            "huurteam",
            "toeslag",
            "huurtoeslag",
            "zorgtoeslag",
            "zorg",
            "verzekering",
            "zorgverzekering",
            "fiets",
            "fietsenstalling",
            "mould",
            "mouldy",
            "rent",
            "rental",
            "deposit",
            "landlord");

    private final WordForms forms = new WordForms();

    @Test
    void pages_wordInCompounds_countsThem() {
        Vocabulary vocabulary = new Vocabulary(
                Language.NL, Map.of("kamer", 2L, "studentenkamer", 3L), Set.of("huur"), forms, Optional.empty());

        assertEquals(5, vocabulary.pages("kamers"));
        assertEquals(0, vocabulary.pages("huur"));
        assertTrue(vocabulary.knows("huur"));
        assertFalse(vocabulary.isWritten("huur"));
        assertFalse(vocabulary.knows("fiets"));
        assertEquals(List.of("studentenkamer"), vocabulary.compoundsWith("kamer", 5));
    }

    /** Publications come one after the other, and each vocabulary takes over what the one before knew of its words. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void new_afterAnother_knowsJustWhatOneMadeAnewKnows(Language language) {
        Random random = new Random(11);
        Optional<Vocabulary> former = Optional.empty();
        for (int round = 0; round < 40; round++) {
            Map<String, Long> counts = new HashMap<>();
            Set<String> besides = new HashSet<>();
            for (String word : WORDS) {
                int chance = random.nextInt(4);
                if (chance > 1) {
                    counts.put(word, (long) random.nextInt(9));
                }
                if (chance % 2 == 1) {
                    besides.add(word);
                }
            }
            Vocabulary anew = new Vocabulary(language, counts, besides, forms, Optional.empty());
            Vocabulary after = new Vocabulary(language, counts, besides, forms, former);

            assertEquals(anew.size(), after.size());
            for (String word : WORDS) {
                assertEquals(facts(anew, word), facts(after, word), word + " in round " + round);
            }
            former = Optional.of(after);
        }
    }

    private static List<Object> facts(Vocabulary vocabulary, String word) {
        String typed = word.replace("ij", "ei").replace('t', 'd');
        return List.of(
                vocabulary.has(word),
                vocabulary.isWritten(word),
                vocabulary.knows(word),
                vocabulary.pages(word),
                vocabulary.near(typed, 2),
                vocabulary.beginningWith(word.substring(0, 3), 5),
                vocabulary.compoundsWith(word, word.length()),
                vocabulary.relatives(word),
                vocabulary.writtenAs(word));
    }
}
