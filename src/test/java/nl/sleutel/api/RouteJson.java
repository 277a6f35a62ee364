package nl.sleutel.api;

import java.util.List;
import nl.sleutel.api.json.StepJson;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.language.Language;

/** The care route as the API tells it, of any Edition. */
public final class RouteJson {

    private RouteJson() {}

    public static List<StepJson> of(RenderContext context, Language language, ResolverFactory resolverFactory) {
        return CareRouteResource.steps(context, language, resolverFactory);
    }
}
