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
import java.util.Optional;
import nl.sleutel.api.json.PageJson;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.Initiatives;
import nl.sleutel.initiative.Theme;
import nl.sleutel.language.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was begun for the well-being of students. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class InitiativesResource {

    private static final int STANDARD = 20;
    private static final int MOST = 200;

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public InitiativesResource(Editions editions, Clock clock, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    /**
     * An initiative, with the fields of the Kennisbank Studentenwelzijn.
     *
     * @param status running, planned, ended or unknown
     * @param since a year, month or day, as exactly as it is known
     * @param seen the last time that a source proves it
     * @param evaluated yes, no, planned or unknown
     * @param duration once, short (up to a year), long or unknown
     * @param reach small (under 50), medium, large (over 500) or unknown
     * @param accessible yes, no or unknown
     * @param organisations keys of those who are in it
     */
    public record InitiativeJson(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            String initiator,
            String aims,
            String target,
            List<String> themes,
            List<String> topics,
            List<String> audience,
            String status,
            @Nullable String since,
            @Nullable String ended,
            @Nullable String seen,
            String evaluated,
            String duration,
            String reach,
            String accessible,
            List<String> organisations,
            @Nullable String website,
            @Nullable String checked,
            List<PageJson.SourceJson> sources) {}

    @GET
    @Path("/initiatives")
    @Operation(summary = "Initiatives for the well-being of students: what runs first, what ended last")
    public Response initiatives(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("topic") @Nullable String topicKey,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Optional<Topic> topic = QueryParameters.topic(topicKey);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<InitiativeJson> items = Initiatives.during(context).in(language).stream()
                .filter(initiative -> topic.map(initiative.topics()::contains).orElse(true))
                .map(initiative -> json(initiative, initiative.text(language).orElseThrow(), language, context))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    private static InitiativeJson json(
            Initiative initiative, Initiative.InitiativeText text, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return new InitiativeJson(
                initiative.key(),
                language.tag(),
                initiative.address(language),
                resolver.plain(text.about().title()),
                resolver.plain(text.about().summary()),
                resolver.plain(text.initiator()),
                resolver.plain(text.aims()),
                resolver.plain(text.target()),
                initiative.themes().stream().sorted().map(Theme::key).toList(),
                initiative.topics().stream().sorted().map(Topic::key).toList(),
                initiative.audience().stream().sorted().map(Audience::key).toList(),
                initiative.status().key(),
                day(initiative.period().since()),
                day(initiative.period().ended()),
                day(initiative.period().seen()),
                initiative.quality().evaluated().key(),
                initiative.quality().duration().key(),
                initiative.quality().reach().key(),
                initiative.quality().access().key(),
                List.copyOf(initiative.organisations()),
                initiative.website().orElse(null),
                day(initiative.checked()),
                initiative.sources().stream().map(PageJson.SourceJson::of).toList());
    }

    private static @Nullable String day(Optional<PartialDate> day) {
        return day.map(PartialDate::toString).orElse(null);
    }
}
