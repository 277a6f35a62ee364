package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchWorkersTest {

    private static final long HANGS_SECONDS = 20;

    private final CountDownLatch answers = new CountDownLatch(1);
    private final List<SearchWorkers> pools = new ArrayList<>();

    @AfterEach
    void close() {
        answers.countDown();
        pools.forEach(SearchWorkers::close);
    }

    private SearchWorkers pool(int threads, int queue, Duration longestWait) {
        SearchWorkers pool = new SearchWorkers(threads, queue, longestWait);
        pools.add(pool);
        return pool;
    }

    private String slow() {
        try {
            answers.await();
            return "slow";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return assertThrows(ExecutionException.class, () -> future.get(HANGS_SECONDS, TimeUnit.SECONDS))
                .getCause();
    }

    @Test
    void submit_beyondThreadsAndQueue_isRefusedAtOnce_andAllOthersAreAnswered() throws Exception {
        SearchWorkers pool = pool(2, 3, Duration.ofMinutes(1));
        List<CompletableFuture<String>> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(pool.submit(this::slow));
        }
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(RejectedExecutionException.class, failure(pool.submit(this::slow)));
        }
        answers.countDown();
        for (CompletableFuture<String> one : taken) {
            assertEquals("slow", one.get(HANGS_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals("again", pool.submit(() -> "again").get(HANGS_SECONDS, TimeUnit.SECONDS));
    }

    /** Nobody waits for it any more, so that it would only take the place of one that somebody waits for. */
    @Test
    void submit_whatWaitedTooLong_isRefused_andNeverBegun() throws Exception {
        SearchWorkers pool = pool(1, 1, Duration.ofMillis(50));
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<String> running = pool.submit(this::slow);
        CompletableFuture<Boolean> queued = pool.submit(() -> begun.getAndSet(true));
        assertInstanceOf(RejectedExecutionException.class, failure(queued));
        assertInstanceOf(RejectedExecutionException.class, failure(running));
        answers.countDown();
        pool.submit(() -> "next").handle((next, busy) -> next).get(HANGS_SECONDS, TimeUnit.SECONDS);
        assertFalse(begun.get());
    }

    @Test
    void submit_whatFails_failsAsItDid() {
        assertInstanceOf(
                IllegalStateException.class,
                failure(pool(1, 1, Duration.ofMinutes(1)).submit(() -> {
                    throw new IllegalStateException("broken");
                })));
    }
}
