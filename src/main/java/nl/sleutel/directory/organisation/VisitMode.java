package nl.sleutel.directory.organisation;

import java.util.Locale;
import java.util.Optional;

/** How students come to an organisation. */
public enum VisitMode {
    APPOINTMENT,
    WALK_IN,
    BOTH,
    ONLINE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<VisitMode> ofKey(String key) {
        for (VisitMode visitMode : values()) {
            if (visitMode.key().equals(key)) {
                return Optional.of(visitMode);
            }
        }
        return Optional.empty();
    }
}
