package nl.sleutel.site;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.sleutel.route.Line;

/**
 * How a line of the care route is drawn. No two have the same pattern, so that they stay apart without colour.
 * Immutable.
 *
 * @param tone the class that sets its colour
 * @param dash the lengths of dashes and gaps of the pattern drawn on it; empty for none
 */
public record RouteLineStyle(String tone, String dash) {

    private static final Map<Line, RouteLineStyle> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(Line.DANGER, new RouteLineStyle("tone-danger", "")),
            Map.entry(Line.CRISIS, new RouteLineStyle("tone-lilac", "14 8")),
            Map.entry(Line.TALK, new RouteLineStyle("tone-sun", "2 8")),
            Map.entry(Line.SAFETY, new RouteLineStyle("tone-aqua", "22 6 3 6")),
            Map.entry(Line.BODY, new RouteLineStyle("tone-mint", "none")),
            Map.entry(Line.SEX, new RouteLineStyle("tone-rose", "7 7")),
            Map.entry(Line.FRIEND, new RouteLineStyle("tone-peach", "2 3")),
            Map.entry(Line.MIND, new RouteLineStyle("tone-sky", "30 10")),
            Map.entry(Line.STUDY, new RouteLineStyle("tone-butter", "12 4 3 4")),
            Map.entry(Line.LONELY, new RouteLineStyle("tone-lilac", "2 16")),
            Map.entry(Line.SUBSTANCES, new RouteLineStyle("tone-aqua", "20 3")),
            Map.entry(Line.MONEY, new RouteLineStyle("tone-lime", "8 4 8 14")),
            Map.entry(Line.DISABILITY, new RouteLineStyle("tone-rose", "3 8 14 8"))));

    static RouteLineStyle of(Line line) {
        return Objects.requireNonNull(OF.get(line));
    }

    /** Whether anything is drawn on the colour. */
    public boolean patterned() {
        return !dash.isEmpty();
    }
}
