package nl.sleutel.office;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import nl.sleutel.content.EndsQuietly;
import nl.sleutel.content.Stopping;
import org.jboss.logging.Logger;

/**
 * Looks every few seconds whether an appointment is due. What was missed while nothing ran is done at the next look.
 */
@Singleton
public class Timetable {

    private static final Logger LOG = Logger.getLogger(Timetable.class);

    private final Scheduling scheduling;
    private final Stopping stopping;
    private volatile boolean told;

    public Timetable(Scheduling scheduling, Stopping stopping) {
        this.scheduling = scheduling;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @EndsQuietly
    void look() {
        try {
            while (!stopping.isStopping() && scheduling.isAnyDue() && scheduling.keepOne()) {
                LOG.debug("An appointment was kept");
            }
            told = false;
        } catch (RuntimeException e) {
            // Said once: while the database is away this comes every two seconds.
            if (!told && !stopping.isStopping()) {
                LOG.warnf("Appointments wait until the database answers (%s)", e.getMessage());
            }
            told = true;
        }
    }
}
