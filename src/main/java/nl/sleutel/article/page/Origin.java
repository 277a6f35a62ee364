package nl.sleutel.article.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where somebody comes from, as far as it decides what they have to arrange before and after a move to Leiden. */
public enum Origin {
    /** Lives in the Netherlands. */
    NL,
    /** From abroad, with a passport of the European Union, the European Economic Area or Switzerland. */
    EU,
    /** From abroad, with another passport. */
    NON_EU;

    /** As it stands in content files: {@code non-eu}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The origin with a key; empty when there is none. */
    public static Optional<Origin> ofKey(String key) {
        return Stream.of(values()).filter(origin -> origin.key().equals(key)).findFirst();
    }
}
