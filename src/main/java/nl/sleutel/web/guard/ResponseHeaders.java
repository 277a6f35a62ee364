package nl.sleutel.web.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The headers that every answer has, whoever makes it. */
@ApplicationScoped
public class ResponseHeaders {

    /** Nothing inline, nothing evaluated, nothing from another host. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri "
                    + "'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
    /** Names and values in turns. */
    private static final List<CharSequence> ALWAYS = ready(
            "Content-Security-Policy",
            CONTENT_SECURITY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            PERMISSIONS,
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private static final List<CharSequence> OURS = ready("Cross-Origin-Resource-Policy", "same-origin");
    private static final List<CharSequence> OPEN =
            ready("Cross-Origin-Resource-Policy", "cross-origin", "Access-Control-Allow-Origin", "*");
    private static final List<CharSequence> SECURE = ready("Strict-Transport-Security", TWO_YEARS);

    private final TrustedProxies trustedProxies;

    public ResponseHeaders(TrustedProxies trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    public void set(HttpServerRequest request, MultiMap headers) {
        set(headers, ALWAYS);
        boolean open = request.path() != null && request.path().startsWith("/api/");
        set(headers, open ? OPEN : OURS);
        if (trustedProxies.isSecure(request)) {
            set(headers, SECURE);
        }
    }

    private static void set(MultiMap headers, List<CharSequence> pairs) {
        for (int i = 0; i < pairs.size(); i += 2) {
            headers.set(pairs.get(i), pairs.get(i + 1));
        }
    }

    /** Made ready to be written once, not at each answer. */
    private static List<CharSequence> ready(String... pairs) {
        return Arrays.stream(pairs).map(HttpHeaders::createOptimized).toList();
    }
}
