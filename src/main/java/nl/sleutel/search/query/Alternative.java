package nl.sleutel.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sleutel.language.Language;

/**
 * Words that a page may hold for what was typed. Immutable.
 *
 * @param words     one word, or several that belong together
 * @param languages in which languages to look for them
 */
record Alternative(List<String> words, float weight, Set<Language> languages) {

    static final Set<Language> BOTH = Set.of(Language.NL, Language.EN);

    /** The same words, wherever either of both looks. */
    Alternative or(Alternative same) {
        Set<Language> both = EnumSet.copyOf(languages);
        both.addAll(same.languages);
        return new Alternative(words, Math.max(weight, same.weight), both);
    }

    static Alternative anywhere(String word, float weight) {
        return new Alternative(List.of(word), weight, BOTH);
    }
}
