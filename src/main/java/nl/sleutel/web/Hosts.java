package nl.sleutel.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows by which names this portal may be asked. */
@ApplicationScoped
public class Hosts {

    private final Set<String> accepted = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1", "[::1]"));

    public Hosts(PublicConfig config) {
        config.publicUrl().map(url -> url.getHost().toLowerCase(Locale.ROOT)).ifPresent(accepted::add);
    }

    /** Whether the request names this portal; a request without a readable Host does not. */
    boolean accepts(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && accepted.contains(authority.host().toLowerCase(Locale.ROOT));
    }
}
