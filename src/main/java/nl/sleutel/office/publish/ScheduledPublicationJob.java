package nl.sleutel.office.publish;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import nl.sleutel.content.lifecycle.Shutdown;
import nl.sleutel.content.lifecycle.StopsOnShutdown;
import org.jboss.logging.Logger;

/**
 * Looks every few seconds whether an appointment is due. What was missed while nothing ran is done at the next look.
 */
@Singleton
public class ScheduledPublicationJob {

    private static final Logger LOG = Logger.getLogger(ScheduledPublicationJob.class);

    private final PublicationSchedule publicationSchedule;
    private final Shutdown shutdown;
    private volatile boolean told;

    public ScheduledPublicationJob(PublicationSchedule publicationSchedule, Shutdown shutdown) {
        this.publicationSchedule = publicationSchedule;
        this.shutdown = shutdown;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    void look() {
        try {
            while (!shutdown.isStopping() && publicationSchedule.isAnyDue() && publicationSchedule.keepOne()) {
                LOG.debug("An appointment was kept");
            }
            told = false;
        } catch (RuntimeException e) {
            // Said once: while the database is away this comes every two seconds.
            if (!told && !shutdown.isStopping()) {
                LOG.warnf("Appointments wait until the database answers (%s)", e.getMessage());
            }
            told = true;
        }
    }
}
