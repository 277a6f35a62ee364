package nl.sleutel.account.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes guessing slow, in memory: the first fence, which costs no database. Tries are counted for an account together
 * with where they come from, and a browser that was once let in is a place of its own: a stranger's guesses never keep
 * the real person out. What is counted by account alone stands in {@link FailedAttempts}.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final Duration LONGEST_KEPT = Duration.ofHours(1);
    private static final int MOST_PLACES = 100_000;

    private final Clock clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(MOST_PLACES)
            .expireAfterWrite(LONGEST_KEPT)
            .build();

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int failed, Instant last, Instant again) {}

    /**
     * Reserves a try before it is judged: it counts as failed until it is said otherwise, so that tries made at once
     * are counted one by one. Who waits is not counted, so that the wait ends.
     *
     * @return empty when the try may be judged; else how long to wait
     */
    Optional<Duration> reserve(String key, AttemptPolicy policy) {
        AtomicReference<Duration> wait = new AtomicReference<>();
        tries.asMap().compute(key, (same, made) -> {
            Instant now = clock.instant();
            Duration left = made == null ? Duration.ZERO : Duration.between(now, made.again());
            // A clock that was put back would let the person wait as long as that.
            if (left.compareTo(Duration.ZERO) > 0 && left.compareTo(policy.longest()) <= 0) {
                wait.set(left);
                return made;
            }
            boolean remembered = made != null && !made.last().isBefore(now.minus(policy.forgotten()));
            int failed = remembered ? made.failed() + 1 : 1;
            return new Tries(failed, now, now.plus(policy.waitAfter(failed)));
        });
        return Optional.ofNullable(wait.get());
    }

    /** The try was right: nothing is remembered of this key. */
    void succeeded(String key) {
        tries.invalidate(key);
    }

    /**
     * The one try did not fail; those before it stay counted. For keys that somebody could else renew with an account
     * of their own.
     */
    void giveBack(String key) {
        tries.asMap()
                .computeIfPresent(
                        key,
                        (same, made) ->
                                made.failed() <= 1 ? null : new Tries(made.failed() - 1, made.last(), clock.instant()));
    }

    /** Forgets all. */
    public void forget() {
        tries.invalidateAll();
    }
}
