package nl.sleutel.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Believes forwarded headers of the proxies that are configured, and of nobody else. */
@ApplicationScoped
public class Proxies {

    private final Set<String> trusted = new HashSet<>();

    public Proxies(PublicConfig config) {
        config.trustedProxies().ifPresent(trusted::addAll);
    }

    /** Whether the reader came by TLS, here or at a trusted proxy. */
    boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || fromTrusted(request) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private boolean fromTrusted(HttpServerRequest request) {
        return request.remoteAddress() != null && trusted.contains(request.remoteAddress().hostAddress());
    }
}
