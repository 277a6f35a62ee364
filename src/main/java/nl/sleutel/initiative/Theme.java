package nl.sleutel.initiative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an initiative is about. */
public enum Theme {
    LONELINESS,
    TALKING,
    SAFETY,
    STRESS,
    SUICIDE_PREVENTION,
    LIFESTYLE,
    REST,
    STUDY,
    MONEY,
    INCLUSION,
    REFUGEES,
    PARTICIPATION,
    AWARENESS;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key; empty when there is none. */
    public static Optional<Theme> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
