package nl.sleutel.web.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Keeps one corner of the net from having all the searches. */
@ApplicationScoped
public class SearchRateLimit {

    private static final Duration SPAN = Duration.ofSeconds(10);
    /** Somebody who types asks for suggestions at every letter. */
    private static final int SUGGESTIONS_A_SEARCH = 5;

    private final RateConfig config;
    private final RateLimiter rateLimiter;
    private final ClientKeys clientKeys;

    public SearchRateLimit(RateConfig config, RateLimiter rateLimiter, ClientKeys clientKeys) {
        this.config = config;
        this.rateLimiter = rateLimiter;
        this.clientKeys = clientKeys;
    }

    /** Counts a search; answers how long to wait when it was one too many. */
    public Optional<Duration> search(HttpServerRequest request) {
        return over("search", config.searchLimit(), request);
    }

    /** The same of suggestions. */
    public Optional<Duration> suggest(HttpServerRequest request) {
        return over("suggest", config.searchLimit() * SUGGESTIONS_A_SEARCH, request);
    }

    /** No total: whoever sends from many corners would shut out all others with it. */
    private Optional<Duration> over(String name, int most, HttpServerRequest request) {
        return most <= 0
                ? Optional.empty()
                : rateLimiter.over(new RateLimit(name, most, Integer.MAX_VALUE, SPAN), clientKeys.clientKey(request));
    }

    /** Seconds as {@code Retry-After} has them. */
    public static String seconds(Duration wait) {
        return String.valueOf(wait.toSeconds() + 1);
    }
}
