package nl.sleutel.start;

import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.follower.Editions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means: an Edition was loaded, from disk or from the database. */
@Startup
@ApplicationScoped
public class StartupCheck implements HealthCheck {

    private final Editions editions;

    public StartupCheck(Editions editions) {
        this.editions = editions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(editions.isLoaded()).build();
    }
}
