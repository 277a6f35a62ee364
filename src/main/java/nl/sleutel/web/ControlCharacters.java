package nl.sleutel.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The control characters that no text of people holds: of ASCII (ISO 646) all but tab, line feed, vertical tab, form
 * feed and carriage return, which word processors and keyboards do send. PostgreSQL stores no U+0000, and XML 1.0, in
 * which feeds and translations go out, knows none of the others.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Whether a text, or a name, of a form or a query holds one. */
    public static boolean in(String text) {
        return text.chars().anyMatch(c -> (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F);
    }

    /**
     * The name of the first parameter of a query that holds one, in its name or its value.
     *
     * @param query as it stands in the address, still escaped; null for none
     * @return the name with such characters left out; empty when there is none
     */
    public static Optional<String> inQuery(String query) {
        if (query == null || query.indexOf('%') < 0) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            String plain = decoded(pair);
            if (in(plain)) {
                int end = plain.indexOf('=');
                return Optional.of(without(end < 0 ? plain : plain.substring(0, end)));
            }
        }
        return Optional.empty();
    }

    /** A text without them, to show it. */
    public static String without(String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(c -> !in(Character.toString(c))).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    /** What can't be decoded is looked at as it stands: others refuse it, or take it as words. */
    private static String decoded(String pair) {
        try {
            return URLDecoder.decode(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return pair;
        }
    }
}
