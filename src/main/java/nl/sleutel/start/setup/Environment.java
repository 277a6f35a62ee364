package nl.sleutel.start.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings that are needed before Quarkus runs. They are read as Quarkus reads them: system property first, then
 * environment.
 */
public final class Environment {

    private Environment() {}

    public static Path dataDir() {
        return Path.of(setting("sleutel.data-dir").orElse("data"));
    }

    public static Path contentDir() {
        return Path.of(setting("sleutel.content-dir").orElse("content"));
    }

    /**
     * A setting by its dotted name; its name in the environment is {@code SLEUTEL_DATA_DIR} for
     * {@code sleutel.data-dir}.
     */
    public static Optional<String> setting(String name) {
        String property = System.getProperty(name);
        String value = property != null
                ? property
                : System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
