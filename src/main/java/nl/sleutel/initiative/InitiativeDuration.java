package nl.sleutel.initiative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long an initiative lasts: a label of the Kennisbank Studentenwelzijn. */
public enum InitiativeDuration {
    ONCE,
    /** Up to a year. */
    SHORT,
    /** Over a year. */
    LONG,
    UNKNOWN;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key; empty when there is none. */
    public static Optional<InitiativeDuration> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
