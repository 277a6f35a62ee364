package nl.sleutel.search.zeroresults;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.sleutel.language.Language;

/**
 * Counts in memory what was searched for and not found, until it has happened often enough to be nobody's in
 * particular; only then may it be written down. A restart forgets. Threads share it; counting never waits.
 */
@ApplicationScoped
public class ZeroResultCounter {

    /** What fewer have asked could still tell who asked. */
    static final int OFTEN = 5;
    /** More than this is somebody who plays with the search field. */
    private static final int MOST = 10_000;

    private static final int MOST_DUE = 1_000;

    private final Cache<Query, Integer> counts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(30))
            .build();
    private final Map<Query, Integer> due = new ConcurrentHashMap<>();

    /** The words of a query, cut and folded as the index does it, and the language of the site that it was asked on. */
    public record Query(Language language, String words) {}

    /** Counts the words of a query that may be kept and found nothing. */
    public void count(List<String> words, Language language) {
        Query query = new Query(language, String.join(" ", words));
        if (query.words().length() > RecordableQuery.LONGEST) {
            return;
        }
        counts.asMap().compute(query, (same, before) -> {
            int times = (before == null ? 0 : before) + 1;
            if (times >= OFTEN && (due.size() < MOST_DUE || due.containsKey(same))) {
                due.merge(same, times == OFTEN ? OFTEN : 1, Integer::sum);
            }
            return times;
        });
    }

    /** What may be written down, and how often it was asked since it last was. */
    public Map<Query, Integer> due() {
        return Map.copyOf(due);
    }

    /** What of it was written down. */
    public void written(Map<Query, Integer> some) {
        some.forEach((query, times) -> due.computeIfPresent(
                query,
                (same, now) -> Optional.of(now - times).filter(left -> left > 0).orElse(null)));
    }
}
