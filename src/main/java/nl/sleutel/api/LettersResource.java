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
import java.util.stream.IntStream;
import nl.sleutel.api.json.PageJson;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.letter.DeliveryMethod;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.LetterText;
import nl.sleutel.letter.Letters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Letters to copy. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    private static final int STANDARD = 20;
    private static final int MOST = 200;

    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public LettersResource(Editions editions, Clock clock, ApiHeaders headers) {
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    /**
     * A letter to copy.
     *
     * @param send registered, post, email or form
     * @param unanswered what to do when nothing comes back; null where there is nothing to say
     * @param basis the law or rule on which it rests; null where none is named
     * @param enclose what goes with it
     */
    public record LetterJson(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            String topic,
            List<String> send,
            String when,
            String how,
            @Nullable String unanswered,
            @Nullable String basis,
            List<String> enclose,
            List<FieldJson> fields,
            List<ParagraphJson> paragraphs,
            @Nullable String checked,
            List<PageJson.SourceJson> sources) {}

    /**
     * Something that its sender fills in.
     *
     * @param form line, lines or date
     */
    public record FieldJson(String key, String form, String label) {}

    /**
     * A paragraph of the letter, with {@code {field:KEY}} where something is filled in.
     *
     * @param role plain, subject, or choice for one that goes in only where it is true
     * @param en null where the English text does not match the Dutch one
     */
    public record ParagraphJson(
            String role, String nl, @Nullable String en) {}

    @GET
    @Path("/letters")
    @Operation(summary = "Letters that students can copy and send, in Dutch with the English beside it")
    public Response letters(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("topic") @Nullable String topicKey,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        Optional<Topic> topic = QueryParameters.topic(topicKey);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        Localized<ArticleResolver> resolvers = Localized.each(each -> new ArticleResolver(context, each));
        List<LetterJson> items = Letters.during(context).in(language).stream()
                .filter(letter -> topic.map(wanted -> letter.topic() == wanted).orElse(true))
                .map(letter -> json(letter, language, resolvers))
                .toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, STANDARD, MOST)), request);
    }

    private static LetterJson json(Letter letter, Language language, Localized<ArticleResolver> resolvers) {
        Letter.Text text = letter.text(language).orElseThrow();
        ArticleResolver resolver = resolvers.in(language);
        Letter.Advice advice = text.advice();
        return new LetterJson(
                letter.key(),
                language.tag(),
                letter.address(language),
                resolver.plain(text.about().title()),
                resolver.plain(text.about().summary()),
                letter.topic().key(),
                letter.send().stream().map(DeliveryMethod::key).toList(),
                resolver.plain(advice.when()),
                resolver.plain(advice.how()),
                advice.unanswered().map(resolver::plain).orElse(null),
                advice.basis().map(resolver::plain).orElse(null),
                advice.enclose().stream().map(resolver::plain).toList(),
                letter.fields().stream()
                        .map(field -> new FieldJson(
                                field.key(), field.form().key(), field.label().in(language)))
                        .toList(),
                paragraphs(letter, resolvers),
                letter.checked().map(PartialDate::toString).orElse(null),
                letter.sources().stream().map(PageJson.SourceJson::of).toList());
    }

    private static List<ParagraphJson> paragraphs(Letter letter, Localized<ArticleResolver> resolvers) {
        LetterText nl = letter.text(Language.NL).orElseThrow().letter();
        Optional<LetterText> en =
                letter.text(Language.EN).map(Letter.Text::letter).filter(nl::matches);
        return IntStream.range(0, nl.paragraphs().size())
                .mapToObj(i -> new ParagraphJson(
                        nl.paragraphs().get(i).role().key(),
                        resolvers.in(Language.NL).plain(nl.paragraphs().get(i).text()),
                        en.map(text -> resolvers
                                        .in(Language.EN)
                                        .plain(text.paragraphs().get(i).text()))
                                .orElse(null)))
                .toList();
    }
}
