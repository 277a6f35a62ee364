package nl.sleutel.start.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Keeps the embedded database up: nobody else looks after it. A server that has gone, killed for want of memory or
 * stopped by a full disk, is started again until it runs.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** More than a segment of its log. */
    private static final int ENOUGH = 20 << 20;

    private final Path dataFolder;
    private final Thread thread = new Thread(this::watch, "database-watch");
    private volatile EmbeddedDatabase current;

    private DatabaseWatch(Path dataFolder, EmbeddedDatabase current) {
        this.dataFolder = dataFolder;
        this.current = current;
    }

    static DatabaseWatch begin(Path dataFolder, EmbeddedDatabase running) {
        DatabaseWatch watch = new DatabaseWatch(dataFolder, running);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** The database as it was last started. */
    EmbeddedDatabase current() {
        return current;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY.toMillis());
                if (isGone()) {
                    LOG.warn("The embedded database has gone; it is started again");
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The database is watched no longer");
        }
    }

    private boolean isGone() {
        try {
            return current.isGone(dataFolder);
        } catch (IOException | RuntimeException e) {
            // It is just writing its number, or the disk fails: the next look tells.
            LOG.debug("The embedded database could not be looked at", e);
            return false;
        }
    }

    private void startAgain() throws InterruptedException {
        Duration pause = LOOK_EVERY;
        while (true) {
            try {
                tryToWrite();
                current = current.again(dataFolder);
                LOG.info("The embedded database runs again");
                return;
            } catch (IOException | RuntimeException e) {
                LOG.debug("The embedded database does not start yet", e);
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** A server that can't write ends at once, and it is waited for a whole minute. */
    private void tryToWrite() throws IOException {
        Path file = dataFolder.resolve("try-to-write");
        try {
            Files.write(file, new byte[ENOUGH]);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Ends the watch, and then the database. */
    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join(LONGEST_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        current.close();
    }
}
