package nl.sleutel.route;

import java.util.Locale;

/** How soon somebody needs to answer, most urgent first: the bands in which the lines of the care route are shown. */
public enum Urgency {
    NOW,
    TODAY,
    SOON;

    /** The words of the interface start with this, after {@code route.urgency.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
