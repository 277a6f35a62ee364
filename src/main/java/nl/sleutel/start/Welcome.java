package nl.sleutel.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import nl.sleutel.web.PublicConfig;

/** Tells where to open the portal, once it answers there. */
@ApplicationScoped
class Welcome {

    private final PublicConfig config;

    Welcome(PublicConfig config) {
        this.config = config;
    }

    void onServing(@ObservesAsync HttpServerStart started) {
        String address = config.publicUrl().map(URI::toString).orElse("http://localhost:" + started.options().getPort());
        System.out.println("Open      " + address.replaceAll("/+$", "") + "/");
    }
}
