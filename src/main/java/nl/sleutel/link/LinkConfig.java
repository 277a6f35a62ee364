package nl.sleutel.link;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How links to other sites are looked after. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel.links")
public interface LinkConfig {

    /**
     * Whether other sites are asked if their pages are still there. They see this portal's address; without it a dead
     * link waits for a reader to find it.
     */
    @WithDefault("false")
    boolean check();

    /** The least time between two questions to one site. Shorter is done sooner, and may get this portal shut out. */
    @WithDefault("5s")
    Duration delay();

    /** How long an answer counts. Shorter finds dead links sooner and asks more. */
    @WithDefault("7d")
    Duration again();
}
