package nl.sleutel.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings made up for a test. */
public record KnownConfig(Optional<List<String>> trustedProxies) implements PublicConfig {

    @Override
    public Optional<URI> publicUrl() {
        return Optional.empty();
    }

    @Override
    public Optional<String> organisation() {
        return Optional.empty();
    }

    @Override
    public Optional<String> contact() {
        return Optional.empty();
    }
}
