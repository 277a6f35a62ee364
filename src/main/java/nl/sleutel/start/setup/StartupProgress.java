package nl.sleutel.start.setup;

import java.util.Locale;

/** Tells the one who starts the portal how far it is: one line a stage, with a count and a time. */
public final class StartupProgress {

    private static volatile long since = System.nanoTime();

    private StartupProgress() {}

    public static void begin() {
        since = System.nanoTime();
    }

    /** A stage is done; the next one begins. */
    public static void done(String stage, String what) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%-9s %-60s %5.1f s%n", stage, what, (now - since) / 1e9);
        since = now;
    }
}
