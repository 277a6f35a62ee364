package nl.sleutel.initiative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an initiative was evaluated: a label of the Kennisbank Studentenwelzijn. */
public enum InitiativeEvaluation {
    YES,
    NO,
    PLANNED,
    UNKNOWN;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key; empty when there is none. */
    public static Optional<InitiativeEvaluation> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
