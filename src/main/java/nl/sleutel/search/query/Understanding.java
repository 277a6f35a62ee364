package nl.sleutel.search.query;

import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;

/**
 * What a query was taken to mean. Immutable.
 *
 * @param words its words, corrected
 * @param weights how much each of the words says
 * @param didYouMean the query written well, when it was not
 * @param matched terms that it was recognised by: 'huurtoeslag = rent allowance'
 */
public record Understanding(
        Language language,
        List<String> words,
        List<Float> weights,
        List<Unit> units,
        Optional<String> didYouMean,
        List<String> matched) {

    private static final double ROUNDING = 1e-4;

    /** Whether there is anything in it to search for. */
    public boolean hasWords() {
        return units.stream().anyMatch(Unit::isLookedFor);
    }

    /** Whether enough of it is known here to search for it at all. */
    public boolean isKnown() {
        double all = units.stream()
                .filter(unit -> !unit.empty())
                .mapToDouble(Unit::weight)
                .sum();
        double known = units.stream()
                .filter(unit -> !unit.empty())
                .filter(unit -> !unit.guessed() || unit.isFindable())
                .mapToDouble(Unit::knownWeight)
                .sum();
        return known > 0 && known >= all * Ranking.KNOWN_SHARE - ROUNDING;
    }

    /** Whether it has no words but those that carry no meaning in other queries. */
    boolean isOfEmptyWords() {
        return words.stream().allMatch(word -> StopWords.isEmpty(word, language));
    }

    /** The units that a page can hold. */
    List<Unit> findable() {
        List<Unit> all = units.stream()
                .filter(unit -> unit.isLookedFor() && unit.isFindable())
                .distinct()
                .toList();
        List<Unit> words = all.stream().filter(unit -> !unit.isNumber()).toList();
        return words.isEmpty() ? all : words;
    }

    /** The unit that says most of the query and is the name of something here. */
    Optional<Unit> main() {
        double all = units.stream()
                .filter(unit -> !unit.empty())
                .mapToDouble(Unit::weight)
                .sum();
        return findable().stream()
                .filter(unit -> unit.telling()
                        && unit.weight() >= all * (unit.guessed() ? Ranking.MAIN_SHARE_OF_GUESS : Ranking.MAIN_SHARE))
                .findFirst();
    }

    /** The findable units that say about as much as the one that says most. */
    List<Unit> heavy() {
        List<Unit> findable = findable();
        double most = findable.stream().mapToDouble(Unit::knownWeight).max().orElse(0);
        return findable.stream()
                .filter(unit -> unit.knownWeight() >= most * Ranking.HEAVY_SHARE)
                .toList();
    }

    /**
     * The units that decide which pages match; the others only move them up. A word that is on most pages tells none of
     * them from the others.
     */
    List<Unit> deciding() {
        List<Unit> found = findable();
        List<Unit> rare = rare(found, found);
        // What no page is about decides nothing alone beside what some pages are about.
        List<Unit> named = found.stream().filter(Unit::telling).toList();
        return named.isEmpty() || rare.stream().anyMatch(Unit::telling) ? rare : rare(found, named);
    }

    private static List<Unit> rare(List<Unit> found, List<Unit> among) {
        double rarest = among.stream().mapToDouble(Unit::share).min().orElse(1);
        return found.stream()
                .filter(unit -> unit.share() <= Math.max(Ranking.COMMON_SHARE, Ranking.MUCH_COMMONER * rarest))
                .toList();
    }
}
