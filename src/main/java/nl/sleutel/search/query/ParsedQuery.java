package nl.sleutel.search.query;

import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;
import nl.sleutel.search.ranking.Ranking;

/**
 * What a query was taken to mean. Immutable.
 *
 * @param words its words, corrected
 * @param weights how much each of the words says
 * @param didYouMean the query written well, when it was not
 * @param matched terms that it was recognised by: 'huurtoeslag = rent allowance'
 */
public record ParsedQuery(
        Language language,
        List<String> words,
        List<Float> weights,
        List<QueryConcept> units,
        Optional<String> didYouMean,
        List<String> matched) {

    private static final double ROUNDING = 1e-4;

    /** Whether there is anything in it to search for. */
    public boolean hasWords() {
        return units.stream().anyMatch(QueryConcept::isLookedFor);
    }

    /** Whether enough of it is known here to search for it at all. */
    public boolean isKnown() {
        double all = units.stream()
                .filter(unit -> !unit.empty())
                .mapToDouble(QueryConcept::weight)
                .sum();
        double known = units.stream()
                .filter(unit -> !unit.empty())
                .filter(unit -> !unit.guessed() || unit.isFindable())
                .mapToDouble(QueryConcept::knownWeight)
                .sum();
        return known > 0 && known >= all * Ranking.KNOWN_SHARE - ROUNDING;
    }

    /** Whether it has no words but those that carry no meaning in other queries. */
    boolean isOfEmptyWords() {
        return words.stream().allMatch(word -> StopWords.isEmpty(word, language));
    }

    /** The units that a page can hold. */
    List<QueryConcept> findable() {
        List<QueryConcept> all = units.stream()
                .filter(unit -> unit.isLookedFor() && unit.isFindable())
                .distinct()
                .toList();
        List<QueryConcept> words = all.stream().filter(unit -> !unit.isNumber()).toList();
        return words.isEmpty() ? all : words;
    }

    /** The unit that says most of the query and is the name of something here. */
    Optional<QueryConcept> main() {
        double all = units.stream()
                .filter(unit -> !unit.empty())
                .mapToDouble(QueryConcept::weight)
                .sum();
        return findable().stream()
                .filter(unit -> unit.telling()
                        && unit.weight() >= all * (unit.guessed() ? Ranking.MAIN_SHARE_OF_GUESS : Ranking.MAIN_SHARE))
                .findFirst();
    }

    /** The findable units that say about as much as the one that says most. */
    List<QueryConcept> heavy() {
        List<QueryConcept> findable = findable();
        double most =
                findable.stream().mapToDouble(QueryConcept::knownWeight).max().orElse(0);
        return findable.stream()
                .filter(unit -> unit.knownWeight() >= most * Ranking.HEAVY_SHARE)
                .toList();
    }

    /**
     * The units that decide which pages match; the others only move them up. A word that is on most pages tells none of
     * them from the others.
     */
    List<QueryConcept> deciding() {
        List<QueryConcept> found = findable();
        List<QueryConcept> rare = rare(found, found);
        // What no page is about decides nothing alone beside what some pages are about.
        List<QueryConcept> named = found.stream().filter(QueryConcept::telling).toList();
        return named.isEmpty() || rare.stream().anyMatch(QueryConcept::telling) ? rare : rare(found, named);
    }

    private static List<QueryConcept> rare(List<QueryConcept> found, List<QueryConcept> among) {
        double rarest = among.stream().mapToDouble(QueryConcept::share).min().orElse(1);
        return found.stream()
                .filter(unit -> unit.share() <= Math.max(Ranking.COMMON_SHARE, Ranking.MUCH_COMMONER * rarest))
                .toList();
    }
}
