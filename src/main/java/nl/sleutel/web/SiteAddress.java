package nl.sleutel.web;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The portal's own address, for links that leave it. Never taken from a request, which could name any host. */
@Singleton
public class SiteAddress {

    private final PublicConfig config;

    public SiteAddress(PublicConfig config) {
        this.config = config;
    }

    /**
     * Without a slash at its end. Where no public address is set, the port is asked for each time, as it is known only
     * once the portal listens.
     */
    public String base() {
        return config.publicUrl()
                .map(URI::toString)
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() ->
                        "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", String.class));
    }
}
