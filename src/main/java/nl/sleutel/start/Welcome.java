package nl.sleutel.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import nl.sleutel.web.SiteAddress;

/** Tells where to open the portal, once it answers there. */
@ApplicationScoped
class Welcome {

    private final SiteAddress address;

    Welcome(SiteAddress address) {
        this.address = address;
    }

    void onServing(@ObservesAsync HttpServerStart started) {
        System.out.println("Open      " + address.base() + "/");
    }
}
