package nl.sleutel.directory;

import java.util.Locale;
import java.util.Optional;

/** How students come to an organisation. */
public enum Visit {
    APPOINTMENT,
    WALK_IN,
    BOTH,
    ONLINE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Visit> ofKey(String key) {
        for (Visit visit : values()) {
            if (visit.key().equals(key)) {
                return Optional.of(visit);
            }
        }
        return Optional.empty();
    }
}
