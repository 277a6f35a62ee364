package nl.sleutel.office;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import nl.sleutel.content.Shutdown;
import nl.sleutel.content.StopsOnShutdown;
import org.jboss.logging.Logger;

/**
 * Looks every few seconds whether an appointment is due. What was missed while nothing ran is done at the next look.
 */
@Singleton
public class Timetable {

    private static final Logger LOG = Logger.getLogger(Timetable.class);

    private final Scheduling scheduling;
    private final Shutdown shutdown;
    private volatile boolean told;

    public Timetable(Scheduling scheduling, Shutdown shutdown) {
        this.scheduling = scheduling;
        this.shutdown = shutdown;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    void look() {
        try {
            while (!shutdown.isStopping() && scheduling.isAnyDue() && scheduling.keepOne()) {
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
