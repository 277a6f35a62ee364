package nl.sleutel.api;

import java.util.List;
import nl.sleutel.content.RenderContext;
import nl.sleutel.content.ResolverFactory;
import nl.sleutel.language.Language;

/** The care route as the API tells it, of any Edition. */
public final class RouteJson {

    private RouteJson() {}

    public static List<StepJson> of(RenderContext context, Language language, ResolverFactory resolverFactory) {
        return CareRouteResource.steps(context, language, resolverFactory);
    }
}
