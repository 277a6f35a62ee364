package nl.sleutel.search.lexicon;

import java.util.List;
import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.Homographs;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.ranking.Ranking;

/**
 * What is known of words at one moment: those in the index, and those that mean the same. Immutable.
 *
 * @param names stems of the words in titles and terms of articles
 * @param pages how many articles there are
 */
public record Lexicon(
        WordForms forms,
        Localized<Vocabulary> vocabularies,
        Localized<Set<String>> names,
        SynonymIndex synonyms,
        int pages) {

    public Vocabulary vocabulary(Language language) {
        return vocabularies.in(language);
    }

    /** Whether a word is part of a page's title or terms. */
    boolean isName(String word) {
        return names.nl().contains(forms.stem(word, Language.NL)) || names.en().contains(forms.stem(word, Language.EN));
    }

    /** Whether an article of either language has a word just as it is written, or a form of it. */
    boolean isWritten(String word) {
        return vocabularies.nl().isWritten(word)
                || vocabularies.en().isWritten(word)
                || vocabularies.nl().pages(word) > 0
                || vocabularies.en().pages(word) > 0;
    }

    /** Whether a word occurs, just as it is written. */
    boolean has(String word) {
        return vocabularies.nl().has(word) || vocabularies.en().has(word);
    }

    /** Whether a word occurs in either language. */
    public boolean knows(String word) {
        return vocabularies.nl().knows(word) || vocabularies.en().knows(word);
    }

    /**
     * Whether a word on the side of one language may be a word of the other: one that this language does not know, or
     * that is written just so in the other, as Dutch terms are that English pages explain. Not what means something
     * else there.
     */
    boolean isForeign(String word, Language reader) {
        if (Homographs.isOne(word)) {
            return false;
        }
        return !vocabulary(reader).knows(word) || vocabulary(reader.other()).has(word);
    }

    /** In which languages to look for a word of a query. */
    Set<Language> languages(String word, Language reader) {
        return isForeign(word, reader) ? Alternative.BOTH : Set.of(reader);
    }

    /**
     * What these words of a query can mean together; a meaning of the other language only where they may be words of
     * it.
     */
    public List<SynonymIndex.Sense> senses(List<String> words, Language reader) {
        return synonyms.senses(words, reader, words.stream().anyMatch(word -> isForeign(word, reader)));
    }

    /** How much a word says, from nearly 0 to 1: rare words say much, a word that is on every page says little. */
    public float rarity(String word, Language language) {
        return rarity(pages(word, language));
    }

    public float rarity(int on) {
        double rarity = Math.log(1 + (double) pages / Math.max(1, on)) / Math.log(1 + pages);
        return (float) Math.max(Ranking.LEAST_WEIGHT, Math.pow(Math.min(1, rarity), Ranking.RARITY));
    }

    /** On how many pages a word occurs; in the reader's language when it is known there. */
    int pages(String word, Language language) {
        int here = vocabulary(language).pages(word);
        return here > 0 ? here : vocabulary(language.other()).pages(word);
    }
}
