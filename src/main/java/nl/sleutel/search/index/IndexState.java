package nl.sleutel.search.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What is noted beside an index. Immutable.
 *
 * @param schema what the index was made with; another one makes it worthless
 * @param generation the index that serves
 * @param changeId up to which change it is filled
 */
public record IndexState(String schema, String generation, long changeId) {

    private static final Logger LOG = Logger.getLogger(IndexState.class);
    private static final String FILE = "state.json";

    /** The note in a folder; empty when there is none, or it is about an index of another schema. */
    static Optional<IndexState> in(Path root, String schema, ObjectMapper json) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        IndexState state = json.readValue(file.toFile(), IndexState.class);
        if (!schema.equals(state.schema())) {
            LOG.info("The search index is of another version and is made anew");
            return Optional.empty();
        }
        return Optional.of(state);
    }

    void save(Path root, ObjectMapper json) throws IOException {
        Path aside = root.resolve(FILE + ".new");
        Files.write(aside, json.writeValueAsBytes(this));
        Files.move(aside, root.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
