package nl.sleutel.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import nl.sleutel.api.json.StepJson;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.route.CareRoute;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The care route: its first step first, then every step in the order in which a reader comes past it. */
@PermitAll
@Path("/api/v1/care-route")
@Produces(MediaType.APPLICATION_JSON)
public class CareRouteResource {

    private final Editions editions;
    private final Clock clock;
    private final ResolverFactory resolverFactory;
    private final ApiHeaders headers;

    public CareRouteResource(Editions editions, Clock clock, ResolverFactory resolverFactory, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.resolverFactory = resolverFactory;
        this.headers = headers;
    }

    @GET
    @Operation(summary = "The steps of the care route")
    public Response steps(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<StepJson> steps = steps(context, language, resolverFactory);
        return headers.answer(
                ListPage.of(steps, QueryParameters.page(page), QueryParameters.size(size, 20, 200)), request);
    }

    /** Every step that content has; the one that stands in for a first step that is gone is none. */
    static List<StepJson> steps(RenderContext context, Language language, ResolverFactory resolverFactory) {
        Resolver resolver = resolverFactory.of(context, language);
        return context.view(CareRoute.class).inOrder().stream()
                .filter(step -> !step.isMakeshift())
                .map(step -> StepJson.of(step, language, context, resolver))
                .toList();
    }
}
