package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.search.ranking.Ranking;

/** Reads one word of a query: as it stands, as the beginning of a word, as a compound, or as a word with a slip. */
public final class Spelling {

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_GUESS = 4;
    /** What a guess must share with a word that nobody knows, of its beginning. */
    private static final double LEAST_SHARED = 0.5;
    /** A shorter word that had to be corrected may have been anything. */
    private static final int SURE = 6;

    private final Lexicon lexicon;
    private final Language language;
    private final Compounds compounds;

    public Spelling(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
        this.compounds = new Compounds(lexicon);
    }

    /**
     * What a word was taken for.
     *
     * @param word the word, corrected when it had to be
     * @param known how sure it is that the word is known here
     * @param isPart whether it was only part of what was typed
     * @param pages on how many pages it stands
     */
    public record SpellingReading(
            String word, float known, boolean isCorrected, boolean isPart, int pages, List<Alternative> alternatives) {

        public boolean isKnown() {
            return known > 0;
        }
    }

    /** A word that needs no correction. */
    public SpellingReading asTyped(String word) {
        List<Alternative> found = new ArrayList<>();
        Set<Language> languages = lexicon.languages(word, language);
        found.add(new Alternative(List.of(word), 1, languages, Alternative.Origin.TYPED));
        addParts(found, word);
        for (Language in : languages) {
            lexicon.vocabulary(in)
                    .relatives(word)
                    .forEach(other -> found.add(
                            new Alternative(List.of(other), Ranking.RELATIVE, Set.of(in), Alternative.Origin.RELATED)));
        }
        return new SpellingReading(word, known(word), false, false, lexicon.pages(word, language), found);
    }

    /** A word of a compound that is not known as a whole: what a page says of one part it need not say of the whole. */
    private SpellingReading asPart(String word) {
        SpellingReading typed = asTyped(word);
        List<Alternative> guessed = typed.alternatives().stream()
                .map(one -> one.isSure() ? guess(String.join(" ", one.words()), one.weight()) : one)
                .toList();
        return new SpellingReading(word, typed.known(), false, true, typed.pages(), guessed);
    }

    private Alternative guess(String word, float weight) {
        return new Alternative(List.of(word), weight, lexicon.languages(word, language), Alternative.Origin.GUESSED);
    }

    private float known(String word) {
        return lexicon.isName(word) ? 1 : lexicon.knows(word) ? Ranking.KNOWN_FROM_TEXT : 0;
    }

    /** What a word was taken for; more than one word when it is a compound that does not occur as a whole. */
    public List<SpellingReading> read(String word, boolean isLast) {
        if (lexicon.knows(word)) {
            return List.of(lexicon.isWritten(word) ? asTyped(word) : withNear(asTyped(word)));
        }
        List<String> longer = isLast && word.length() >= SHORTEST_BEGINNING ? beginningWith(word) : List.of();
        Optional<List<String>> parts = compounds.split(word);
        boolean isReadable = !longer.isEmpty() || parts.isPresent();
        Optional<Vocabulary.Near> meant = meant(word, isReadable ? 1 : 2, near -> true);
        if (!longer.isEmpty()) {
            List<Alternative> found = new ArrayList<>();
            longer.forEach(one -> found.add(guess(one, Ranking.BEGINNING)));
            meant.ifPresent(near -> found.add(guess(near.word(), Ranking.BEGINNING)));
            return List.of(new SpellingReading(word, Ranking.KNOWN_BY_GUESS, false, false, longer.size(), found));
        }
        if (meant.isPresent()) {
            Vocabulary.Near near = meant.get();
            List<Alternative> found = new ArrayList<>();
            found.add(guess(near.word(), Ranking.CORRECTED));
            addParts(found, near.word());
            float sure = word.length() < SURE
                    ? Ranking.KNOWN_BY_GUESS
                    : word.length() == SURE && near.distance() > 1 ? Ranking.HARDLY_KNOWN : 1;
            return List.of(new SpellingReading(
                    near.word(),
                    Math.min(known(near.word()), sure),
                    true,
                    false,
                    lexicon.pages(near.word(), language),
                    found));
        }
        return parts.map(each -> each.stream().map(this::asPart).toList())
                .orElseGet(() -> List.of(new SpellingReading(word, 0, false, false, 0, List.of(unknown(word)))));
    }

    private static Alternative unknown(String word) {
        return new Alternative(List.of(word), 1, Alternative.BOTH, Alternative.Origin.TYPED);
    }

    /**
     * A word that only terms have may be a slip that an editor foresaw on one page; the others are found by the word
     * that was meant.
     */
    private SpellingReading withNear(SpellingReading typed) {
        Optional<Vocabulary.Near> meant = meant(typed.word(), 1, near -> near.pages() > 0);
        if (meant.isEmpty()) {
            return typed;
        }
        List<Alternative> found = new ArrayList<>(typed.alternatives());
        found.add(guess(meant.get().word(), Ranking.BEGINNING));
        return new SpellingReading(
                typed.word(),
                typed.known(),
                false,
                false,
                Math.max(typed.pages(), meant.get().pages()),
                found);
    }

    /** The words that a compound is made of: the rarer say more of what it is about. */
    private void addParts(List<Alternative> found, String word) {
        compounds
                .split(word)
                .ifPresent(parts ->
                        parts.forEach(part -> found.add(guess(part, Ranking.PART * lexicon.rarity(part, language)))));
    }

    private List<String> beginningWith(String word) {
        return Stream.concat(
                        lexicon.vocabulary(language).beginningWith(word, Ranking.MOST_BEGINNINGS).stream(),
                        lexicon.vocabulary(language.other()).beginningWith(word, Ranking.MOST_BEGINNINGS / 2).stream())
                .distinct()
                .toList();
    }

    /** Hardly anybody slips at the first letter. */
    private static boolean begins(String word, String typed) {
        return EditDistance.sound(word, Language.NL).charAt(0)
                == EditDistance.sound(typed, Language.NL).charAt(0);
    }

    /** Words that share as much of their beginning as possible with one that nobody knows. */
    public List<String> guesses(String word) {
        for (int length = word.length() - 1;
                length >= Math.max(SHORTEST_GUESS, word.length() * LEAST_SHARED);
                length--) {
            List<String> found = beginningWith(word.substring(0, length));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The word that was most likely meant, with no more slips than some. */
    private Optional<Vocabulary.Near> meant(String word, double slips, Predicate<Vocabulary.Near> possible) {
        double most = Math.min(slips, slips(word));
        if (most == 0) {
            return Optional.empty();
        }
        return Stream.of(language, language.other())
                .flatMap(in -> lexicon.vocabulary(in).near(word, most).stream()
                        .filter(near -> possible.test(near)
                                && (near.distance() <= Ranking.SOUNDS_ALIKE || begins(near.word(), word)))
                        .limit(1)
                        .map(near -> Map.entry(near, Vocabulary.cost(near) + (in == language ? 0 : Ranking.FOREIGN))))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** How many slips a word of this length may have: in a short word every letter counts. */
    private static double slips(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        int length = word.length();
        return length <= 3 ? 0 : length <= 5 ? 1 : length <= 8 ? 1.5 : 2;
    }
}
