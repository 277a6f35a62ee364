package nl.sleutel.web.guard;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.web.PublicConfig;

/**
 * Knows whether a form was sent from one of our own pages. Every browser says where a form comes from; who says nothing
 * is no browser, so that nobody's session can be misused by it.
 */
@ApplicationScoped
public class SameOrigin {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Nothing below it changes anything: a POST there only asks. */
    private static final String ASKING = "/api/";

    /** {@code none}: the person did it by hand, such as loading a page again. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Optional<String> publicOrigin;
    private final TrustedProxies trustedProxies;

    public SameOrigin(PublicConfig config, TrustedProxies trustedProxies) {
        this.publicOrigin = config.publicUrl().map(SameOrigin::origin);
        this.trustedProxies = trustedProxies;
    }

    /**
     * Whether a request may change something; one that only reads always may. To be asked after the Host was found to
     * be ours.
     */
    public boolean accepts(HttpServerRequest request) {
        return READING.contains(request.method())
                || String.valueOf(request.path()).startsWith(ASKING)
                || isOurs(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), called(request));
    }

    /** @param called the origin as the request names it */
    boolean isOurs(String origin, String fetchSite, String called) {
        if (fetchSite != null && !OURS.contains(fetchSite)) {
            return false;
        }
        return origin == null
                || origin.equalsIgnoreCase(called)
                || publicOrigin.filter(origin::equalsIgnoreCase).isPresent();
    }

    private String called(HttpServerRequest request) {
        return (trustedProxies.isSecure(request) ? "https://" : "http://") + request.authority();
    }

    /** As browsers write it: without the port that the scheme implies. */
    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int implied = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + url.getHost()
                + (url.getPort() < 0 || url.getPort() == implied ? "" : ":" + url.getPort());
    }
}
