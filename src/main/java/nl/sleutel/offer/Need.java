package nl.sleutel.offer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody comes for. */
public enum Need {
    STRESS,
    PROCRASTINATION,
    SLEEP,
    MOOD,
    LONELINESS,
    GRIEF,
    BELONGING,
    STUDY,
    MONEY,
    ALCOHOL_AND_DRUGS,
    SAFETY,
    /** Of those who lead an association. */
    BOARD;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The need of that key; empty when there is none. */
    public static Optional<Need> ofKey(String key) {
        return Arrays.stream(values()).filter(need -> need.key().equals(key)).findFirst();
    }
}
