package nl.sleutel.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.sleutel.web.ControlCharacters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses control characters in every query of the API: 400, naming the parameter. */
@Singleton
public class QueryFilter {

    @ServerRequestFilter
    public Optional<Response> refuse(ContainerRequestContext context) {
        if (!context.getUriInfo().getPath().startsWith("/api/")) {
            return Optional.empty();
        }
        return ControlCharacters.inQuery(context.getUriInfo().getRequestUri().getRawQuery())
                .map(name -> ApiProblem.badParameter(name, "text without control characters")
                        .getResponse());
    }
}
