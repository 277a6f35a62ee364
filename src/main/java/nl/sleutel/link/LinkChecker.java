package nl.sleutel.link;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.lifecycle.StopsOnShutdown;
import org.jboss.logging.Logger;

/**
 * Asking other sites, a few at a time and never in haste, whether the pages that ours lead to are there. Off unless
 * somebody switches it on.
 */
@ApplicationScoped
public class LinkChecker {

    private static final Logger LOG = Logger.getLogger(LinkChecker.class);
    private static final int MOST_A_ROUND = 60;

    private final Editions editions;
    private final LinkConfig config;
    private final LinkSummary summary;
    private final Clock clock;

    public LinkChecker(Editions editions, LinkConfig config, LinkSummary summary, Clock clock) {
        this.editions = editions;
        this.config = config;
        this.summary = summary;
        this.clock = clock;
    }

    @Scheduled(
            every = "20m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @StopsOnShutdown
    void round() {
        if (config.check()) {
            int asked = round(new HttpProbe(ReachableAddresses.OPEN_NET)::ask);
            LOG.debugf("%d addresses of other sites were asked", asked);
        } else {
            sum();
        }
    }

    /**
     * One round: those never asked first, then those asked longest ago. No transaction is open while a site is waited
     * for.
     */
    int round(Function<String, LinkCheckResult> probe) {
        Set<String> named =
                new HashSet<>(LinkPlaces.of(editions.current()).byUrl().keySet());
        Map<String, LinkState> known = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> LinkState.all().forEach(state -> {
                    known.put(state.url, state);
                    if (!named.contains(state.url)) {
                        state.delete();
                    }
                }));
        Instant now = clock.instant();
        List<String> due = named.stream()
                .filter(url -> !known.containsKey(url) || known.get(url).isDue(now, config.again()))
                .sorted(Comparator.comparing(
                                (String url) -> known.containsKey(url) ? known.get(url).checkedAt : Instant.MIN)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_A_ROUND)
                .toList();
        Map<String, Instant> lastAsked = new HashMap<>();
        for (String url : due) {
            if (!await(lastAsked, host(url))) {
                break;
            }
            LinkCheckResult linkCheckResult = probe.apply(url);
            QuarkusTransaction.requiringNew().run(() -> LinkState.note(url, linkCheckResult, clock.instant()));
        }
        sum();
        return due.size();
    }

    private void sum() {
        summary.take(QuarkusTransaction.requiringNew().call(LinkState::all), LinkPlaces.of(editions.current()));
    }

    /** Waits until a site may be asked again; answers false when there is no time left because the portal ends. */
    private boolean await(Map<String, Instant> lastAsked, String host) {
        Instant last = lastAsked.get(host);
        long wait = last == null ? 0 : clock.instant().until(last.plus(config.delay()), ChronoUnit.MILLIS);
        try {
            if (wait > 0) {
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        lastAsked.put(host, clock.instant());
        return true;
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
