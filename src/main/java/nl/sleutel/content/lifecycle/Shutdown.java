package nl.sleutel.content.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Whether the portal was told to end, by a signal or by Quarkus itself, and who is to be waited for: work on the
 * database that is under way is finished before the database is closed. A signal can come while the portal is still
 * starting, when Quarkus tells nobody.
 */
@Singleton
public class Shutdown {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private volatile boolean stopping;
    private int underWay;

    public Shutdown() {
        Thread hook = new Thread(this::stop, "told-to-end");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Made when the end had begun already.
            stop();
        }
    }

    void onStop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stop();
        awaitWork();
    }

    private void stop() {
        stopping = true;
    }

    private synchronized void awaitWork() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (long left = LONGEST_WAIT.toMillis();
                underWay > 0 && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Never false again once it was true. */
    public boolean isStopping() {
        return stopping;
    }

    /**
     * Says that work begins, which {@link #end()} must follow; false, and nothing to follow, once the portal is to end.
     */
    public synchronized boolean begin() {
        if (stopping) {
            return false;
        }
        underWay++;
        return true;
    }

    /** Says that work has ended, well or not. */
    public synchronized void end() {
        underWay--;
        notifyAll();
    }
}
