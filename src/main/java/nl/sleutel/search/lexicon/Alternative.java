package nl.sleutel.search.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sleutel.language.Language;

/**
 * Words that a page may hold for what was typed. Immutable.
 *
 * @param words one word, or several that belong together
 * @param languages in which languages to look for them
 * @param origin where they come from
 */
public record Alternative(List<String> words, float weight, Set<Language> languages, Origin origin) {

    public static final Set<Language> BOTH = Set.of(Language.NL, Language.EN);

    /**
     * Where the words come from, the surest first: typed, or made out of what was typed, or related to it, or of the
     * same meaning.
     */
    public enum Origin {
        TYPED,
        GUESSED,
        RELATED,
        MEANT
    }

    /** The same words, wherever either of both looks. */
    public Alternative or(Alternative same) {
        Set<Language> both = EnumSet.copyOf(languages);
        both.addAll(same.languages);
        return new Alternative(
                words, Math.max(weight, same.weight), both, origin.compareTo(same.origin) <= 0 ? origin : same.origin);
    }

    /**
     * Whether it is a single word to be looked for in every way: one that stands for itself, or that both languages
     * have.
     */
    public boolean isAsTyped() {
        return words.size() == 1 && (origin.compareTo(Origin.GUESSED) <= 0 || languages.size() > 1);
    }

    /** Whether somebody typed it, or an editor holds it to be the same: no guess. */
    public boolean isSure() {
        return origin == Origin.TYPED || origin == Origin.MEANT;
    }
}
