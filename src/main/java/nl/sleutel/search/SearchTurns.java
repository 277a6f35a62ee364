package nl.sleutel.search;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many may search at once. An index in this process keeps a processor busy as long as a search takes: more of them
 * at once would only take it away from each other.
 */
final class SearchTurns {

    /** For other searches, of which each takes milliseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore turns;

    private SearchTurns(int atOnce) {
        turns = new Semaphore(atOnce);
    }

    /** As many as this machine has processors, and one that waits for its index. */
    static SearchTurns ofProcessors() {
        return new SearchTurns(Runtime.getRuntime().availableProcessors() + 1);
    }

    /** For an index that keeps the processors of others busy. */
    static SearchTurns withoutEnd() {
        return new SearchTurns(Integer.MAX_VALUE);
    }

    /**
     * Waits for a turn, which is to be given back.
     *
     * @throws RejectedExecutionException if so many search that it would take more than five seconds, or if it is
     *     interrupted meanwhile
     */
    void take() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RejectedExecutionException("So many search that it would take more than " + LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted while waiting for other searches", e);
        }
    }

    void giveBack() {
        turns.release();
    }
}
