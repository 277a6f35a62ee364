package nl.sleutel.web.guard;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.web.PublicConfig;
import org.jspecify.annotations.Nullable;

/** Believes forwarded headers of the proxies that are configured, and of nobody else. */
@ApplicationScoped
public class TrustedProxies {

    private final Set<String> trusted = new HashSet<>();
    private final Optional<String> secureHost;

    public TrustedProxies(PublicConfig config) {
        secureHost = config.publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .map(URI::getHost);
        config.trustedProxies().ifPresent(trusted::addAll);
    }

    /** Whether the reader came by TLS, here or at a trusted proxy. */
    boolean isSecure(HttpServerRequest request) {
        return request.isSSL()
                || (fromTrusted(request) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /**
     * Whether the reader's browser came by TLS, as far as can be known: also where the proxy is not trusted but the
     * site's own address, which was asked for, has no other way.
     */
    public boolean cameSecurely(HttpServerRequest request) {
        return isSecure(request)
                || secureHost
                        .filter(host -> request.authority() != null
                                && host.equalsIgnoreCase(request.authority().host()))
                        .isPresent();
    }

    /**
     * The reader's address as numbers: of the connection, or what a trusted proxy says of it; null when nobody knows.
     */
    @Nullable
    public String reader(HttpServerRequest request) {
        String nearest =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return fromTrusted(request) ? reader(request.getHeader("X-Forwarded-For"), nearest) : nearest;
    }

    /**
     * Each proxy adds whom it heard from at the end; the last that is no proxy of ours is the reader, whatever the
     * reader wrote before it.
     */
    @Nullable
    public String reader(@Nullable String forwarded, @Nullable String nearest) {
        String[] heard = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = heard.length - 1; i >= 0; i--) {
            String one = heard[i].strip();
            if (!trusted.contains(one)) {
                return one;
            }
        }
        return nearest;
    }

    private boolean fromTrusted(HttpServerRequest request) {
        return request.remoteAddress() != null
                && trusted.contains(request.remoteAddress().hostAddress());
    }
}
