package nl.sleutel.site;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.web.Answer;
import nl.sleutel.web.PageRequest;

/** A kind of page below {@code /en/} and {@code /nl/}. */
interface SitePage {

    /** The parameters that its answers depend on; others are not looked at, and keep nothing in the cache. */
    default Collection<String> parameters() {
        return Set.of();
    }

    /** The answer; empty when the address is not of this kind. */
    Optional<Answer> answer(PageRequest request, Language language, RenderContext context);
}
