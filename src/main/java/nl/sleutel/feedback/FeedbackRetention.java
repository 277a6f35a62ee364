package nl.sleutel.feedback;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.lifecycle.StopsOnShutdown;
import org.jboss.logging.Logger;

/** Keeps the promise of 90 days, at the start and a few times a day. */
@ApplicationScoped
public class FeedbackRetention {

    private static final Logger LOG = Logger.getLogger(FeedbackRetention.class);

    private final FeedbackService feedbackService;

    public FeedbackRetention(FeedbackService feedbackService) {
        this.feedbackService = feedbackService;
    }

    @Scheduled(
            every = "6h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    void forget() {
        long gone = feedbackService.forget();
        if (gone > 0) {
            LOG.infof("%d reactions of readers were deleted after %d days", gone, FeedbackService.DAYS_KEPT);
        }
    }
}
