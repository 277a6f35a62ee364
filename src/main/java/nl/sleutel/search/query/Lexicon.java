package nl.sleutel.search.query;

import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.WordForms;

/**
 * What is known of words at one moment: those in the index, and those that mean the same. Immutable.
 *
 * @param names stems of the words in titles and terms of articles
 * @param pages how many articles there are
 */
public record Lexicon(WordForms forms, Localized<Vocabulary> vocabularies, Localized<Set<String>> names, SynonymIndex synonyms, int pages) {

    Vocabulary vocabulary(Language language) {
        return vocabularies.in(language);
    }

    /** Whether a word is part of a page's title or terms. */
    boolean isName(String word) {
        return names.nl().contains(forms.stem(word, Language.NL)) || names.en().contains(forms.stem(word, Language.EN));
    }

    /** Whether an article of either language has a word just as it is written, or a form of it. */
    boolean isWritten(String word) {
        return vocabularies.nl().isWritten(word) || vocabularies.en().isWritten(word) || vocabularies.nl().pages(word) > 0
                || vocabularies.en().pages(word) > 0;
    }

    /** Whether a word occurs, just as it is written. */
    boolean has(String word) {
        return vocabularies.nl().has(word) || vocabularies.en().has(word);
    }

    /** Whether a word occurs in either language. */
    boolean knows(String word) {
        return vocabularies.nl().knows(word) || vocabularies.en().knows(word);
    }

    /** How much a word says, from nearly 0 to 1: rare words say much, a word that is on every page says little. */
    float rarity(String word, Language language) {
        return rarity(pages(word, language));
    }

    float rarity(int on) {
        double rarity = Math.log(1 + (double) pages / Math.max(1, on)) / Math.log(1 + pages);
        return (float) Math.max(Ranking.LEAST_WEIGHT, Math.pow(Math.min(1, rarity), Ranking.RARITY));
    }

    /** On how many pages a word occurs; in the reader's language when it is known there. */
    int pages(String word, Language language) {
        int here = vocabulary(language).pages(word);
        return here > 0 ? here : vocabulary(language.other()).pages(word);
    }
}
