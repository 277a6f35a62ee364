package nl.sleutel.link;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an address of another site answered last. Mutable: the last answer counts. */
@Entity
@Table(name = "link_state")
public class LinkState extends PanacheEntityBase {

    /** A site may be away for an hour: one silence is none. */
    private static final int FAILURES_THAT_COUNT = 2;

    @Id
    public String url;

    @Enumerated(EnumType.STRING)
    public LinkCheckResult.LinkOutcome outcome;

    public @Nullable Integer status;

    @Column(name = "moved_to")
    public @Nullable String movedTo;

    /** How often in a row it did not answer well. */
    public int failures;

    @Column(name = "checked_at")
    public Instant checkedAt;

    static void note(String url, LinkCheckResult linkCheckResult, Instant now) {
        LinkState state = LinkState.<LinkState>findByIdOptional(url).orElseGet(() -> {
            LinkState fresh = new LinkState();
            fresh.url = url;
            return fresh;
        });
        state.outcome = linkCheckResult.outcome();
        state.status = linkCheckResult.status().orElse(null);
        state.movedTo = linkCheckResult
                .movedTo()
                .filter(target -> target.length() <= 2000)
                .orElse(null);
        state.failures = linkCheckResult.isGood() ? 0 : state.failures + 1;
        state.checkedAt = now;
        state.persist();
    }

    /** Every address that was asked. */
    public static List<LinkState> all() {
        return list("order by url");
    }

    public boolean isBroken() {
        boolean gone = status != null && (status == 404 || status == 410);
        return outcome != LinkCheckResult.LinkOutcome.FINE
                && outcome != LinkCheckResult.LinkOutcome.MOVED
                && (gone || failures >= FAILURES_THAT_COUNT);
    }

    public Optional<String> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    /** Whether it may be asked again: good ones after a while, others the next day. */
    boolean isDue(Instant now, Duration again) {
        Duration wait = failures == 0 ? again : Duration.ofHours(20);
        return !checkedAt.plus(wait).isAfter(now);
    }
}
