package nl.sleutel.search.query;

import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;

/**
 * What a query was taken to mean. Immutable.
 *
 * @param words      its words, corrected
 * @param didYouMean the query written well, when it was not
 * @param matched    terms that it was recognised by: 'huurtoeslag = rent allowance'
 */
public record Understanding(Language language, List<String> words, List<Unit> units, Optional<String> didYouMean, List<String> matched) {

    /** Whether enough of it is known here to search for it at all. */
    public boolean isKnown() {
        double all = 0;
        double known = 0;
        for (Unit unit : units) {
            if (!unit.empty()) {
                all += unit.weight();
                known += unit.known() ? unit.weight() : 0;
            }
        }
        return known > 0 && known >= all * Ranking.KNOWN_SHARE;
    }
}
