package nl.sleutel.site.facet;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Values to narrow a list to, under one heading. Immutable. */
public record FacetGroup(String name, List<Facet> facets) {

    /**
     * A group for each parameter that leaves a choice.
     *
     * @param values of each parameter, in the order of the groups
     * @param heading what stands over the values of a parameter
     */
    public static List<FacetGroup> all(
            FacetSelection wish, Map<String, List<String>> values, UnaryOperator<String> heading, Choosing choosing) {
        return values.entrySet().stream()
                .map(entry -> new FacetGroup(
                        heading.apply(entry.getKey()),
                        wish.facets(
                                entry.getKey(),
                                entry.getValue(),
                                choosing.path(),
                                choosing.naming(),
                                choosing.counting())))
                .filter(group -> !group.facets().isEmpty())
                .toList();
    }

    /**
     * How a list is chosen from.
     *
     * @param path of the list
     */
    public record Choosing(String path, FacetSelection.Naming naming, FacetSelection.Counting counting) {}
}
