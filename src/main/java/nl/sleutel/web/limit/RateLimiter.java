package nl.sleutel.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often things were done, in memory alone: a restart forgets, and each process counts for itself. */
@ApplicationScoped
public class RateLimiter {

    private static final int MOST_CALLERS = 100_000;

    private final Clock clock;
    private final Cache<Count, AtomicInteger> each = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfter(new Spans())
            .build();
    private final Map<String, Span> all = new ConcurrentHashMap<>();

    public RateLimiter(Clock clock) {
        this.clock = clock;
    }

    private record Count(String limit, String caller, long span, Duration length) {}

    /** A count is of no use after its span: those of ten seconds would else push out those of a day. */
    private static final class Spans implements Expiry<Count, AtomicInteger> {

        @Override
        public long expireAfterCreate(Count count, AtomicInteger number, long now) {
            return count.length().toNanos();
        }

        @Override
        public long expireAfterUpdate(Count count, AtomicInteger number, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(Count count, AtomicInteger number, long now, long left) {
            return left;
        }
    }

    private record Span(long number, AtomicInteger count) {}

    /**
     * Counts one more, unless the limit was reached; one that is refused does not count.
     *
     * @param caller see {@link ClientKeys}
     * @return empty when it may be done, else how long to wait
     */
    public Optional<Duration> over(RateLimit limit, String caller) {
        Instant now = clock.instant();
        long length = limit.span().toMillis();
        long span = Math.floorDiv(now.toEpochMilli(), length);
        AtomicInteger theirs =
                each.get(new Count(limit.name(), caller, span, limit.span()), count -> new AtomicInteger());
        AtomicInteger everybodys = all.compute(
                        limit.name(),
                        (name, last) ->
                                last == null || last.number() != span ? new Span(span, new AtomicInteger()) : last)
                .count();
        if (takes(theirs, limit.each())) {
            if (takes(everybodys, limit.all())) {
                return Optional.empty();
            }
            theirs.decrementAndGet();
        }
        return Optional.of(Duration.between(now, Instant.ofEpochMilli((span + 1) * length)));
    }

    private static boolean takes(AtomicInteger count, int most) {
        return count.getAndUpdate(now -> now < most ? now + 1 : now) < most;
    }
}
