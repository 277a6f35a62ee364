package nl.sleutel.article.page;

import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Resolves all kinds' texts the way an article's are. */
@ApplicationScoped
public class ArticleResolverFactory implements ResolverFactory {

    @Override
    public Resolver of(RenderContext context, Language language) {
        return new ArticleResolver(context, language);
    }
}
