package nl.sleutel.search.index.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;

/** The values that a document has in each facet. Immutable. There are few different ones, however many documents. */
public record FacetValues(List<String> topics, List<String> audiences, List<String> phases) {

    private static final String BETWEEN_FACETS = "|";
    private static final String BETWEEN_VALUES = ",";

    static FacetValues of(Document document) {
        return new FacetValues(
                document.topics().stream().map(Topic::key).sorted().toList(),
                audiences(document.audience()),
                document.phases().stream().map(Phase::key).sorted().toList());
    }

    /** What is for all is for each: so a filter and its counts need not know about 'all'. */
    private static List<String> audiences(Set<Audience> meant) {
        return Stream.of(Audience.values())
                .filter(audience -> audience != Audience.ALL && audience.isIn(meant))
                .map(Audience::key)
                .toList();
    }

    String pack() {
        return String.join(
                BETWEEN_FACETS,
                String.join(BETWEEN_VALUES, topics),
                String.join(BETWEEN_VALUES, audiences),
                String.join(BETWEEN_VALUES, phases));
    }

    /** The values that {@link #pack()} put into one. */
    public static FacetValues unpack(String packed) {
        String[] facets = packed.split("\\|", -1);
        return new FacetValues(values(facets[0]), values(facets[1]), values(facets[2]));
    }

    private static List<String> values(String facet) {
        return facet.isEmpty() ? List.of() : Arrays.asList(facet.split(BETWEEN_VALUES));
    }
}
