package nl.sleutel.content.lifecycle;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the start has tried to bring the database up to this version, be it in vain. Readers are served before that;
 * who needs the database waits for it rather than be told that it is not there.
 */
@Singleton
public class DatabasePrepared {

    private final CountDownLatch tried = new CountDownLatch(1);

    /** The start has tried. */
    public void tried() {
        tried.countDown();
    }

    /** Waits until the start has tried; false when that took longer. Not on an event loop. */
    public boolean await(Duration longest) {
        try {
            return tried.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
