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
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.offer.Need;
import nl.sleutel.offer.Offer;
import nl.sleutel.offer.Offers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What students can join. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {

    private static final int STANDARD = 20;
    private static final int MOST = 200;

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public OffersResource(Editions editions, Clock clock, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    /**
     * An offer.
     *
     * @param form training, group, buddy, e-health, workshop, talk or visit
     * @param institutions keys of the schools whose students it is for; empty for everybody
     * @param languages in which it is given, as two-letter codes; empty when no source says which
     * @param organisation the key of who gives it
     * @param next the next day on which it takes place; null when none is known
     * @param join how to join, in a sentence
     */
    public record OfferJson(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            String form,
            List<String> needs,
            List<String> topics,
            List<String> audience,
            List<String> institutions,
            List<String> languages,
            @Nullable String cost,
            @Nullable String organisation,
            @Nullable String website,
            @Nullable String next,
            @Nullable String join,
            @Nullable String checked,
            List<PageJson.SourceJson> sources) {}

    @GET
    @Path("/offers")
    @Operation(summary = "Trainings, groups, buddies and more that students can join, in the order of the alphabet")
    public Response offers(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("topic") @Nullable String topicKey,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Optional<Topic> topic = QueryParameters.topic(topicKey);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<OfferJson> items = Offers.during(context).in(language).stream()
                .filter(offer -> topic.map(offer.topics()::contains).orElse(true))
                .map(offer -> json(offer, offer.text(language).orElseThrow(), language, context))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    private static OfferJson json(Offer offer, Offer.OfferText text, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return new OfferJson(
                offer.key(),
                language.tag(),
                offer.address(language),
                resolver.plain(text.about().title()),
                resolver.plain(text.about().summary()),
                offer.form().key(),
                offer.needs().stream().sorted().map(Need::key).toList(),
                offer.topics().stream().sorted().map(Topic::key).toList(),
                offer.audience().stream().sorted().map(Audience::key).toList(),
                List.copyOf(offer.institutions()),
                offer.languages().stream().sorted().map(SpokenLanguage::tag).toList(),
                offer.cost().map(Cost::key).orElse(null),
                offer.organisation().orElse(null),
                offer.website().orElse(null),
                offer.coming(context.today()).map(PartialDate::toString).orElse(null),
                text.join().map(resolver::plain).orElse(null),
                offer.checked().map(PartialDate::toString).orElse(null),
                offer.sources().stream().map(PageJson.SourceJson::of).toList());
    }
}
