package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.language.Language;

/** Reads one word of a query: as it stands, as the beginning of a word, as a compound, or as a word with a slip. */
final class Spelling {

    private static final int SHORTEST_BEGINNING = 3;

    private final Lexicon lexicon;
    private final Language language;
    private final Compounds compounds;

    Spelling(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
        this.compounds = new Compounds(lexicon);
    }

    /**
     * What a word was taken for.
     *
     * @param word  the word, corrected when it had to be
     * @param pages on how many pages it stands
     */
    record Reading(String word, boolean isKnown, boolean isCorrected, int pages, List<Alternative> alternatives) {

        static Reading asTyped(String word) {
            return new Reading(word, true, false, 1, List.of(Alternative.anywhere(word, 1)));
        }
    }

    Reading read(String word, boolean isLast) {
        List<Alternative> found = new ArrayList<>();
        found.add(Alternative.anywhere(word, 1));
        compounds.split(word).ifPresent(parts -> parts.forEach(part -> found.add(Alternative.anywhere(part, Ranking.PART))));
        if (lexicon.knows(word)) {
            return new Reading(word, true, false, lexicon.pages(word, language), found);
        }
        List<String> longer = isLast && word.length() >= SHORTEST_BEGINNING ? beginningWith(word) : List.of();
        if (!longer.isEmpty()) {
            longer.forEach(one -> found.add(Alternative.anywhere(one, Ranking.BEGINNING)));
            return new Reading(word, true, false, longer.size(), found);
        }
        Optional<Vocabulary.Near> meant = meant(word, found.size() > 1);
        if (meant.isPresent()) {
            Vocabulary.Near near = meant.get();
            List<Alternative> instead = new ArrayList<>();
            instead.add(Alternative.anywhere(near.word(), Ranking.CORRECTED));
            compounds.split(near.word()).ifPresent(parts -> parts.forEach(part -> instead.add(Alternative.anywhere(part, Ranking.PART))));
            return new Reading(near.word(), true, true, lexicon.pages(near.word(), language), instead);
        }
        boolean isCompound = found.size() > 1;
        int pages = isCompound ? found.stream().skip(1).mapToInt(part -> lexicon.pages(part.words().get(0), language)).min().orElse(1) : 0;
        return new Reading(word, isCompound, false, pages, found);
    }

    private List<String> beginningWith(String word) {
        return Stream.concat(lexicon.vocabulary(language).beginningWith(word, Ranking.MOST_BEGINNINGS).stream(),
                lexicon.vocabulary(language.other()).beginningWith(word, Ranking.MOST_BEGINNINGS / 2).stream()).distinct().toList();
    }

    /** The word that was most likely meant. A compound of known words is corrected only for the smallest slip. */
    private Optional<Vocabulary.Near> meant(String word, boolean isCompound) {
        double most = isCompound ? Math.min(1, slips(word)) : slips(word);
        if (most == 0) {
            return Optional.empty();
        }
        Optional<Vocabulary.Near> here = lexicon.vocabulary(language).near(word, most).stream().findFirst();
        Optional<Vocabulary.Near> there = lexicon.vocabulary(language.other()).near(word, most).stream().findFirst();
        return Stream.concat(here.stream(), there.stream()).min(Comparator.comparingDouble(Vocabulary.Near::distance));
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
