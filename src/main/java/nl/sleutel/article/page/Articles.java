package nl.sleutel.article.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** The outlines of all articles of an Edition, by key and by address. Immutable. */
public final class Articles implements EditionIndex<Articles> {

    private static final Comparator<Article.Outline> ORDER = Comparator.comparing(Article.Outline::topic)
            .thenComparingInt(Article.Outline::order)
            .thenComparing(Article.Outline::key);

    /** No articles; after the order by which every set of them is sorted. */
    public static final Articles NONE = new Articles(Map.of());

    private final Map<String, Article.Outline> byKey;
    private final List<Article.Outline> ordered;
    private final Map<ArticleAddress, String> byPlace = new HashMap<>();
    private final Map<ArticleAddress, String> byFormerPlace = new HashMap<>();

    private record ArticleAddress(Language language, Topic topic, String slug) {}

    private Articles(Map<String, Article.Outline> byKey) {
        this.byKey = byKey;
        this.ordered = byKey.values().stream().sorted(ORDER).toList();
        for (Article.Outline outline : ordered) {
            outline.fronts().forEach((language, front) -> {
                byPlace.putIfAbsent(new ArticleAddress(language, outline.topic(), front.slug()), outline.key());
                front.former().stream()
                        .map(former -> Article.FormerPlace.of(former, outline.topic()))
                        .forEach(former -> byFormerPlace.putIfAbsent(
                                new ArticleAddress(language, former.topic(), former.slug()), outline.key()));
            });
        }
    }

    @Override
    public Articles with(Delta delta) {
        if (!delta.touches(Kind.ARTICLE)) {
            return this;
        }
        Map<String, Article.Outline> articles = new HashMap<>(byKey);
        delta.gone(Kind.ARTICLE).map(EntryRef::key).forEach(articles::remove);
        delta.changed(Kind.ARTICLE)
                .forEach(texts -> ArticleReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                article -> articles.put(article.outline().key(), article.outline()),
                                () -> articles.remove(texts.ref().key())));
        return new Articles(articles);
    }

    public Optional<Article.Outline> find(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    /** The page at an address. */
    public Optional<Article.Outline> at(Language language, Topic topic, String slug) {
        return find(byPlace.get(new ArticleAddress(language, topic, slug)));
    }

    /** The page that was once at an address. */
    public Optional<Article.Outline> formerlyAt(Language language, Topic topic, String slug) {
        return find(byFormerPlace.get(new ArticleAddress(language, topic, slug)));
    }

    /** All pages, by topic and by their order in it. */
    public Collection<Article.Outline> all() {
        return ordered;
    }

    /** The pages of a topic that exist in a language, in order. */
    public Stream<Article.Outline> of(Topic topic, Language language) {
        return ordered.stream()
                .filter(outline ->
                        outline.topic() == topic && outline.front(language).isPresent());
    }
}
