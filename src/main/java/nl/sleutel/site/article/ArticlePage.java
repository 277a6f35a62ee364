package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.glossary.TermRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OfferCard;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.card.StoryCard;
import nl.sleutel.site.feedback.FeedbackView;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.site.letter.LetterLinks;
import nl.sleutel.web.cache.Answer;

/** A page of content. */
@Singleton
public class ArticlePage {

    /** From so many sections on a page has a list of them. */
    private static final int LONG = 4;

    private final Layouts layouts;

    public ArticlePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** An address of the form {@code /language/topic/slug}. */
    record RequestedArticle(Language language, Topic topic, String slug) {}

    /**
     * What the template shows.
     *
     * @param checked when a person last compared the page with its sources
     * @param review by when it is looked at again
     * @param contents the sections; none on a short page, which shows them at a glance
     * @param feedback where readers say whether it helped
     * @param lags what the other language has and this one has not
     */
    public record ArticleView(
            TopicLink topic,
            String title,
            String summary,
            List<Heading> contents,
            RawString text,
            List<GlossaryPage.TermLine> terms,
            FactList facts,
            List<OrganisationCard> helpers,
            List<Link> related,
            List<SourceLine> sources,
            Optional<String> checked,
            Optional<String> review,
            String updated,
            List<StoryCard> stories,
            List<OfferCard> offers,
            List<Link> letters,
            List<Link> shown,
            Optional<Newer> lags,
            FeedbackView feedback) {}

    /**
     * Tells that the other language is newer.
     *
     * @param address the page in the other language
     * @param sections what changed there, in that language
     * @param head whether its title, summary or beginning changed
     * @param gone headings that it has no longer
     */
    public record Newer(String since, String address, List<Link> sections, boolean head, List<String> gone) {}

    /** What the template of a page that exists in the other language only shows. */
    public record OnlyView(
            TopicLink topic, String title, String summary, String address, Language language, List<PageCard> others) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance article(PageLayout page, ArticleView view);

        static native TemplateInstance only(PageLayout page, OnlyView view);
    }

    /** The page, a redirect from a slug it had before, or empty when there never was one. */
    Optional<Answer> answer(RequestedArticle place, RenderContext context) {
        Articles articles = context.view(Articles.class);
        Optional<Article.Outline> here = articles.at(place.language(), place.topic(), place.slug());
        if (here.isPresent()) {
            return page(here.get(), place.language(), context);
        }
        Optional<Article.Outline> only = articles.at(place.language().other(), place.topic(), place.slug())
                .filter(one -> one.front(place.language()).isEmpty());
        if (only.isPresent()) {
            return Optional.of(notice(only.get(), place.language(), context));
        }
        return articles.formerlyAt(place.language(), place.topic(), place.slug())
                .flatMap(outline -> outline.address(place.language()))
                .or(() -> formerNotice(place, articles))
                .map(address -> Answer.redirect(308, address));
    }

    /** A page in the other language only has its notice at the same slug, and had it at the former ones. */
    private static Optional<String> formerNotice(RequestedArticle place, Articles articles) {
        return articles.formerlyAt(place.language().other(), place.topic(), place.slug())
                .filter(outline -> outline.front(place.language()).isEmpty())
                .map(outline -> addressIn(outline, place.language()));
    }

    /** Where a page can be read in a language: itself, or the notice that it exists in the other one only. */
    static String addressIn(Article.Outline outline, Language language) {
        return outline.address(language).orElseGet(() -> {
            String slug = outline.front(language.other()).orElseThrow().slug();
            return Addresses.topic(outline.topic(), language) + slug;
        });
    }

    private Optional<Answer> page(Article.Outline outline, Language language, RenderContext context) {
        Optional<Article> read = context.texts(outline.ref())
                .flatMap(texts -> ArticleReader.read(texts).value());
        Optional<LiveMetadata> live = context.live(outline.ref());
        if (read.isEmpty() || live.isEmpty() || !read.get().bodies().containsKey(language)) {
            return Optional.empty();
        }
        String here = outline.address(language).orElseThrow();
        ArticleResolver resolver = new ArticleResolver(context, language, here);
        String title = resolver.plain(outline.front(language).orElseThrow().title());
        String summary = resolver.plain(outline.front(language).orElseThrow().summary());
        TermRenderer terms = new TermRenderer(context);
        MarkdownText parsed =
                MarkdownText.parse(read.get().bodies().get(language).markdown());
        MarkdownText twin = Optional.ofNullable(read.get().bodies().get(language.other()))
                .map(body -> MarkdownText.parse(body.markdown()))
                .orElse(parsed);
        String text = Prose.html(parsed, language, resolver, terms, twin);
        List<Heading> contents = parsed.contents().size() < LONG ? List.of() : parsed.contents();
        ArticleView view = new ArticleView(
                TopicLink.of(outline.topic(), language),
                title,
                summary,
                contents,
                new RawString(text),
                terms.shown().stream()
                        .flatMap(term -> GlossaryPage.TermLine.of(term, language, context).stream())
                        .map(line -> line.seenFrom(here))
                        .toList(),
                FactList.of(resolver.facts(), text, context, language),
                OrganisationCard.named(outline.organisations(), language, context),
                related(outline, language, context),
                outline.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                outline.checked().map(day -> day.in(language)),
                outline.review().map(day -> day.in(language)),
                day(live.get().updatedAt(language).orElseThrow(), language),
                StoryCard.beside(outline, language, context),
                OfferCard.on(outline.key(), language, context),
                LetterLinks.on(outline.key(), language, context),
                SectionShow.links(read.get(), language),
                lag(read.get(), live.get(), language),
                FeedbackView.atTheEndOf(outline, language));
        return Optional.of(Answer.html(
                200,
                Templates.article(layouts.of(head(outline, live.get(), view, language), context), view)
                        .render()));
    }

    private PageMeta head(Article.Outline outline, LiveMetadata live, ArticleView view, Language language) {
        String address = outline.address(language).orElseThrow();
        String image = outline.sensitive()
                ? "/share/" + language.tag() + ".png"
                : "/share/" + language.tag() + "/" + outline.key() + ".png";
        Words words = Words.in(language);
        String other = addressIn(outline, language.other());
        PageMeta named = PageMeta.of(language, view.title(), address).describedAs(view.summary());
        return (outline.front(language.other()).isPresent() ? named.alsoAt(other) : named.switchingTo(other))
                .in(outline.topic())
                .shownAs(image)
                .telling(
                        JsonLd.article(
                                layouts.surround(),
                                new JsonLd.ArticleData(
                                        language.tag(),
                                        view.title(),
                                        view.summary(),
                                        address,
                                        image,
                                        live.publishedAt(language).orElseThrow(),
                                        live.updatedAt(language).orElseThrow())),
                        JsonLd.breadcrumbs(
                                layouts.surround(),
                                List.of(
                                        new Link(Addresses.home(language), words.of("home")),
                                        new Link(
                                                view.topic().address(),
                                                view.topic().name()),
                                        new Link(address, view.title()))));
    }

    private Answer notice(Article.Outline outline, Language language, RenderContext context) {
        context.uses(outline.ref());
        context.usesAll(Kind.ARTICLE);
        Language other = language.other();
        ArticleResolver resolver = new ArticleResolver(context, other);
        Article.Front front = outline.front(other).orElseThrow();
        ArticleResolver here = new ArticleResolver(context, language);
        List<PageCard> others = context.view(Articles.class)
                .of(outline.topic(), language)
                .limit(6)
                .map(one -> PageCard.of(one, language, here))
                .toList();
        OnlyView view = new OnlyView(
                TopicLink.of(outline.topic(), language),
                resolver.plain(front.title()),
                resolver.plain(front.summary()),
                outline.address(other).orElseThrow(),
                other,
                others);
        PageMeta meta = PageMeta.of(language, Words.in(language).of("only.title"), addressIn(outline, language))
                .alsoAt(view.address())
                .in(outline.topic())
                .notIndexed();
        return Answer.html(200, Templates.only(layouts.of(meta, context), view).render());
    }

    private static List<Link> related(Article.Outline outline, Language language, RenderContext context) {
        Articles articles = context.view(Articles.class);
        ArticleResolver resolver = new ArticleResolver(context, language);
        return outline.related().stream()
                .flatMap(key -> {
                    context.uses(new EntryRef(Kind.ARTICLE, key));
                    return articles.find(key).stream();
                })
                .filter(other -> other.front(language).isPresent())
                .map(other -> new Link(
                        other.address(language).orElseThrow(),
                        resolver.plain(other.front(language).orElseThrow().title())))
                .toList();
    }

    private static Optional<Newer> lag(Article article, LiveMetadata live, Language language) {
        Optional<String> address = article.outline().address(language.other());
        return live.lag(language)
                .flatMap(lag -> address.map(there -> {
                    List<Link> sections =
                            MarkdownText.parse(article.body(language.other())
                                            .orElseThrow()
                                            .markdown())
                                    .headings()
                                    .stream()
                                    .filter(heading -> lag.sections().contains(heading.id()))
                                    .map(heading -> new Link(there + "#" + heading.id(), heading.text()))
                                    .toList();
                    return new Newer(
                            day(lag.since(), language),
                            there,
                            sections,
                            lag.sections().contains(""),
                            lag.gone());
                }));
    }

    private static String day(Instant instant, Language language) {
        return PartialDate.of(LocalDate.ofInstant(instant, RenderContext.CITY)).in(language);
    }
}
