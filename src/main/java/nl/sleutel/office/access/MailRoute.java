package nl.sleutel.office.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.SiteAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the office can send mail with links in it: it needs a mail server, a sender, and an address of its own that
 * no request can change.
 */
@ApplicationScoped
public class MailRoute {

    private final Optional<String> server;
    private final Optional<String> sender;
    private final Optional<URI> publicUrl;
    private final SiteAddress address;

    public MailRoute(
            @ConfigProperty(name = "quarkus.mailer.host") Optional<String> server,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> sender,
            PublicConfig config,
            SiteAddress address) {
        this.server = server;
        this.sender = sender;
        this.publicUrl = config.publicUrl();
        this.address = address;
    }

    /** The start of links in mail; empty when none can be sent. */
    public Optional<String> base() {
        return server.isPresent() && sender.isPresent() && publicUrl.isPresent()
                ? Optional.of(address.base())
                : Optional.empty();
    }
}
