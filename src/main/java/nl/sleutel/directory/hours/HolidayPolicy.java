package nl.sleutel.directory.hours;

import java.util.Locale;
import java.util.Optional;

/** What weekly opening hours mean on public holidays, where a source says so. */
public enum HolidayPolicy {
    /** No source says: taken as closed, as offices are, and not claimed to readers. */
    UNKNOWN,
    /** Closed, whatever day of the week the holiday is. */
    CLOSED,
    /** Open as on any other such day of the week. */
    OPEN;

    public static Optional<HolidayPolicy> ofKey(String key) {
        for (HolidayPolicy policy : values()) {
            if (policy != UNKNOWN && policy.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
