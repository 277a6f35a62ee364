package nl.sleutel.site;

import java.util.List;
import nl.sleutel.article.Article;
import nl.sleutel.article.ArticleResolver;
import nl.sleutel.content.Phase;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** A page in a list. Immutable. */
public record PageCard(String address, String title, String summary, List<String> phases) {

    /** The page must exist in the language. */
    static PageCard of(Article.Outline outline, Language language, ArticleResolver resolver) {
        Article.Front front = outline.front(language).orElseThrow();
        List<String> phases = outline.phases().stream().sorted().map(Phase::key).map(key -> Words.in(language).of("phase." + key)).toList();
        return new PageCard(outline.address(language).orElseThrow(), resolver.plain(front.title()), resolver.plain(front.summary()), phases);
    }
}
