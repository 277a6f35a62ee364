package nl.sleutel.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes guessing slow. Tries are counted for an account together with where they come from, and a browser that was once let in is a place of its own: a
 * stranger's guesses never keep the real person out. Who waits is not counted, so that the wait ends.
 */
@ApplicationScoped
public class Slowing {

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_PLACES = 100_000;

    private final Clock clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder().maximumSize(MOST_PLACES).expireAfterWrite(FORGOTTEN_AFTER).build();

    public Slowing(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int failed, Instant again) {
    }

    /** How long to wait before the next try counts; empty when it may be made now. */
    Optional<Duration> wait(String key) {
        Tries made = tries.getIfPresent(key);
        Instant now = clock.instant();
        if (made == null || !now.isBefore(made.again())) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, made.again());
        // A clock that was put back would let the person wait as long as that.
        return left.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(left);
    }

    void failed(String key) {
        tries.asMap().compute(key, (same, made) -> {
            int failed = made == null ? 1 : made.failed() + 1;
            long seconds = failed < FREE_TRIES ? 0 : Math.min(LONGEST.toSeconds(), 1L << Math.min(failed - FREE_TRIES + 1, 10));
            return new Tries(failed, clock.instant().plusSeconds(seconds));
        });
    }

    void succeeded(String key) {
        tries.invalidate(key);
    }
}
