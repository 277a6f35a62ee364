package nl.sleutel.site;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.article.JourneyPage;
import nl.sleutel.site.card.EventCard;
import nl.sleutel.site.card.StoryCard;
import nl.sleutel.site.careroute.RouteLine;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolText;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** The first page of each language. */
@Singleton
public class HomePage implements SitePage {

    /** Pages that many people ask for, by key; one that is not live is left out. */
    private static final List<String> ASKED = List.of(
            "housing/find-a-room",
            "health/health-insurance-international",
            "money/student-finance",
            "health/find-a-gp");

    private static final int MOST_EVENTS = 3;

    private final Layouts layouts;
    private final List<Tool> tools;

    public HomePage(Layouts layouts, @All List<Tool> tools) {
        this.layouts = layouts;
        this.tools = tools;
    }

    /** A tool that counts, and what it tells in a sentence. */
    public record ToolCard(String address, String title, String about) {

        static ToolCard of(Tool tool, Words words) {
            return new ToolCard(
                    tool.address().in(words.language()),
                    ToolText.of(tool, "title", words),
                    ToolText.of(tool, "card", words));
        }
    }

    /** What the template shows. */
    public record HomeView(
            List<TopicLink> topics,
            List<Link> asked,
            List<JourneyPage.Ticket> phases,
            List<EventCard> events,
            List<StoryCard> stories,
            List<RouteLine> urgent,
            List<ToolCard> tools) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance home(PageLayout page, HomeView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        return address.path().equals(Addresses.home(language))
                ? Optional.of(home(language, context))
                : Optional.empty();
    }

    private Answer home(Language language, RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        Words words = Words.in(language);
        PageLayout page = layouts.of(
                PageMeta.of(language, words.of("home.name"), Addresses.home(language))
                        .describedAs(words.of("home.description"))
                        .alsoAt(Addresses.home(language.other()))
                        .telling(JsonLd.organization(layouts.surround())),
                context);
        return Answer.html(
                200,
                Templates.home(
                                page,
                                new HomeView(
                                        TopicLink.all(language),
                                        asked(language, context),
                                        JourneyPage.tickets(language, Optional.empty()),
                                        events(language, context),
                                        StoryCard.newest(language, context),
                                        RouteLine.urgent(language, context),
                                        tools.stream()
                                                .map(tool -> ToolCard.of(tool, words))
                                                .toList()))
                        .render());
    }

    private static List<EventCard> events(Language language, RenderContext context) {
        return Agenda.during(context).coming(context.now()).stream()
                .limit(MOST_EVENTS)
                .flatMap(planned -> EventCard.of(planned, language, context).stream())
                .toList();
    }

    private static List<Link> asked(Language language, RenderContext context) {
        Articles articles = context.view(Articles.class);
        ArticleResolver resolver = new ArticleResolver(context, language);
        return ASKED.stream()
                .flatMap(key -> articles.find(key).stream())
                .flatMap(outline -> link(outline, language, resolver))
                .toList();
    }

    private static Stream<Link> link(Article.Outline outline, Language language, ArticleResolver resolver) {
        return outline
                .front(language)
                .map(front -> new Link(outline.address(language).orElseThrow(), resolver.plain(front.title())))
                .stream();
    }
}
