package nl.sleutel.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import nl.sleutel.content.lifecycle.DatabasePrepared;
import nl.sleutel.web.SiteAddress;

/** Tells where to open the portal, once it answers there and the stages are told. */
@ApplicationScoped
class Welcome {

    private static final Duration LONGEST_STAGES = Duration.ofMinutes(5);

    private final SiteAddress address;
    private final DatabasePrepared databasePrepared;

    Welcome(SiteAddress address, DatabasePrepared databasePrepared) {
        this.address = address;
        this.databasePrepared = databasePrepared;
    }

    void onServing(@ObservesAsync HttpServerStart started) {
        databasePrepared.await(LONGEST_STAGES);
        System.out.println("Open      " + address.base() + "/");
    }
}
