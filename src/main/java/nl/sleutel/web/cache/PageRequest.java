package nl.sleutel.web.cache;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a reader asks for: the decoded path and the query. Immutable.
 *
 * @param query the first value of each parameter
 */
public record PageRequest(String path, Map<String, String> query) {

    /** A parameter that no reader can send: seconds until whoever asked too often may ask again. */
    public static final String WAIT = "wait";
    /** The same for whom there is no room among the searches just now. */
    public static final String BUSY = "busy";

    public PageRequest {
        query = Map.copyOf(query);
    }

    /** A parameter's value without the space around it; empty when it is not there or blank. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The same address with only the parameters that matter to its answer. */
    public PageRequest keeping(Set<String> names) {
        Map<String, String> kept = new TreeMap<>(query);
        kept.keySet().retainAll(names);
        return new PageRequest(path, kept);
    }

    public PageRequest with(String name, String value) {
        Map<String, String> more = new TreeMap<>(query);
        more.put(name, value);
        return new PageRequest(path, more);
    }

    /** Roughly the bytes it takes in memory: anybody can make it long. */
    int weight() {
        return 2 * path.length()
                + query.entrySet().stream()
                        .mapToInt(one ->
                                2 * (one.getKey().length() + one.getValue().length()) + 100)
                        .sum();
    }
}
