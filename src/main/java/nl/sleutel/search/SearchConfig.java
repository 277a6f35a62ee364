package nl.sleutel.search;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Where the search index stands. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel")
public interface SearchConfig {

    /** What holds the index. */
    enum Backend {
        LUCENE,
        OPENSEARCH
    }

    /**
     * {@code lucene} is part of this process and its data folder; {@code opensearch} is another service, without which
     * nothing is found.
     */
    @WithDefault("lucene")
    Backend searchBackend();

    /** Hosts and ports of the OpenSearch nodes. Whoever can reach them can read and change the index. */
    @WithDefault("localhost:9200")
    List<String> opensearchHosts();
}
