package nl.sleutel.site.careroute;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.sleutel.route.CareLine;

/**
 * How a line of the care route is drawn. No two have the same pattern, so that they stay apart without colour.
 * Immutable.
 *
 * @param tone the class that sets its colour
 * @param dash the lengths of dashes and gaps of the pattern drawn on it; empty for none
 */
public record RouteLineStyle(String tone, String dash) {

    private static final Map<CareLine, RouteLineStyle> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(CareLine.DANGER, new RouteLineStyle("tone-danger", "")),
            Map.entry(CareLine.CRISIS, new RouteLineStyle("tone-lilac", "14 8")),
            Map.entry(CareLine.TALK, new RouteLineStyle("tone-sun", "2 8")),
            Map.entry(CareLine.SAFETY, new RouteLineStyle("tone-aqua", "22 6 3 6")),
            Map.entry(CareLine.BODY, new RouteLineStyle("tone-mint", "none")),
            Map.entry(CareLine.SEX, new RouteLineStyle("tone-rose", "7 7")),
            Map.entry(CareLine.FRIEND, new RouteLineStyle("tone-peach", "2 3")),
            Map.entry(CareLine.MIND, new RouteLineStyle("tone-sky", "30 10")),
            Map.entry(CareLine.STUDY, new RouteLineStyle("tone-butter", "12 4 3 4")),
            Map.entry(CareLine.LONELY, new RouteLineStyle("tone-lilac", "2 16")),
            Map.entry(CareLine.SUBSTANCES, new RouteLineStyle("tone-aqua", "20 3")),
            Map.entry(CareLine.MONEY, new RouteLineStyle("tone-lime", "8 4 8 14")),
            Map.entry(CareLine.DISABILITY, new RouteLineStyle("tone-rose", "3 8 14 8"))));

    static RouteLineStyle of(CareLine careLine) {
        return Objects.requireNonNull(OF.get(careLine));
    }

    /** Whether anything is drawn on the colour. */
    public boolean patterned() {
        return !dash.isEmpty();
    }
}
