package nl.sleutel.directory.organisation;

import java.util.Locale;
import java.util.Optional;

/** What an organisation is there for. */
public enum Sector {
    ADVICE,
    CARE,
    EMERGENCY,
    GOVERNMENT,
    HOUSING,
    INSTITUTION,
    MONEY,
    ASSOCIATION,
    SPORTS,
    CULTURE,
    SAFETY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sector> ofKey(String key) {
        for (Sector sector : values()) {
            if (sector.key().equals(key)) {
                return Optional.of(sector);
            }
        }
        return Optional.empty();
    }
}
