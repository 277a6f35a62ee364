package nl.sleutel.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The bounded thread pool of searches and suggestions, with a bounded queue: however many search, or however slowly an
 * index answers, pages have threads of their own. What finds no room, or is not answered in time, fails with a
 * {@link RejectedExecutionException}.
 */
@ApplicationScoped
public class SearchWorkers {

    /** When whoever was refused may ask again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** An index on another machine makes its threads wait; one in this process lets fewer work at once. */
    private static final int THREADS = 16;
    /** A lecture hall that searches in the same second: answered within one. */
    private static final int QUEUE = 400;
    /** A little longer than an index out of reach is waited for, after which titles answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(7);

    private final ThreadPoolExecutor threads;
    private final Duration longestWait;

    public SearchWorkers() {
        this(THREADS, QUEUE, LONGEST_WAIT);
    }

    /**
     * @param threads how many work at once
     * @param queue how many more may wait
     * @param longestWait until an answer is there, waiting in the queue included
     */
    public SearchWorkers(int threads, int queue, Duration longestWait) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AtomicInteger number = new AtomicInteger();
        this.longestWait = longestWait;
        this.threads =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> {
                    Thread made = new Thread(work, "search-" + number.incrementAndGet());
                    made.setContextClassLoader(loader);
                    made.setDaemon(true);
                    return made;
                });
    }

    /**
     * Runs a search in the pool.
     *
     * @return its answer; failed with a {@link RejectedExecutionException} where there is no room, or no answer within
     *     the longest wait
     */
    public <T> CompletableFuture<T> submit(Supplier<T> search) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable task = () -> run(search, answer);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
        return answer.orTimeout(longestWait.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(failure -> {
            if (failure instanceof TimeoutException) {
                threads.remove(task);
                return CompletableFuture.failedFuture(
                        new RejectedExecutionException("No answer within " + longestWait, failure));
            }
            return CompletableFuture.failedFuture(failure);
        });
    }

    /** What nobody waits for any more is not begun. */
    private static <T> void run(Supplier<T> search, CompletableFuture<T> answer) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(search.get());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            answer.completeExceptionally(e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
