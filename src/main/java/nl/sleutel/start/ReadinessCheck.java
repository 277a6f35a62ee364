package nl.sleutel.start;

import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.follower.EditionFollower;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.search.SearchIndex;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: can serve readers. The database and the index are told as data, since readers are served without them.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    private final Editions editions;
    private final EditionFollower follower;
    private final SearchIndex index;

    public ReadinessCheck(Editions editions, EditionFollower follower, SearchIndex index) {
        this.editions = editions;
        this.follower = follower;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("edition")
                .status(editions.isLoaded())
                .withData("change", editions.current().changeId())
                .withData("entries", editions.current().refs().size())
                .withData("database", follower.isConnected() ? "up" : "down")
                .withData("index", index.health().toString())
                .build();
    }
}
