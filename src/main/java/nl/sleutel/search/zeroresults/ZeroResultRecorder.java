package nl.sleutel.search.zeroresults;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.lifecycle.StopsOnShutdown;

/**
 * Writes down for the office what was often searched for and not found, beside the searches, which never wait for the
 * database.
 */
@ApplicationScoped
public class ZeroResultRecorder {

    /** As long as what readers say of pages. */
    private static final int DAYS_KEPT = 90;

    private final ZeroResultCounter zeroResultCounter;
    private final Clock clock;

    public ZeroResultRecorder(ZeroResultCounter zeroResultCounter, Clock clock) {
        this.zeroResultCounter = zeroResultCounter;
        this.clock = clock;
    }

    /** Without the database this fails, and the next time writes down what is due till then. */
    @Scheduled(
            every = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    @Transactional
    public void note() {
        Map<ZeroResultCounter.Query, Integer> due = zeroResultCounter.due();
        due.forEach(this::note);
        ZeroResultQuery.getEntityManager().flush();
        zeroResultCounter.written(due);
    }

    private void note(ZeroResultCounter.Query query, int times) {
        ZeroResultQuery.getEntityManager()
                .createNativeQuery(
                        "insert into unfound_query (language, words, times, last_on) values (?1, ?2, ?3, ?4) "
                                + "on conflict on constraint unfound_query_uq do update set times = "
                                + "unfound_query.times + excluded.times, last_on = excluded.last_on")
                .setParameter(1, query.language().name())
                .setParameter(2, query.words())
                .setParameter(3, times)
                .setParameter(4, today())
                .executeUpdate();
    }

    @Scheduled(
            every = "6h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    @Transactional
    void forget() {
        ZeroResultQuery.delete("lastOn <= ?1", today().minusDays(DAYS_KEPT));
    }

    /**
     * An editor is done with it; when it is searched for again, it comes back. Answers whether there was such a one.
     */
    @Transactional
    public boolean settle(long id) {
        return ZeroResultQuery.deleteById(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RenderContext.CITY);
    }
}
