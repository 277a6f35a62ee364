package nl.sleutel.offer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form something is offered. */
public enum OfferForm {
    TRAINING,
    GROUP,
    BUDDY,
    E_HEALTH,
    WORKSHOP,
    /** With one person, such as a psychologist. */
    TALK,
    VISIT;

    /** As files, addresses and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of that key; empty when there is none. */
    public static Optional<OfferForm> ofKey(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }
}
