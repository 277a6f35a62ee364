package nl.sleutel.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.search.index.document.FacetValues;

/**
 * How many pages match, in all and for each value to narrow to. A facet's own filter does not narrow its counts.
 * Immutable once made.
 */
final class FacetCounts {

    private final Map<String, Long> topics = new HashMap<>();
    private final Map<String, Long> audiences = new HashMap<>();
    private final Map<String, Long> phases = new HashMap<>();
    private long total;

    /** @param combinations how many pages have the same values in all facets, by these values in one */
    FacetCounts(Map<String, Long> combinations, SearchRequest.Filters filters) {
        combinations.forEach((packed, count) -> {
            FacetValues values = FacetValues.unpack(packed);
            boolean topic = filters.topic()
                    .map(one -> values.topics().contains(one.key()))
                    .orElse(true);
            boolean audience = filters.audience()
                    .map(one -> values.audiences().contains(one.key()))
                    .orElse(true);
            boolean phase = filters.phase()
                    .map(one -> values.phases().contains(one.key()))
                    .orElse(true);
            total += topic && audience && phase ? count : 0;
            add(topics, values.topics(), audience && phase ? count : 0);
            add(audiences, values.audiences(), topic && phase ? count : 0);
            add(phases, values.phases(), topic && audience ? count : 0);
        });
    }

    private static void add(Map<String, Long> counts, List<String> values, long count) {
        if (count > 0) {
            values.forEach(value -> counts.merge(value, count, Long::sum));
        }
    }

    long total() {
        return total;
    }

    /** Those with most pages first. */
    SearchResult.Facets facets() {
        return new SearchResult.Facets(sorted(topics), sorted(audiences), sorted(phases));
    }

    private static List<SearchResult.Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(entry -> new SearchResult.Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
