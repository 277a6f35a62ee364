package nl.sleutel.web.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.sleutel.TestClock;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final RateLimit LIMIT = new RateLimit("test", 2, 3, Duration.ofHours(1));

    private final TestClock clock = new TestClock("2026-11-22T12:10:00Z");
    private final RateLimiter rateLimiter = new RateLimiter(clock);

    private Optional<Duration> ask(String caller) {
        return rateLimiter.over(LIMIT, caller);
    }

    @Test
    void over_tooMuchFromOne_isRefusedUntilTheSpanEnds() {
        assertEquals(Optional.empty(), ask("one"));
        assertEquals(Optional.empty(), ask("one"));
        assertEquals(Optional.of(Duration.ofMinutes(50)), ask("one"));
        assertEquals(Optional.empty(), ask("other"));
        clock.plusSeconds(50 * 60);
        assertEquals(Optional.empty(), ask("one"));
    }

    /** One who is refused takes nothing from the others. */
    @Test
    void over_tooMuchInAll_isRefusedToEveryone() {
        ask("one");
        ask("one");
        ask("one");
        assertEquals(Optional.empty(), ask("other"));
        assertEquals(Optional.of(Duration.ofMinutes(50)), ask("third"));
        clock.plusSeconds(50 * 60);
        assertEquals(Optional.empty(), ask("third"));
    }

    @Test
    void over_ofAnotherLimit_countsByItself() {
        ask("one");
        ask("one");
        assertEquals(Optional.empty(), rateLimiter.over(new RateLimit("second", 1, 1, Duration.ofMinutes(1)), "one"));
    }

    @Test
    void over_manyAtOnce_letsNoneTooMuchThrough() {
        AtomicInteger through = new AtomicInteger();
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> rateLimiter
                        .over(new RateLimit("busy", 100, 150, Duration.ofHours(1)), "c" + i % 3)
                        .ifPresentOrElse(wait -> {}, through::incrementAndGet));
        assertEquals(150, through.get());
    }
}
