package nl.sleutel.initiative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many people an initiative reaches: a label of the Kennisbank Studentenwelzijn. */
public enum InitiativeReach {
    /** Fewer than 50. */
    SMALL,
    /** From 50 to 500. */
    MEDIUM,
    /** More than 500. */
    LARGE,
    UNKNOWN;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key; empty when there is none. */
    public static Optional<InitiativeReach> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
