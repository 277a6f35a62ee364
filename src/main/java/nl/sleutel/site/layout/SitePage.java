package nl.sleutel.site.layout;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** A kind of page below {@code /en/} and {@code /nl/}. */
public interface SitePage {

    /** The parameters that its answers depend on; others are not looked at, and keep nothing in the cache. */
    default Collection<String> parameters() {
        return Set.of();
    }

    /** The answer; empty when the address is not of this kind. */
    Optional<Answer> answer(PageRequest request, Language language, RenderContext context);
}
