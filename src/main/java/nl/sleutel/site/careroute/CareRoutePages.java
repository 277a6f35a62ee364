package nl.sleutel.site.careroute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareLine;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.Step;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.HelpLine;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.QrCode;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * The care route: its map, each of its steps, and the poster. Steps are plain pages whose answers are links; nothing is
 * kept from one to the next, all have one title, and they tell no other site where the reader came from.
 */
@Singleton
public class CareRoutePages implements SitePage {

    private static final String POSTER = "poster";

    private final Layouts layouts;

    public CareRoutePages(Layouts layouts) {
        this.layouts = layouts;
    }

    /** The number for danger, on every page of the route. */
    public record Call(String href, String number) {}

    /** What the template of the first page shows. */
    public record StartView(
            Optional<Call> danger,
            RawString text,
            List<RouteLine.Band> bands,
            RouteMapView map,
            String poster,
            List<Link> related) {}

    /** What the template of a step shows; of question, advice and destination alike. */
    public record StepView(
            Optional<Call> danger,
            int number,
            String line,
            String tone,
            String title,
            RawString text,
            List<Link> answers,
            List<Call> calls,
            List<CareProviders> doors,
            List<Localized<String>> say,
            List<Link> related,
            FactList facts) {

        /** Whether nobody here can be called. */
        public boolean withoutNumber() {
            return calls.isEmpty()
                    && doors.stream().flatMap(group -> group.doors().stream()).noneMatch(CareProvider::canBeCalled);
        }
    }

    /** What the template of the poster shows. */
    public record PosterView(RouteMapView map, List<HelpLine> help, QrCode code, String address) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance routeStart(PageLayout page, StartView view);

        static native TemplateInstance routeStep(PageLayout page, StepView view);

        static native TemplateInstance routePoster(PageLayout page, PosterView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        return answer(address, language, context, false);
    }

    /** The page at an address for a browser that keeps it: nothing on it is true only now. */
    public Optional<Answer> kept(PageRequest address, Language language, RenderContext context) {
        return answer(address, language, context, true);
    }

    private Optional<Answer> answer(PageRequest address, Language language, RenderContext context, boolean kept) {
        String folder = Addresses.careRoute(language);
        if (address.path().concat("/").equals(folder)) {
            return Optional.of(Answer.redirect(308, folder));
        }
        if (!address.path().startsWith(folder)) {
            return Optional.empty();
        }
        context.usesAll(Kind.STEP);
        String key = address.path().substring(folder.length());
        CareRoute route = context.view(CareRoute.class);
        Optional<Answer> answer = switch (key) {
            case "" -> route.start().map(start -> start(route, start, language, context));
            case POSTER -> route.start().map(start -> poster(route, language, context));
            default ->
                route.find(key)
                        .map(step -> step.line()
                                .map(line -> step(step, doors(step, language, context, kept), language, context))
                                .orElseGet(() -> Answer.redirect(308, folder)));
        };
        return answer.map(found -> found.with("Referrer-Policy", "no-referrer"));
    }

    private Answer start(CareRoute route, Step start, Language language, RenderContext context) {
        Words words = Words.in(language);
        ArticleResolver resolver = new ArticleResolver(context, language);
        PageMeta meta = PageMeta.of(language, words.of("route.title"), Addresses.careRoute(language))
                .describedAs(words.of("route.description"))
                .alsoAt(Addresses.careRoute(language.other()));
        StartView view = new StartView(
                danger(route, resolver),
                text(start, language, resolver),
                RouteLine.bands(route, start, language, resolver),
                RouteMapView.of(route, language, resolver),
                Addresses.careRoute(language) + POSTER,
                related(start, language, context));
        return Answer.html(
                200, Templates.routeStart(layouts.of(meta, context), view).render());
    }

    private static List<CareProviders> doors(Step step, Language language, RenderContext context, boolean kept) {
        return kept
                ? CareProviders.kept(step.organisations(), language, context)
                : CareProviders.now(step.organisations(), language, context);
    }

    private Answer step(Step step, List<CareProviders> doors, Language language, RenderContext context) {
        CareRoute route = context.view(CareRoute.class);
        CareLine line = step.line().orElseThrow();
        Words words = Words.in(language);
        ArticleResolver resolver = new ArticleResolver(context, language);
        List<Call> calls = step.telephones().stream()
                .flatMap(key -> call(key, resolver).stream())
                .toList();
        RawString text = text(step, language, resolver);
        StepView view = new StepView(
                danger(route, new ArticleResolver(context, language)),
                line.number(),
                words.of("route.line." + line.key()),
                RouteLineStyle.of(line).tone(),
                resolver.plain(step.wording(language).title()),
                text,
                answers(route, step, language, resolver),
                calls,
                doors,
                step.say(),
                related(step, language, context),
                FactList.of(resolver.facts(), text.getValue(), context, language));
        PageMeta meta = PageMeta.of(language, words.of("route.title"), CareRoute.address(step, language))
                .alsoAt(CareRoute.address(step, language.other()))
                .notIndexed();
        return Answer.html(
                200, Templates.routeStep(layouts.of(meta, context), view).render());
    }

    private Answer poster(CareRoute route, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        String folder = Addresses.careRoute(language);
        String address = layouts.surround().base() + folder;
        PageMeta meta = PageMeta.of(language, Words.in(language).of("route.title"), folder + POSTER)
                .alsoAt(Addresses.careRoute(language.other()) + POSTER)
                .notIndexed();
        PosterView view = new PosterView(
                RouteMapView.of(route, language, resolver),
                HelpLine.first(language, context),
                QrCode.of(address),
                address);
        return Answer.html(
                200, Templates.routePoster(layouts.of(meta, context), view).render());
    }

    private static RawString text(Step step, Language language, Resolver resolver) {
        return new RawString(
                Prose.html(MarkdownText.parse(step.wording(language).markdown()), language, resolver));
    }

    private static Optional<Call> danger(CareRoute route, ArticleResolver resolver) {
        return route.danger()
                .flatMap(step -> step.telephones().stream().findFirst())
                .flatMap(key -> call(key, resolver));
    }

    private static Optional<Call> call(String fact, ArticleResolver resolver) {
        return resolver.facts().show(fact, true).map(shown -> new Call(shown.href(), shown.text()));
    }

    /** The answers whose steps are live, with their words. */
    private static List<Link> answers(CareRoute route, Step step, Language language, ArticleResolver resolver) {
        return route.choices(step, language).stream()
                .map(choice -> new Link(CareRoute.address(choice.next(), language), resolver.plain(choice.words())))
                .toList();
    }

    private static List<Link> related(Step step, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return step.related().stream()
                .flatMap(key -> {
                    context.uses(new EntryRef(Kind.ARTICLE, key));
                    return context.view(Articles.class).find(key).stream();
                })
                .flatMap(outline -> outline
                        .front(language)
                        .map(front -> new Link(outline.address(language).orElseThrow(), resolver.plain(front.title())))
                        .stream())
                .toList();
    }
}
