package nl.sleutel.directory.organisation;

import java.util.Locale;
import java.util.Optional;

/** What something costs a student, as far as a source says so. */
public enum Cost {
    FREE,
    PAID,
    MIXED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cost> ofKey(String key) {
        for (Cost cost : values()) {
            if (cost.key().equals(key)) {
                return Optional.of(cost);
            }
        }
        return Optional.empty();
    }
}
