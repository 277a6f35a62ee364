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
import java.util.Arrays;
import java.util.List;
import nl.sleutel.api.json.FactJson;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Topics and facts. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public ListsResource(Editions editions, Clock clock, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    /** A topic, and how many pages it has in the language. */
    public record TopicJson(String key, String lang, String url, String title, String summary, long pages) {}

    @GET
    @Path("/topics")
    @Operation(summary = "The ten topics")
    public Response topics(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Words words = Words.in(language);
        Articles articles = editions.current().view(Articles.class);
        List<TopicJson> topics = Arrays.stream(Topic.values())
                .map(topic -> new TopicJson(
                        topic.key(),
                        language.tag(),
                        "/" + language.tag() + "/" + topic.slug(language) + "/",
                        words.of("topic." + topic.key()),
                        words.of("topic." + topic.key() + ".about"),
                        articles.of(topic, language).count()))
                .toList();
        return headers.answer(
                ListPage.of(topics, QueryParameters.page(page), QueryParameters.size(size, 20, 100)), request);
    }

    @GET
    @Path("/facts")
    @Operation(summary = "All facts with their sources, by key")
    public Response facts(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<FactJson> facts = context.view(Facts.class).all().stream()
                .map(fact -> FactJson.of(fact, language, context))
                .toList();
        return headers.answer(
                ListPage.of(facts, QueryParameters.page(page), QueryParameters.size(size, 20, 500)), request);
    }
}
