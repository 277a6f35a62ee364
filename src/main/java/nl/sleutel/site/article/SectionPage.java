package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * One section of a page, alone and large, to hold under somebody's eyes: what it says, from whom it comes and of when
 * it is; one tap leads to the same in the other language.
 */
@Singleton
public class SectionPage implements SitePage {

    /** {@code /nl/TOPIC/SLUG/toon/SECTION}, split at its slashes. */
    private static final int PARTS = 6;

    private final Layouts layouts;

    public SectionPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * What the template shows.
     *
     * @param title of the page in which the section stands
     * @param other the same section in the other language, where there is one
     */
    public record View(
            String heading,
            RawString text,
            String title,
            String back,
            Optional<String> other,
            String updated,
            List<SourceLine> sources,
            FactList facts) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance section(PageLayout page, View view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String[] parts = request.path().split("/", -1);
        if (parts.length != PARTS || !parts[4].equals(SectionShow.word(language))) {
            return Optional.empty();
        }
        return Topic.ofSlug(language, parts[2])
                .flatMap(topic -> context.view(Articles.class).at(language, topic, parts[3]))
                .flatMap(outline -> context.texts(outline.ref()))
                .flatMap(texts -> ArticleReader.read(texts).value())
                .flatMap(article -> page(article, parts[5], language, context));
    }

    private Optional<Answer> page(Article article, String section, Language language, RenderContext context) {
        String whole = article.body(language).orElseThrow().markdown();
        List<Heading> headings = MarkdownText.parse(whole).contents();
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).id().equals(section))
                .boxed()
                .findFirst()
                .map(at -> answer(article, new Shown(whole, headings, at), language, context));
    }

    /** A section among all of its page. */
    private record Shown(String whole, List<Heading> headings, int at) {

        Heading heading() {
            return headings.get(at);
        }
    }

    private Answer answer(Article article, Shown shown, Language language, RenderContext context) {
        Article.Outline outline = article.outline();
        String page = outline.address(language).orElseThrow();
        ArticleResolver resolver = new ArticleResolver(context, language, page);
        String html = Prose.html(
                MarkdownText.parse(SectionShow.markdown(shown.whole(), shown.headings(), shown.at())),
                language,
                resolver);
        Optional<String> other = other(article, shown, language.other());
        View view = new View(
                shown.heading().text(),
                new RawString(html),
                resolver.plain(outline.front(language).orElseThrow().title()),
                page + "#" + shown.heading().id(),
                other,
                context.live(outline.ref())
                        .flatMap(live -> live.updatedAt(language))
                        .map(moment -> PartialDate.of(
                                        moment.atZone(RenderContext.CITY).toLocalDate())
                                .in(language))
                        .orElse(""),
                outline.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                FactList.of(resolver.facts(), html, context, language));
        PageMeta meta = PageMeta.of(
                        language,
                        view.heading(),
                        SectionShow.address(page, shown.heading().id(), language))
                .notIndexed();
        return Answer.html(
                200,
                Templates.section(
                                layouts.of(
                                        other.map(meta::alsoAt)
                                                .orElseGet(() -> meta.switchingTo(
                                                        ArticlePage.addressIn(outline, language.other()))),
                                        context),
                                view)
                        .render());
    }

    /** The section at the same place of the other language, where both have as many. */
    private static Optional<String> other(Article article, Shown shown, Language other) {
        return article.body(other)
                .map(body -> MarkdownText.parse(body.markdown()).contents())
                .filter(headings -> headings.size() == shown.headings().size())
                .flatMap(headings -> article.outline()
                        .address(other)
                        .map(page -> SectionShow.address(
                                page, headings.get(shown.at()).id(), other)));
    }
}
