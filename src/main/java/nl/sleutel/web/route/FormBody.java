package nl.sleutel.web.route;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.web.limit.ClientKeys;

/**
 * What somebody sent with a form. Immutable. Its fields are never logged.
 *
 * @param fields the first value of each field
 * @param caller the corner of the net that it came from, for limits; see {@link ClientKeys}
 */
public record FormBody(String path, Map<String, String> fields, String caller) {

    public FormBody {
        fields = Map.copyOf(fields);
    }

    /** A field's value without the space around it; empty when it is not there or blank. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
