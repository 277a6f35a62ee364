package nl.sleutel.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every error of the API as problem+json, never a stack trace. */
public final class ApiErrors {

    private static final Logger LOG = Logger.getLogger(ApiErrors.class);

    @ServerExceptionMapper
    Response known(WebApplicationException exception, UriInfo uri) {
        Response response = exception.getResponse();
        if (response.hasEntity() || isOthers(uri)) {
            return response;
        }
        Response.StatusType status = response.getStatusInfo();
        Response problem = ApiProblem.response(status.getStatusCode(), status.getReasonPhrase(), null, null);
        return status.getStatusCode() == 405
                ? Response.fromResponse(problem)
                        .header("Allow", "GET, HEAD, OPTIONS")
                        .build()
                : problem;
    }

    @ServerExceptionMapper
    Response unknown(RuntimeException exception, UriInfo uri) {
        LOG.error("The portal could not answer", exception);
        return isOthers(uri)
                ? Response.serverError().build()
                : ApiProblem.response(500, "Internal Server Error", null, null);
    }

    /** The office says its own errors. */
    private static boolean isOthers(UriInfo uri) {
        return uri.getPath().startsWith("/editor");
    }
}
