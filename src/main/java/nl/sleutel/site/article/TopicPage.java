package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sleutel.article.outline.TopicOutlines;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.card.PageGroup;
import nl.sleutel.site.facet.Facet;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** All pages of a topic, filtered by phase and audience. */
@Singleton
public class TopicPage {

    private final Layouts layouts;
    private final BadParameters bad;

    public TopicPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /** What the template shows. */
    public record TopicView(
            TopicLink topic,
            List<PageCard> pages,
            List<PageGroup> groups,
            List<Facet> phases,
            List<Facet> audiences,
            boolean filtered) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance topic(PageLayout page, TopicView view);
    }

    Answer answer(PageRequest request, Topic topic, Language language, RenderContext context) {
        Optional<Phase> phase = request.parameter("phase").flatMap(Phase::ofKey);
        Optional<Audience> audience =
                request.parameter("audience").flatMap(Audience::ofKey).filter(one -> one != Audience.ALL);
        if (request.parameter("phase").isPresent() && phase.isEmpty()) {
            return bad.answer(language, "phase", request);
        }
        if (request.parameter("audience").isPresent() && audience.isEmpty()) {
            return bad.answer(language, "audience", request);
        }
        context.usesAll(Kind.ARTICLE);
        List<Article.Outline> all =
                context.view(Articles.class).of(topic, language).toList();
        Predicate<Article.Outline> inPhase =
                outline -> phase.map(outline.phases()::contains).orElse(true);
        Predicate<Article.Outline> forAudience =
                outline -> audience.map(one -> one.isIn(outline.audience())).orElse(true);
        ArticleResolver resolver = new ArticleResolver(context, language);
        List<Article.Outline> chosen =
                all.stream().filter(inPhase.and(forAudience)).toList();
        List<PageCard> pages = PageCard.distinguished(chosen.stream()
                .map(outline -> PageCard.of(outline, language, resolver))
                .toList());
        Map<String, PageCard> cards = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            cards.put(chosen.get(i).key(), pages.get(i));
        }
        Selection selection = new Selection(topic, language, phase, audience);
        TopicView view = new TopicView(
                TopicLink.of(topic, language),
                pages,
                PageGroup.of(TopicOutlines.of(topic, context), cards, language),
                phases(selection, all.stream().filter(forAudience).toList()),
                audiences(selection, all.stream().filter(inPhase).toList()),
                phase.isPresent() || audience.isPresent());
        return Answer.html(
                200,
                Templates.topic(page(selection, view.filtered(), context), view).render());
    }

    private PageLayout page(Selection selection, boolean filtered, RenderContext context) {
        Words words = Words.in(selection.language());
        TopicLink link = TopicLink.of(selection.topic(), selection.language());
        Language other = selection.language().other();
        PageMeta meta = PageMeta.of(selection.language(), link.name(), link.address())
                .describedAs(words.of("topic.description", link.name(), link.about()))
                .alsoAt(Addresses.with(Addresses.topic(selection.topic(), other), selection.parameters()))
                .in(selection.topic())
                .shownAs("/share/" + selection.language().tag() + "/"
                        + selection.topic().key() + ".png")
                .telling(JsonLd.breadcrumbs(
                        layouts.surround(),
                        List.of(
                                new Link(Addresses.home(selection.language()), words.of("home")),
                                new Link(link.address(), link.name()))));
        return layouts.of(filtered ? meta.notIndexed() : meta, context);
    }

    /** What a reader chose to see. */
    private record Selection(Topic topic, Language language, Optional<Phase> phase, Optional<Audience> audience) {

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("phase", phase.map(Phase::key).orElse(""));
            parameters.put("audience", audience.map(Audience::key).orElse(""));
            return parameters;
        }

        /** The address with one parameter set, or taken away when it has that value already. */
        String toggled(String name, String value) {
            Map<String, String> parameters = parameters();
            parameters.merge(name, value, (old, set) -> old.equals(set) ? "" : set);
            return Addresses.with(Addresses.topic(topic, language), parameters);
        }
    }

    private static List<Facet> phases(Selection selection, List<Article.Outline> pages) {
        return Arrays.stream(Phase.values())
                .map(phase -> new Facet(
                        Words.in(selection.language()).of("phase." + phase.key()),
                        selection.toggled("phase", phase.key()),
                        pages.stream()
                                .filter(page -> page.phases().contains(phase))
                                .count(),
                        selection.phase().filter(phase::equals).isPresent()))
                .filter(Facet::useful)
                .toList();
    }

    private static List<Facet> audiences(Selection selection, List<Article.Outline> pages) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.ALL)
                .map(audience -> new Facet(
                        Words.in(selection.language()).of("audience." + audience.key()),
                        selection.toggled("audience", audience.key()),
                        pages.stream()
                                .filter(page -> audience.isIn(page.audience()))
                                .count(),
                        selection.audience().filter(audience::equals).isPresent()))
                .filter(Facet::useful)
                .toList();
    }
}
