package nl.sleutel.office.page;

import jakarta.inject.Singleton;
import java.time.Duration;
import nl.sleutel.account.administration.KeyGuard;
import nl.sleutel.content.lifecycle.DatabasePrepared;

/** Whether the office can be used on this node: the database is prepared, and its secrets can be read. */
@Singleton
public class OfficeReadiness {

    /** A start takes a second or two more after the first reader is served. */
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final DatabasePrepared databasePrepared;
    private final KeyGuard keyGuard;

    public OfficeReadiness(DatabasePrepared databasePrepared, KeyGuard keyGuard) {
        this.databasePrepared = databasePrepared;
        this.keyGuard = keyGuard;
    }

    /** Waits until the start has tried to prepare the database, within reason. Not on an event loop. */
    public void await() {
        databasePrepared.await(LONGEST_START);
    }

    /** Whether this node lacks the key that the database is used with. Waits for the start. Not on an event loop. */
    public boolean isShut() {
        await();
        return !keyGuard.isOurs();
    }
}
