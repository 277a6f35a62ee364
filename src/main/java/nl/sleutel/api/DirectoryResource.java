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
import java.util.Set;
import nl.sleutel.api.json.PageJson;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.ContentStatus;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.Event;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.directory.organisation.VisitMode;
import nl.sleutel.language.Language;
import nl.sleutel.link.LinkSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who can help, what's on, and the state of the content. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {

    private static final int STANDARD = 20;
    private static final int MOST = 200;

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;
    private final LinkSummary links;

    public DirectoryResource(Editions editions, Clock clock, ApiHeaders headers, LinkSummary links) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
        this.links = links;
    }

    /**
     * An organisation.
     *
     * @param languages spoken there, as two-letter codes; empty when no source says which
     * @param open whether it is open now; null when its hours are not known
     */
    public record OrganisationJson(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            List<String> topics,
            List<String> audience,
            List<String> languages,
            @Nullable String cost,
            @Nullable String visit,
            @Nullable String website,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String chat,
            @Nullable Boolean open,
            @Nullable String checked,
            List<PageJson.SourceJson> sources) {}

    /**
     * An event or key moment.
     *
     * @param start the next time, or the last when it is over; null when the date is not known
     * @param month 1 to 12, when only the month is known
     * @param deadline whether readers must have done something by then
     * @param expected whether the date follows from earlier years and is not announced
     */
    public record EventJson(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer month,
            boolean moment,
            boolean deadline,
            boolean expected,
            boolean over,
            @Nullable String place,
            @Nullable String cost,
            List<String> audience,
            String topic,
            List<String> languages,
            @Nullable String website,
            List<PageJson.SourceJson> sources) {}

    /**
     * How a page is kept.
     *
     * @param brokenLinks addresses of other sites on it that did not answer well when they were last asked
     */
    public record StatusJson(
            String key,
            String url,
            @Nullable String checked,
            @Nullable String reviewBy,
            boolean due,
            @Nullable String laggingSince,
            boolean lags,
            long brokenLinks) {}

    @GET
    @Path("/organisations")
    @Operation(summary = "Organisations that help students, in the order of the alphabet")
    public Response organisations(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("topic") @Nullable String topicKey,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Optional<Topic> topic = QueryParameters.topic(topicKey);
        RenderContext context = reading();
        List<OrganisationJson> items = context.view(Directory.class).in(language).stream()
                .filter(organisation ->
                        topic.map(organisation.topics()::contains).orElse(true))
                .map(organisation -> json(organisation, language, context))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    @GET
    @Path("/events")
    @Operation(summary = "What's on, soonest first; then key moments without a date, then what is over")
    public Response events(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        RenderContext context = reading();
        List<EventJson> items = context.view(Agenda.class).inOrder(context.now()).stream()
                .flatMap(event ->
                        event.description(language).map(words -> json(event, words, language, context)).stream())
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    @GET
    @Path("/content-status")
    @Operation(summary = "Which pages were checked, which are due, where a language lags, how many links are broken")
    public Response status(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        List<StatusJson> items = ContentStatus.of(reading()).pages().stream()
                .filter(state -> state.outline().front(language).isPresent())
                .map(state -> new StatusJson(
                        state.outline().key(),
                        state.outline().address(language).orElseThrow(),
                        state.checked().map(PartialDate::toString).orElse(null),
                        state.review().map(PartialDate::toString).orElse(null),
                        state.due(),
                        state.lagging(language).map(Object::toString).orElse(null),
                        state.lagging(language).isPresent(),
                        links.counts().inEntry().getOrDefault(state.outline().ref(), 0L)))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    private RenderContext reading() {
        return new RenderContext(editions.current(), clock.instant());
    }

    private static OrganisationJson json(Organisation organisation, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Description words = organisation.description(language).orElseThrow();
        return new OrganisationJson(
                organisation.key(),
                language.tag(),
                organisation.address(language),
                resolver.plain(words.title()),
                resolver.plain(words.summary()),
                organisation.topics().stream().sorted().map(Topic::key).toList(),
                audience(organisation.audience()),
                spoken(organisation.languages()),
                organisation.cost().map(Cost::key).orElse(null),
                organisation.visit().map(VisitMode::key).orElse(null),
                organisation.contact().website().orElse(null),
                fact(organisation.contact().telephone(), resolver),
                fact(organisation.contact().email(), resolver),
                fact(organisation.contact().address(), resolver),
                organisation.contact().chat().orElse(null),
                organisation
                        .hours()
                        .map(hours -> hours.at(context.now()).open())
                        .orElse(null),
                organisation.checked().map(PartialDate::toString).orElse(null),
                organisation.sources().stream().map(PageJson.SourceJson::of).toList());
    }

    private static EventJson json(Event event, Description words, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Optional<Occurrence> time =
                event.next(context.now()).or(() -> event.schedule().flatMap(times -> times.last(context.now())));
        return new EventJson(
                event.key(),
                language.tag(),
                event.address(language),
                resolver.plain(words.title()),
                resolver.plain(words.summary()),
                time.map(one -> one.start().toString()).orElse(null),
                time.flatMap(Occurrence::end).map(Object::toString).orElse(null),
                event.month().map(month -> month.getValue()).orElse(null),
                event.moment(),
                event.isDeadline(),
                event.isExpected(),
                event.isPast(context.now()),
                event.place().map(place -> place.in(language)).orElse(null),
                event.cost().map(Cost::key).orElse(null),
                audience(event.audience()),
                event.topic().key(),
                spoken(event.languages()),
                event.website().orElse(null),
                event.sources().stream().map(PageJson.SourceJson::of).toList());
    }

    private static @Nullable String fact(Optional<String> key, Resolver resolver) {
        return key.flatMap(one -> resolver.fact(one, FactForm.BARE))
                .map(Resolver.Shown::text)
                .orElse(null);
    }

    private static List<String> audience(Set<Audience> audience) {
        return audience.stream().sorted().map(Audience::key).toList();
    }

    private static List<String> spoken(Set<SpokenLanguage> languages) {
        return languages.stream().sorted().map(SpokenLanguage::tag).toList();
    }
}
