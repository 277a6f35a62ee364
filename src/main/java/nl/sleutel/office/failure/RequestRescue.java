package nl.sleutel.office.failure;

import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.sleutel.office.access.OfficeRequestReader;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Answers a request that is refused or fails before anybody has read it: who asks is looked at before a form is read,
 * so that a page which is to hold what was written has to read it first.
 */
@Singleton
public class RequestRescue {

    private static final Logger LOG = Logger.getLogger(RequestRescue.class);

    private final BlockingSecurityExecutor blocking;
    private final OfficeRequestReader requestReader;

    public RequestRescue(BlockingSecurityExecutor blocking, OfficeRequestReader requestReader) {
        this.blocking = blocking;
        this.requestReader = requestReader;
    }

    /** Answers with a page that is made in a worker thread, with the visit and the form of the request at hand read. */
    Uni<Response> answer(Supplier<Response> page) {
        return blocking.executeBlocking(() -> {
            requestReader.read();
            return readForm(CurrentRequestManager.get()).orElseGet(page);
        });
    }

    /**
     * By the same parser, and within the same bounds, as for a method that is let through.
     *
     * @return the answer to a form beyond those bounds
     */
    private static Optional<Response> readForm(ResteasyReactiveRequestContext request) {
        FormBodyHandler forms = new FormBodyHandler(false, Infrastructure::getDefaultExecutor, Set.of());
        try {
            forms.configure(request.getDeployment().getRuntimeConfiguration());
            forms.handle(request);
        } catch (WebApplicationException e) {
            return Optional.of(e.getResponse());
        } catch (Exception e) {
            LOG.debug("A form that can't be read has nothing to be kept", e);
        }
        return Optional.empty();
    }
}
