package nl.sleutel.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

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
    public record Groups(SortedMap<Kind, List<Found>> byKind) {

        public static final Groups NONE = of(List.of());

        public Groups {
            byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
        }

        /** What was found, in its order, each with its kind. */
        static Groups of(List<Found> found) {
            SortedMap<Kind, List<Found>> byKind = new TreeMap<>();
            found.forEach(one -> byKind.computeIfAbsent(one.ref().kind(), kind -> new ArrayList<>())
                    .add(one));
            return new Groups(byKind);
        }

        /** What was found of the kind with that folder; mostly nothing. */
        public List<Found> in(String folder) {
            return byKind.entrySet().stream()
                    .filter(group -> group.getKey().folder().equals(folder))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
        }

        /** All that was found, kind by kind. */
        Stream<Found> all() {
            return byKind.values().stream().flatMap(List::stream);
        }
    }

    /** A value to narrow to, and how many articles it would leave. */
    public record Count(String value, long count) {}

    /** The values to narrow to, those with most articles first. A facet's own filter does not narrow its counts. */
    public record Facets(List<Count> topic, List<Count> audience, List<Count> phase) {

        public static final Facets NONE = new Facets(List.of(), List.of(), List.of());
    }
}
