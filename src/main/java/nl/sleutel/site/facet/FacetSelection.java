package nl.sleutel.site.facet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Link;
import nl.sleutel.web.cache.PageRequest;

/**
 * What a list is narrowed to: the value of each parameter, in the order in which the page shows them; an empty text for
 * none. Immutable.
 */
public record FacetSelection(Map<String, String> values) {

    public FacetSelection {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static FacetSelection of(PageRequest request, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, request.parameter(name).orElse("")));
        return new FacetSelection(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The first parameter whose value is not known. */
    public Optional<String> unsound(BiPredicate<String, String> known) {
        return values.keySet().stream()
                .filter(name ->
                        value(name).filter(value -> !known.test(name, value)).isPresent())
                .findFirst();
    }

    /** The same with one value set, or taken away when it was set already. */
    FacetSelection toggled(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value.equals(values.get(name)) ? "" : value);
        return new FacetSelection(changed);
    }

    public String on(String path) {
        return Addresses.with(path, values);
    }

    /** How readers call a value of a parameter. */
    public interface Naming {
        String name(String parameter, String value);
    }

    /** How many are left with a choice. */
    public interface Counting {
        long count(FacetSelection facetSelection);
    }

    /** What is chosen; each leads to the list without it. */
    public List<Link> chosen(String path, Naming naming) {
        List<Link> chosen = new ArrayList<>();
        values.keySet()
                .forEach(name -> value(name)
                        .ifPresent(value ->
                                chosen.add(new Link(toggled(name, value).on(path), naming.name(name, value)))));
        return chosen;
    }

    /** The values of a parameter that leave something, with how much. */
    public List<Facet> facets(String name, List<String> among, String path, Naming naming, Counting counting) {
        return among.stream()
                .map(value -> {
                    boolean isChosen = value(name).filter(value::equals).isPresent();
                    FacetSelection other = toggled(name, value);
                    return new Facet(
                            naming.name(name, value),
                            other.on(path),
                            counting.count(isChosen ? this : other),
                            isChosen);
                })
                .filter(Facet::useful)
                .toList();
    }
}
