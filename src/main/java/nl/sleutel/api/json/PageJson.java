package nl.sleutel.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** A page in JSON. Field names and forms are the contract's. Immutable. */
public record PageJson(
        String key,
        String lang,
        String url,
        String title,
        String summary,
        String html,
        String markdown,
        String topic,
        List<String> audience,
        List<String> phase,
        @Nullable String publishedAt,
        @Nullable String updatedAt,
        @Nullable String checked,
        Map<String, String> translations,
        List<FactJson> facts,
        List<SourceJson> sources) {

    /** A page in a list. */
    public record PageItem(
            String key,
            String lang,
            String url,
            String title,
            String summary,
            String topic,
            List<String> audience,
            List<String> phase,
            @Nullable String updatedAt) {}

    /** @param date as it stands in the content file; null when the source has none */
    public record SourceJson(
            String name, String title, String url, @Nullable String date) {

        public static SourceJson of(Source source) {
            return new SourceJson(
                    source.name(),
                    source.title(),
                    source.url(),
                    source.date().map(PartialDate::toString).orElse(null));
        }
    }

    /** The page must exist in the language. */
    public static PageItem item(Article.Outline outline, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Article.Front front = outline.front(language).orElseThrow();
        String updated = context.live(outline.ref())
                .flatMap(live -> live.updatedAt(language))
                .map(Object::toString)
                .orElse(null);
        return new PageItem(
                outline.key(),
                language.tag(),
                outline.address(language).orElseThrow(),
                resolver.plain(front.title()),
                resolver.plain(front.summary()),
                outline.topic().key(),
                audience(outline),
                phase(outline),
                updated);
    }

    /** Empty when the page does not exist in the language. */
    public static Optional<PageJson> of(Article.Outline outline, Language language, RenderContext context) {
        Optional<Article> read = context.texts(outline.ref())
                .flatMap(texts -> ArticleReader.read(texts).value());
        return read.filter(article -> article.bodies().containsKey(language)).map(article -> {
            ArticleResolver resolver = new ArticleResolver(context, language);
            Article.Front front = article.outline().front(language).orElseThrow();
            String markdown = article.body(language).orElseThrow().markdown();
            String html = MarkdownText.parse(markdown).html(language, resolver);
            Optional<LiveMetadata> live = context.live(outline.ref());
            List<FactJson> facts = new ArrayList<>();
            resolver.facts().shown().forEach(fact -> facts.add(FactJson.of(fact, language, context)));
            return new PageJson(
                    outline.key(),
                    language.tag(),
                    outline.address(language).orElseThrow(),
                    resolver.plain(front.title()),
                    resolver.plain(front.summary()),
                    html,
                    markdown,
                    outline.topic().key(),
                    audience(outline),
                    phase(outline),
                    live.flatMap(one -> one.publishedAt(language))
                            .map(Object::toString)
                            .orElse(null),
                    live.flatMap(one -> one.updatedAt(language))
                            .map(Object::toString)
                            .orElse(null),
                    outline.checked().map(PartialDate::toString).orElse(null),
                    translations(outline),
                    facts,
                    outline.sources().stream().map(SourceJson::of).toList());
        });
    }

    private static Map<String, String> translations(Article.Outline outline) {
        Map<String, String> translations = new TreeMap<>();
        outline.fronts()
                .keySet()
                .forEach(language -> translations.put(
                        language.tag(), outline.address(language).orElseThrow()));
        return translations;
    }

    private static List<String> audience(Article.Outline outline) {
        return outline.audience().stream().sorted().map(Audience::key).toList();
    }

    private static List<String> phase(Article.Outline outline) {
        return outline.phases().stream().sorted().map(Phase::key).toList();
    }
}
