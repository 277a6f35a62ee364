package nl.sleutel.article;

import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Resolvers;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Resolves all kinds' texts the way an article's are. */
@ApplicationScoped
public class ArticleResolvers implements Resolvers {

    @Override
    public Resolver of(Reading reading, Language language) {
        return new ArticleResolver(reading, language);
    }
}
