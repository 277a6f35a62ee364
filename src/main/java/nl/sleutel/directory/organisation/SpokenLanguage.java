package nl.sleutel.directory.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.language.Language;

/** A language that people speak somewhere: any, not only those of the portal. Immutable. */
public record SpokenLanguage(String tag) implements Comparable<SpokenLanguage> {

    private static final Set<String> TAGS = Set.of(Locale.getISOLanguages());

    /** The language of a two-letter code, such as {@code nl} or {@code ar}. */
    public static Optional<SpokenLanguage> of(String tag) {
        return TAGS.contains(tag) ? Optional.of(new SpokenLanguage(tag)) : Optional.empty();
    }

    /** Its name in a language of the portal: 'Engels', 'English'. */
    public String in(Language language) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    @Override
    public int compareTo(SpokenLanguage other) {
        return tag.compareTo(other.tag);
    }
}
