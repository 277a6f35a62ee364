package nl.sleutel.content.edition;

import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/**
 * Makes what resolves the links and facts of texts. The kinds that pages link to are spread over packages that do not
 * know each other; whoever knows them all implements this.
 */
public interface ResolverFactory {

    /** Resolves texts of one language during one reading. */
    Resolver of(RenderContext context, Language language);
}
