package nl.sleutel.content.follower;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the portal keeps its data and finds its content. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel")
public interface DataConfig {

    /**
     * Embedded database, Edition and search index. Losing it loses what was edited, unless the database is an external
     * one.
     */
    @WithDefault("data")
    Path dataDir();

    /** Content imported into an empty database; read at no other time. */
    @WithDefault("content")
    Path contentDir();
}
