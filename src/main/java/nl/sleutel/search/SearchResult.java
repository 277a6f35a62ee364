package nl.sleutel.search;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.EntryRef;

/**
 * What search answers. Immutable.
 *
 * @param total how many articles match; hits are one page of them
 * @param didYouMean the query written well, when something was corrected
 * @param matched terms that the query was recognised by: 'huurtoeslag = rent allowance'
 * @param helpCard whether the query speaks of danger, so that the help card comes first
 * @param near what we do have near it, when no article matches
 * @param titlesOnly whether only titles were looked at, since there is no index within reach
 * @param keep whether the query may be counted among those that found nothing: it holds nothing personal and is not
 *     about danger
 */
public record SearchResult(
        long total,
        long tookMillis,
        Optional<String> didYouMean,
        List<String> matched,
        boolean helpCard,
        List<Hit> hits,
        Groups groups,
        List<Found> near,
        Facets facets,
        boolean titlesOnly,
        boolean keep) {

    /**
     * An article.
     *
     * @param address from the first slash
     * @param snippet safe HTML: escaped text with {@code <mark>}
     * @param section {@code #id} of the heading that the snippet stands under; empty for none
     */
    public record Hit(
            EntryRef ref,
            String address,
            String title,
            String summary,
            String snippet,
            String section,
            String topic,
            float score) {

        /** The key of contract and address. */
        public String key() {
            return ref.key();
        }
    }

    /** Something else that was found. */
    public record Found(EntryRef ref, String address, String title, String summary) {

        public String key() {
            return ref.key();
        }
    }

    /** What was found besides articles, each under its own heading. */
    public record Groups(List<Found> organisations, List<Found> terms, List<Found> route, List<Found> events) {

        public static final Groups NONE = new Groups(List.of(), List.of(), List.of(), List.of());
    }

    /** A value to narrow to, and how many articles it would leave. */
    public record Count(String value, long count) {}

    /** The values to narrow to, those with most articles first. A facet's own filter does not narrow its counts. */
    public record Facets(List<Count> topic, List<Count> audience, List<Count> phase) {

        public static final Facets NONE = new Facets(List.of(), List.of(), List.of());
    }
}
