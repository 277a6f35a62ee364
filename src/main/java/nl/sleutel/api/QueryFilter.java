package nl.sleutel.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.sleutel.web.ControlCharacters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Looks at every request to the API before it is read: no control characters in its query (400, naming the parameter),
 * and nobody sends more than a few answers (413).
 */
@Singleton
public class QueryFilter {

    private static final int MOST_BYTES = 16 << 10;

    @ServerRequestFilter
    public Optional<Response> refuse(ContainerRequestContext context) {
        if (!context.getUriInfo().getPath().startsWith("/api/")) {
            return Optional.empty();
        }
        if (context.getLength() > MOST_BYTES) {
            return Optional.of(
                    ApiProblem.response(413, "Content Too Large", "Send at most " + MOST_BYTES + " bytes.", null));
        }
        return ControlCharacters.inQuery(context.getUriInfo().getRequestUri().getRawQuery())
                .map(name -> ApiProblem.badParameter(name, "text without control characters")
                        .getResponse());
    }
}
