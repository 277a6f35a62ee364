package nl.sleutel.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sleutel.search.analysis.OpenSearchAnalysis;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Indexes on an OpenSearch cluster. Each data folder has names of its own there, so that portals may share a cluster;
 * the note of which one serves stands in the data folder.
 */
public final class OpenSearchStore implements IndexStore {

    private static final Logger LOG = Logger.getLogger(OpenSearchStore.class);

    /**
     * For one answer: after it titles answer, which readers like better than waiting. A batch of pages takes far less.
     */
    private static final String LONGEST_WAIT_MILLIS = "5000";

    private final List<String> hosts;
    private final Path root;
    private final ObjectMapper json;
    private final String schema;
    private @Nullable IndexGeneration last;

    public OpenSearchStore(List<String> hosts, Path root, ObjectMapper json, String schema) {
        this.hosts = List.copyOf(hosts);
        this.root = root;
        this.json = json;
        this.schema = "opensearch-" + schema;
    }

    /** The name of the only index of a generation; without aliases, since a rebuild has another name. */
    private record Named(String name) implements IndexLayoutStrategy {

        @Override
        public String createInitialElasticsearchIndexName(String any) {
            return name;
        }

        @Override
        public @Nullable String createWriteAlias(String any) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String any) {
            return null;
        }
    }

    @Override
    public Optional<IndexState> sound() {
        try {
            return IndexState.in(root, schema, json);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index cannot be used and is made anew (%s)", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public IndexGeneration open(String generation) {
        last = IndexGeneration.open(
                Map.of(
                        "type",
                        "elasticsearch",
                        "hosts",
                        String.join(",", hosts),
                        "read_timeout",
                        LONGEST_WAIT_MILLIS,
                        "analysis.configurer",
                        new OpenSearchAnalysis(),
                        "layout.strategy",
                        new Named(generation),
                        "schema_management.settings_file",
                        "search/opensearch-settings.json",
                        "schema_management.minimal_required_status",
                        "yellow"),
                new AggregationTermCounter());
        return last;
    }

    @Override
    public String next() throws IOException {
        return ours() + UUID.randomUUID().toString().substring(0, 8);
    }

    /** How the names of this data folder's indexes begin. */
    private String ours() throws IOException {
        Path file = root.resolve("opensearch-name");
        if (!Files.exists(file)) {
            Files.createDirectories(root);
            Files.writeString(file, "sleutel-" + UUID.randomUUID().toString().substring(0, 8) + "-");
        }
        return Files.readString(file).strip();
    }

    @Override
    public void save(String generation, long changeId) throws IOException {
        new IndexState(schema, generation, changeId).save(root, json);
    }

    @Override
    public boolean canBeOutOfReach() {
        return true;
    }

    @Override
    public void clean(String serving) {
        try {
            RestClient client = Objects.requireNonNull(last)
                    .backend(ElasticsearchBackend.class)
                    .client(RestClient.class);
            List<String> old = new ArrayList<>();
            for (JsonNode index : json.readTree(
                    client.performRequest(new Request("GET", "/_cat/indices/" + ours() + "*?format=json&h=index"))
                            .getEntity()
                            .getContent())) {
                old.add(index.get("index").asText());
            }
            old.remove(serving);
            for (String index : old) {
                client.performRequest(new Request("DELETE", "/" + index));
            }
        } catch (IOException e) {
            LOG.debug("Old search indexes could not be cleared away", e);
        }
    }
}
