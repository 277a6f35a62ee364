package nl.sleutel.content;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** For whom something is written. {@link #ALL} counts as every one of the others. */
public enum Audience {
    ALL,
    INTERNATIONAL,
    MBO,
    HBO,
    WO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something written for these readers is meant for this one too. */
    public boolean isIn(Collection<Audience> audiences) {
        return audiences.contains(this) || audiences.contains(ALL);
    }

    public static Optional<Audience> ofKey(String key) {
        for (Audience audience : values()) {
            if (audience.key().equals(key)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }
}
