package nl.sleutel.directory.organisation;

import java.util.Optional;

/**
 * How to reach an organisation. Immutable.
 *
 * @param telephone the key of a fact, and so are {@code email} and {@code address}: who tells them stands with the fact
 */
public record Contact(
        Optional<String> website,
        Optional<String> chat,
        Optional<String> telephone,
        Optional<String> email,
        Optional<String> address) {}
