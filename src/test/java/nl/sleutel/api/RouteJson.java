package nl.sleutel.api;

import java.util.List;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Resolvers;
import nl.sleutel.language.Language;

/** The care route as the API tells it, of any Edition. */
public final class RouteJson {

    private RouteJson() {}

    public static List<StepJson> of(Reading reading, Language language, Resolvers resolvers) {
        return CareRouteResource.steps(reading, language, resolvers);
    }
}
