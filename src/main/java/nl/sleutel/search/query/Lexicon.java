package nl.sleutel.search.query;

import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.WordForms;

/** What is known of words at one moment: those in the index, and those that mean the same. Immutable. */
public record Lexicon(WordForms forms, Localized<Vocabulary> vocabularies, SynonymIndex synonyms, int pages) {

    Vocabulary vocabulary(Language language) {
        return vocabularies.in(language);
    }

    /** Whether a word occurs in either language. */
    boolean knows(String word) {
        return vocabularies.nl().knows(word) || vocabularies.en().knows(word);
    }

    /** On how many pages a word occurs; in the reader's language when it is known there. */
    int pages(String word, Language language) {
        int here = vocabulary(language).pages(word);
        return here > 0 ? here : vocabulary(language.other()).pages(word);
    }
}
