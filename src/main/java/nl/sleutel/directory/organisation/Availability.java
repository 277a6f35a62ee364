package nl.sleutel.directory.organisation;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.directory.hours.OpenState;

/** How soon a place can be reached, soonest first: the order in which somebody at night wants to see places. */
public enum Availability {
    OPEN,
    /** Closed, and known when it opens. */
    LATER,
    /** Its hours are not known. */
    UNKNOWN,
    /** Closed for longer than is looked ahead. */
    CLOSED;

    /** Orders what opens sooner first; what is open, or of what no opening is known, stays as it stood. */
    public static final Comparator<Optional<OpenState>> SOONEST =
            Comparator.comparing(Availability::of).thenComparing(Availability::opening);

    /** The availability at a state; empty for a place whose hours are not known. */
    public static Availability of(Optional<OpenState> state) {
        return state.map(known -> known.open() ? OPEN : known.change().isPresent() ? LATER : CLOSED)
                .orElse(UNKNOWN);
    }

    private static Instant opening(Optional<OpenState> state) {
        return state.filter(known -> !known.open())
                .flatMap(OpenState::change)
                .map(ZonedDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    /** The words of the interface end with this. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
