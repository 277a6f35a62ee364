package nl.sleutel.site.card;

import java.util.Collection;
import java.util.List;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** A page in a list. Immutable. */
public record PageCard(String address, String title, String summary, List<String> phases) {

    /** More than these say hardly anything. */
    private static final int MOST_TOLD = 2;

    /** The same cards, each with those of its phases that tell it from the others in the list. */
    public static List<PageCard> distinguished(List<PageCard> cards) {
        return cards.stream()
                .map(card -> new PageCard(
                        card.address,
                        card.title,
                        card.summary,
                        card.phases.size() > MOST_TOLD
                                ? List.of()
                                : card.phases.stream()
                                        .filter(phase ->
                                                cards.stream().anyMatch(other -> !other.phases.contains(phase)))
                                        .toList()))
                .toList();
    }

    /** Pages by key, in this order; one that is not live in the language is left out. */
    public static List<PageCard> named(Collection<String> keys, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return keys.stream()
                .flatMap(key -> {
                    context.uses(new EntryRef(Kind.ARTICLE, key));
                    return context.view(Articles.class).find(key).stream();
                })
                .filter(outline -> outline.front(language).isPresent())
                .map(outline -> of(outline, language, resolver))
                .toList();
    }

    /** The page must exist in the language. */
    public static PageCard of(Article.Outline outline, Language language, ArticleResolver resolver) {
        Article.Front front = outline.front(language).orElseThrow();
        List<String> phases = outline.phases().stream()
                .sorted()
                .map(Phase::key)
                .map(key -> Words.in(language).of("phase." + key))
                .toList();
        return new PageCard(
                outline.address(language).orElseThrow(),
                resolver.plain(front.title()),
                resolver.plain(front.summary()),
                phases);
    }
}
