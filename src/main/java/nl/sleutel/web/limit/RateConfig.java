package nl.sleutel.web.limit;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often readers may ask for what costs more than a page. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel")
public interface RateConfig {

    /**
     * Searches from one corner of the net within ten seconds; 0 is no limit. Behind a proxy that is not named in
     * {@code SLEUTEL_TRUSTED_PROXIES} all readers together are one corner, and so is a campus: too low a number shuts
     * them out.
     */
    @WithDefault("300")
    int searchLimit();
}
