package nl.sleutel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import nl.sleutel.content.Edition;
import nl.sleutel.content.Editions;
import nl.sleutel.content.Reading;

/** The answers that are ready. Bounded in bytes; an answer falls when what it used changes, without anybody having to say so. */
@ApplicationScoped
public class AnswerCache {

    private static final long MOST_BYTES = 64L << 20;

    private final Editions editions;
    private final Clock clock;
    private final Cache<Address, KeptAnswer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES).weigher((Address address, KeptAnswer answer) -> answer.weight()).build();
    private final ConcurrentMap<Wish, CompletableFuture<KeptAnswer>> underWay = new ConcurrentHashMap<>();

    public AnswerCache(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** An answer that somebody waits for: the same wish is rendered once, however many ask. */
    private record Wish(Address address, Object lineage, long changeId) {
    }

    /** The answer that is ready and still holds. Cheap enough for the event loop. */
    Optional<KeptAnswer> ready(Address essence) {
        KeptAnswer answer = kept.getIfPresent(essence);
        return answer != null && answer.holds(editions.current(), clock.instant()) ? Optional.of(answer) : Optional.empty();
    }

    /** The answer made by the door, in the executor; many who ask at once share one. */
    CompletableFuture<KeptAnswer> make(Door door, Address essence, Executor executor) {
        Edition edition = editions.current();
        Wish wish = new Wish(essence, edition.lineage(), edition.changeId());
        CompletableFuture<KeptAnswer> mine = new CompletableFuture<>();
        CompletableFuture<KeptAnswer> theirs = underWay.putIfAbsent(wish, mine);
        if (theirs != null) {
            return theirs;
        }
        executor.execute(() -> {
            // No longer under way before anybody is answered: who asks after that asks anew.
            try {
                KeptAnswer made = render(door, essence, edition);
                underWay.remove(wish);
                mine.complete(made);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                underWay.remove(wish);
                mine.completeExceptionally(e);
            }
        });
        return mine;
    }

    private KeptAnswer render(Door door, Address essence, Edition edition) {
        Reading reading = new Reading(edition, clock.instant());
        Answer answer = door.answer(essence, reading);
        KeptAnswer made = new KeptAnswer(answer, reading.trace(), edition);
        if (answer.kept()) {
            kept.put(essence, made);
        }
        return made;
    }
}
