package nl.sleutel.content.taxonomy;

import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** A stretch of a student's time in Leiden, in order. */
public enum Phase {
    BEFORE("before", "vooraf"),
    ARRIVING("arriving", "aankomst"),
    LIVING("living", "wonen"),
    LEAVING("leaving", "vertrek");

    private final String key;
    private final Localized<String> slug;

    Phase(String key, String nl) {
        this.key = key;
        this.slug = new Localized<>(nl, key);
    }

    public String key() {
        return key;
    }

    public String slug(Language language) {
        return slug.in(language);
    }

    public static Optional<Phase> ofKey(String key) {
        for (Phase phase : values()) {
            if (phase.key.equals(key)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }

    public static Optional<Phase> ofSlug(Language language, String slug) {
        for (Phase phase : values()) {
            if (phase.slug(language).equals(slug)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
