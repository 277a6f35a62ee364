package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.ContentStatus;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.link.LinkSummary;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** The public page on the state of the content. */
@Singleton
public class ContentStatusPage implements SitePage {

    /** The counts of links change without the Edition. */
    private static final Duration COUNTS_HOLD = Duration.ofHours(1);

    private final Layouts layouts;
    private final LinkSummary links;

    public ContentStatusPage(Layouts layouts, LinkSummary links) {
        this.layouts = layouts;
        this.links = links;
    }

    /** A page and how it is kept. */
    public record Row(
            String address,
            String title,
            String topic,
            Optional<String> checked,
            Optional<String> review,
            boolean due,
            boolean lags) {}

    /** A fact that no longer holds. */
    public record PastFact(String label, String value, String until, String source, String url) {}

    /** A fact whose value of today nobody compared with its source. */
    public record Unchecked(String label, String value, String source, String url) {}

    /** How the links to other sites answered when they were last asked. */
    public record Links(int asked, int broken, String last) {}

    /** What the template shows. */
    public record ContentStatusView(
            int pages,
            long checkedPages,
            long duePages,
            long laggingPages,
            int facts,
            int checkedFacts,
            List<PastFact> past,
            List<Unchecked> unchecked,
            Optional<Links> links,
            List<Row> rows) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance contentStatus(PageLayout page, ContentStatusView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        return address.path().equals(Addresses.contentStatus(language))
                ? Optional.of(status(language, context))
                : Optional.empty();
    }

    private Answer status(Language language, RenderContext context) {
        ContentStatus status = ContentStatus.of(context);
        ArticleResolver resolver = new ArticleResolver(context, language);
        List<Row> rows = status.pages().stream()
                .filter(page -> page.outline().front(language).isPresent())
                .map(page -> row(page, language, resolver))
                .toList();
        ContentStatusView view = new ContentStatusView(
                status.pages().size(),
                status.checkedPages(),
                status.duePages(),
                status.laggingPages(),
                status.facts(),
                status.checkedFacts(),
                status.pastFacts().stream()
                        .map(fact -> past(fact, context, language))
                        .toList(),
                status.uncheckedFacts().stream()
                        .map(fact -> unchecked(fact, context, language))
                        .toList(),
                links(language),
                rows);
        context.until(context.now().plus(COUNTS_HOLD));
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("content-status.title"), Addresses.contentStatus(language))
                .describedAs(words.of("content-status.description"))
                .alsoAt(Addresses.contentStatus(language.other()));
        return Answer.html(
                200, Templates.contentStatus(layouts.of(meta, context), view).render());
    }

    private Optional<Links> links(Language language) {
        LinkSummary.Counts counts = links.counts();
        return counts.last()
                .map(last -> new Links(
                        counts.asked(),
                        counts.broken(),
                        PartialDate.of(LocalDate.ofInstant(last, RenderContext.CITY))
                                .in(language)));
    }

    private static Row row(ContentStatus.PageState page, Language language, ArticleResolver resolver) {
        Article.Outline outline = page.outline();
        return new Row(
                outline.address(language).orElseThrow(),
                resolver.plain(outline.front(language).orElseThrow().title()),
                Words.in(language).of("topic." + outline.topic().key()),
                page.checked().map(day -> day.in(language)),
                page.review().map(day -> day.in(language)),
                page.due(),
                page.lagging(language).isPresent());
    }

    private static PastFact past(Fact fact, RenderContext context, Language language) {
        FactPeriod last = fact.during(context.today());
        return new PastFact(
                fact.label().in(language),
                last.amount().in(language),
                last.until().orElseThrow().in(language),
                last.source().name() + ": " + last.source().title(),
                last.source().url());
    }

    private static Unchecked unchecked(Fact fact, RenderContext context, Language language) {
        FactPeriod now = fact.during(context.today());
        return new Unchecked(
                fact.label().in(language),
                now.amount().in(language),
                now.source().name(),
                now.source().url());
    }
}
