package nl.sleutel.start;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that happens in another process. */
public final class Waiting {

    private static final int LOOK_EVERY_MILLIS = 50;

    private Waiting() {}

    public static void until(String what, Duration longest, BooleanSupplier happened) {
        long end = System.nanoTime() + longest.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + longest.toSeconds() + " s in vain until " + what);
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
