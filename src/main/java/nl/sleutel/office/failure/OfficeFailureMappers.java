package nl.sleutel.office.failure;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import nl.sleutel.account.SessionEndedException;
import nl.sleutel.account.login.TryLaterException;
import nl.sleutel.office.access.OfficeRequestReader;
import nl.sleutel.office.page.DatabaseFailureCause;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.RescuedInput;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What the office says when it fails; what somebody wrote stays on the page. */
@Singleton
public class OfficeFailureMappers {

    private static final Logger LOG = Logger.getLogger(OfficeFailureMappers.class);

    private final RequestRescue rescue;
    private final OfficeRequestReader requestReader;
    private final OfficeResponses responses;

    public OfficeFailureMappers(RequestRescue rescue, OfficeRequestReader requestReader, OfficeResponses responses) {
        this.rescue = rescue;
        this.requestReader = requestReader;
        this.responses = responses;
    }

    @ServerExceptionMapper({
        PersistenceException.class,
        SQLException.class,
        QuarkusTransactionException.class,
        ArcUndeclaredThrowableException.class
    })
    Uni<Response> database(Exception exception) {
        return rescue.answer(() -> told(exception));
    }

    private Response told(Exception exception) {
        List<RescuedInput> kept = RescuedInput.now();
        switch (DatabaseFailureCause.of(exception)) {
            case DATA -> {
                return responses.bad(kept);
            }
            case OTHER -> {
                LOG.error("The office failed at the database", exception);
                return responses.failed(kept);
            }
            case LOST -> {
                // Told below.
            }
        }
        // Without its many lines: while the database is away this comes with every click.
        LOG.warnf("The office could not reach the database: %s", exception.getMessage());
        LOG.debug("The office could not reach the database", exception);
        return responses.gone(kept);
    }

    @ServerExceptionMapper
    Response later(TryLaterException exception) {
        return responses.later(exception, RescuedInput.now());
    }

    @ServerExceptionMapper
    Response ended(SessionEndedException exception) {
        return responses.endedByTries();
    }

    /** Answers without words, of addresses below the office, get a page. */
    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(OfficeAddresses.HOME)
                || response.hasEntity()
                || response.getStatus() < 400) {
            return;
        }
        requestReader.read();
        Response said = response.getStatus() == 404
                ? responses.missing()
                : response.getStatus() >= 500 ? responses.failed(RescuedInput.now()) : responses.bad();
        response.setEntity(said.getEntity());
        response.getHeaders().putSingle("Content-Type", "text/html; charset=utf-8");
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
