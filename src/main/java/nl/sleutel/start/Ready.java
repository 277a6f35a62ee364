package nl.sleutel.start;

import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.EditionFollower;
import nl.sleutel.content.Editions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: can serve readers. The database and the index are told as data, since readers are served without them. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private final Editions editions;
    private final EditionFollower follower;

    public Ready(Editions editions, EditionFollower follower) {
        this.editions = editions;
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("edition")
                .status(editions.isLoaded())
                .withData("change", editions.current().changeId())
                .withData("entries", editions.current().refs().size())
                .withData("database", follower.isConnected() ? "up" : "down")
                .build();
    }
}
