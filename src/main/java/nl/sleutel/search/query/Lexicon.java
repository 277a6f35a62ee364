package nl.sleutel.search.query;

import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.WordForms;

/**
 * What is known of words at one moment: those in the index, and those that mean the same. Immutable.
 *
 * @param names stems of the words in titles and terms
 */
public record Lexicon(WordForms forms, Localized<Vocabulary> vocabularies, Localized<Set<String>> names, SynonymIndex synonyms, int pages) {

    Vocabulary vocabulary(Language language) {
        return vocabularies.in(language);
    }

    /** Whether a word is part of a page's title or terms. */
    boolean isName(String word) {
        return names.nl().contains(forms.stem(word, Language.NL)) || names.en().contains(forms.stem(word, Language.EN));
    }

    /** Whether a word occurs, just as it is written. */
    boolean has(String word) {
        return vocabularies.nl().has(word) || vocabularies.en().has(word);
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
