package nl.sleutel.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import nl.sleutel.web.PublicConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells where to open the portal, once it answers there. */
@ApplicationScoped
class Welcome {

    private final PublicConfig config;

    Welcome(PublicConfig config) {
        this.config = config;
    }

    void onServing(@ObservesAsync HttpServerStart started) {
        // Asked for now, because with port 0 Quarkus sets the one that it got.
        String address = config.publicUrl().map(URI::toString).orElseGet(() -> "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", String.class));
        System.out.println("Open      " + address.replaceAll("/+$", "") + "/");
    }
}
