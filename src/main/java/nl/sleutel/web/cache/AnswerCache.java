package nl.sleutel.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;

/**
 * The answers that are ready. Bounded in bytes; an answer falls when what it used changes, without anybody having to
 * say so.
 */
@ApplicationScoped
public class AnswerCache {

    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_BYTES_OF_LINES = 4L << 20;
    private static final int LONGEST_LINE = 200;

    private final Editions editions;
    private final Clock clock;
    private final Cache<PageRequest, CachedAnswer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((PageRequest address, CachedAnswer answer) -> address.weight() + answer.weight())
            .build();
    /**
     * What requests mean, by their line as it was written. Anybody can write one page's address in endless ways, so
     * this is bounded as well.
     */
    private final Cache<String, PageRequest> lines = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_OF_LINES)
            .weigher((String line, PageRequest address) -> 2 * line.length() + 200)
            .build();

    private final ConcurrentMap<Wish, CompletableFuture<CachedAnswer>> underWay = new ConcurrentHashMap<>();

    public AnswerCache(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** An answer that somebody waits for: the same wish is rendered once, however many ask. */
    private record Wish(PageRequest address, Object lineage, long changeId) {}

    /** How many answers are kept. */
    public long kept() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /** The answer that is ready and still holds. Cheap enough for the event loop. */
    public Optional<CachedAnswer> ready(PageRequest cacheKey) {
        CachedAnswer answer = kept.getIfPresent(cacheKey);
        return answer != null && answer.holds(editions.current(), clock.instant())
                ? Optional.of(answer)
                : Optional.empty();
    }

    /** The answer to a request line that was learned, when it is ready and still holds. */
    public Optional<CachedAnswer> known(String line) {
        PageRequest cacheKey = lines.getIfPresent(line);
        return cacheKey == null ? Optional.empty() : ready(cacheKey);
    }

    /**
     * Notes what a request line means; what an address means never changes, whatever its answer is. Not for lines whose
     * answer hangs on more than the line.
     */
    public void learn(String line, PageRequest cacheKey) {
        if (line.length() <= LONGEST_LINE) {
            lines.put(line, cacheKey);
        }
    }

    /** Where an answer is made. */
    public interface Workers extends Function<Supplier<CachedAnswer>, CompletableFuture<CachedAnswer>> {

        static Workers of(Executor executor) {
            return work -> CompletableFuture.supplyAsync(work, executor);
        }
    }

    /** The answer made by the door, where the workers are; many who ask at once share one. */
    @SuppressWarnings("FutureReturnValueIgnored") // What fails is handed to those who wait.
    public CompletableFuture<CachedAnswer> make(PageHandler pageHandler, PageRequest cacheKey, Workers workers) {
        Edition edition = editions.current();
        Wish wish = new Wish(cacheKey, edition.lineage(), edition.changeId());
        CompletableFuture<CachedAnswer> mine = new CompletableFuture<>();
        CompletableFuture<CachedAnswer> theirs = underWay.putIfAbsent(wish, mine);
        if (theirs != null) {
            return theirs;
        }
        // No longer under way before anybody is answered: who asks after that asks anew.
        workers.apply(() -> render(pageHandler, cacheKey, edition)).whenComplete((made, failure) -> {
            underWay.remove(wish);
            if (failure == null) {
                mine.complete(made);
            } else {
                mine.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
        return mine;
    }

    private CachedAnswer render(PageHandler pageHandler, PageRequest cacheKey, Edition edition) {
        RenderContext context = new RenderContext(edition, clock.instant());
        Answer answer = pageHandler.answer(cacheKey, context);
        CachedAnswer made = new CachedAnswer(answer, context.trace(), edition);
        if (answer.kept()) {
            kept.put(cacheKey, made);
        }
        return made;
    }
}
