package nl.sleutel.web.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.sleutel.web.PublicConfig;

/** Knows by which names this portal may be asked. */
@ApplicationScoped
public class AllowedHosts {

    private final Set<String> accepted = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1", "[::1]"));

    public AllowedHosts(PublicConfig config) {
        config.publicUrl().map(url -> url.getHost().toLowerCase(Locale.ROOT)).ifPresent(accepted::add);
    }

    /**
     * Whether the request names one host: one {@code Host}, and where the whole address stands in the first line, the
     * same there. A proxy before us may go by the other one (RFC 9112, 3.2).
     */
    public static boolean isOne(HttpServerRequest request) {
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return false;
        }
        String uri = request.uri();
        int scheme = uri.indexOf("://");
        if (uri.startsWith("/") || scheme < 0) {
            return true;
        }
        String rest = uri.substring(scheme + 3);
        int end = rest.indexOf('/');
        return (end < 0 ? rest : rest.substring(0, end)).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    /** Whether the request names this portal; a request without a readable Host does not. */
    public boolean accepts(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && accepted.contains(authority.host().toLowerCase(Locale.ROOT));
    }
}
