package nl.sleutel.web;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How the portal stands in the world. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel")
public interface PublicConfig {

    /**
     * The site's own address, for absolute links. Without it only localhost is accepted as Host, so that nobody is led
     * elsewhere by a forged one.
     */
    Optional<URI> publicUrl();

    /** Addresses of proxies whose forwarded headers count. Naming one that is not yours lets it claim any scheme. */
    Optional<List<String>> trustedProxies();

    /** Who publishes the site. Without it every page says that it is a concept, and robots are kept out. */
    Optional<String> organisation();

    /** Where a security problem can be told: a mail address or a page. */
    Optional<String> contact();
}
