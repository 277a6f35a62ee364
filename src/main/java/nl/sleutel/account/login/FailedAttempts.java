package nl.sleutel.account.login;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Failed tries at one secret, counted in the database: all nodes share the count, and a restart does not forget it. */
@Entity
@Table(name = "attempt")
public class FailedAttempts extends PanacheEntityBase {

    private static final Duration KEPT = Duration.ofDays(2);

    /** What is tried, and by whom where that is told apart. */
    @Id
    public String subject;

    public int failed;

    @Column(name = "last_at")
    public Instant lastAt;

    @Column(name = "again_at")
    public Instant againAt;

    /**
     * Reserves a try before it is judged: it counts as failed until {@link #succeeded} is said. So tries made at once
     * are counted one by one.
     *
     * @return empty when the try may be judged; else how long to wait, and nothing was counted
     */
    static Optional<Duration> reserve(String subject, AttemptPolicy policy, Instant moment) {
        // As fine as the database keeps it: rounded up there, a try of this very moment would seem to come too early.
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        getEntityManager()
                .createNativeQuery("insert into attempt (subject, failed, last_at, again_at) values (?1, 0, ?2, ?2) "
                        + "on conflict (subject) do update set subject = excluded.subject")
                .setParameter(1, subject)
                .setParameter(2, now)
                .executeUpdate();
        FailedAttempts failedAttempts =
                getEntityManager().find(FailedAttempts.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (failedAttempts.lastAt.isBefore(now.minus(policy.forgotten()))) {
            failedAttempts.failed = 0;
        }
        Duration left = Duration.between(now, failedAttempts.againAt);
        // A clock that was put back would else let the person wait as long as that.
        if (left.compareTo(Duration.ZERO) > 0 && left.compareTo(policy.longest()) <= 0) {
            return Optional.of(left);
        }
        failedAttempts.failed++;
        failedAttempts.lastAt = now;
        failedAttempts.againAt = now.plus(policy.waitAfter(failedAttempts.failed));
        return Optional.empty();
    }

    static void succeeded(String subject) {
        delete("subject", subject);
    }

    static long forgetOld(Instant now) {
        return delete("lastAt < ?1", now.minus(KEPT));
    }
}
