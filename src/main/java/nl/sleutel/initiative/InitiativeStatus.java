package nl.sleutel.initiative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an initiative goes on, as far as a source says so. */
public enum InitiativeStatus {
    RUNNING,
    PLANNED,
    ENDED,
    UNKNOWN;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key; empty when there is none. */
    public static Optional<InitiativeStatus> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
