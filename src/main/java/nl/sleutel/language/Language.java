package nl.sleutel.language;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the portal. Its tag stands in addresses, file names and the {@code lang} attribute. */
public enum Language {
    NL("nl", new Locale("nl", "NL")),
    /** British English: dates as '1 July 2024', which students from everywhere read the same way. */
    EN("en", Locale.UK);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag: {@code nl} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    /** The language of a tag, exactly as in an address; empty for anything else. */
    public static Optional<Language> of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
