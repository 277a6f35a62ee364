package nl.sleutel.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The headers that every answer has, whoever makes it. */
@ApplicationScoped
public class Headers {

    /** Nothing inline, nothing evaluated, nothing from another host. */
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final Proxies proxies;

    public Headers(Proxies proxies) {
        this.proxies = proxies;
    }

    void set(HttpServerRequest request, MultiMap headers) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        boolean open = request.path() != null && request.path().startsWith("/api/");
        headers.set("Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
        if (open) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
        if (proxies.isSecure(request)) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
