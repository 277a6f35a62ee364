package nl.sleutel.feedback;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.EndsQuietly;
import org.jboss.logging.Logger;

/** Keeps the promise of 90 days, at the start and a few times a day. */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Listening listening;

    public Forgetting(Listening listening) {
        this.listening = listening;
    }

    @Scheduled(
            every = "6h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @EndsQuietly
    void forget() {
        long gone = listening.forget();
        if (gone > 0) {
            LOG.infof("%d reactions of readers were deleted after %d days", gone, Listening.DAYS_KEPT);
        }
    }
}
