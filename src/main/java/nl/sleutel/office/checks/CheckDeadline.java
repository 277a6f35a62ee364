package nl.sleutel.office.checks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A bound on the judging of drafts: a few threads of its own, and a time for each. What judges a text should need
 * neither, but a text that nobody thought of must cost its author an answer and nobody else theirs. For any number of
 * threads.
 */
public final class CheckDeadline {

    private static final Logger LOG = Logger.getLogger(CheckDeadline.class);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 50;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ExecutorService threads;
    private final Duration longest;

    public CheckDeadline() {
        this(LONGEST);
    }

    public CheckDeadline(Duration longest) {
        this.longest = longest;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "judging");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** What the work answers; empty when it failed, overflowed the stack, or was not done in time. */
    public <T> Optional<T> within(Callable<T> work) {
        try {
            Future<T> under = threads.submit(work);
            try {
                return Optional.of(under.get(longest.toMillis(), TimeUnit.MILLISECONDS));
            } finally {
                under.cancel(true);
            }
        } catch (TimeoutException | RejectedExecutionException e) {
            LOG.warn("A draft was not judged in time");
        } catch (ExecutionException e) {
            LOG.error("A draft could not be judged", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
