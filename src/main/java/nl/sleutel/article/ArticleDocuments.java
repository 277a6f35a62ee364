package nl.sleutel.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;

/** Hands articles to search. */
@ApplicationScoped
public class ArticleDocuments implements DocumentSource {

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        return context.texts(ref)
                .flatMap(texts -> ArticleReader.read(texts).value())
                .map(article -> {
                    Article.Outline outline = article.outline();
                    Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
                    article.bodies()
                            .forEach((language, body) -> words.put(language, words(article, language, context)));
                    return new Document(
                            ref,
                            Set.of(outline.topic()),
                            outline.audience(),
                            outline.phases(),
                            words,
                            outline.sensitive());
                });
    }

    private static Document.DocumentWords words(Article article, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Article.Front front = article.outline().front(language).orElseThrow();
        String address = article.outline().address(language).orElseThrow();
        return new Document.DocumentWords(
                address,
                resolver.plain(front.title()),
                resolver.plain(front.summary()),
                MarkdownText.parse(article.body(language).orElseThrow().markdown())
                        .sections(resolver),
                List.copyOf(front.search()));
    }
}
