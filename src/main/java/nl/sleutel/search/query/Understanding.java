package nl.sleutel.search.query;

import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;

/**
 * What a query was taken to mean. Immutable.
 *
 * @param words      its words, corrected
 * @param weights    how much each of the words says
 * @param didYouMean the query written well, when it was not
 * @param matched    terms that it was recognised by: 'huurtoeslag = rent allowance'
 */
public record Understanding(Language language, List<String> words, List<Float> weights, List<Unit> units, Optional<String> didYouMean, List<String> matched) {

    /** Whether there is anything in it to search for. */
    public boolean hasWords() {
        return units.stream().anyMatch(Unit::isLookedFor);
    }

    /** Whether enough of it is known here to search for it at all. */
    public boolean isKnown() {
        double all = 0;
        double known = 0;
        boolean telling = false;
        for (Unit unit : units) {
            if (!unit.empty()) {
                all += unit.weight();
                known += unit.weight() * unit.known();
                telling |= unit.telling();
            }
        }
        return known > 0 && (telling || known >= all * Ranking.KNOWN_SHARE);
    }

    /** The units that decide which pages match; the others only move them up. A word that is on most pages tells none of them from the others. */
    List<Unit> deciding() {
        List<Unit> found = units.stream().filter(Unit::isLookedFor).distinct().toList();
        double rarest = found.stream().mapToDouble(Unit::share).min().orElse(1);
        return found.stream().filter(unit -> unit.share() <= Math.max(Ranking.COMMON_SHARE, Ranking.MUCH_COMMONER * rarest)).toList();
    }
}
