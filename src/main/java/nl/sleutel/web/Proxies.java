package nl.sleutel.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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

    /**
     * The coarse network that a request comes from, for counting: what one household, or one provider's customer, shares. The last address that a
     * trusted proxy names, else the caller's.
     */
    public String network(HttpServerRequest request) {
        String forwarded = fromTrusted(request) ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded != null && !forwarded.isBlank()) {
            return coarse(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
        }
        return request.remoteAddress() == null ? "" : coarse(request.remoteAddress().hostAddress());
    }

    /** The first three numbers of an IPv4 address, the first three groups of an IPv6 one; no name is ever looked up. */
    static String coarse(String address) {
        String[] groups = address.split(address.contains(":") ? ":" : "\\.");
        return String.join(".", Arrays.copyOf(groups, Math.min(3, groups.length)));
    }

    private boolean fromTrusted(HttpServerRequest request) {
        return request.remoteAddress() != null && trusted.contains(request.remoteAddress().hostAddress());
    }
}
