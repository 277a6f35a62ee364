package nl.sleutel.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to send a letter. */
public enum DeliveryMethod {
    /** By registered post: it proves the day on which it arrived. */
    REGISTERED,
    /** By post, or put into a letterbox, with proof of the day. */
    POST,
    EMAIL,
    /** In the form of a website. */
    FORM;

    /** As files and the API have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of that key; empty when there is none. */
    public static Optional<DeliveryMethod> ofKey(String key) {
        return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
    }
}
