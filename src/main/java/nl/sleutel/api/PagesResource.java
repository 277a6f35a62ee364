package nl.sleutel.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.sleutel.api.json.PageJson;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Pages of content. */
@PermitAll
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
public class PagesResource {

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public PagesResource(Editions editions, Clock clock, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @Operation(summary = "The pages that exist in a language, by topic and order")
    @APIResponse(responseCode = "200", description = "total, items, page, size")
    @APIResponse(responseCode = "400", description = "A bad parameter, named")
    public Response pages(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("topic") @Nullable String topicKey,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Optional<Topic> topic = QueryParameters.topic(topicKey);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<PageJson.PageItem> items = context.view(Articles.class).all().stream()
                .filter(outline -> outline.front(language).isPresent()
                        && topic.map(one -> one == outline.topic()).orElse(true))
                .map(outline -> PageJson.item(outline, language, context))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, 20, 100)), request);
    }

    @GET
    @Path("/{topic}/{name}")
    @Operation(summary = "One page in a language: its words, its facts with their sources, its translations")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "No such page, or not in this language")
    public Response page(
            @PathParam("topic") String topic,
            @PathParam("name") String name,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        PageJson page = context.view(Articles.class)
                .find(topic + "/" + name)
                .flatMap(outline -> PageJson.of(outline, language, context))
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no page '" + topic + "/" + name + "' in '" + language.tag() + "'."));
        return headers.answer(page, request);
    }
}
