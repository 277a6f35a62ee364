package nl.sleutel.content.entry;

import java.util.Optional;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** A part of an entry: what has no language, and the words in each language. */
public enum PartName {
    SHARED("shared.yaml", null),
    NL("nl.md", Language.NL),
    EN("en.md", Language.EN);

    private final String file;
    private final @Nullable Language language;

    PartName(String file, @Nullable Language language) {
        this.file = file;
        this.language = language;
    }

    /** The file's name in the folder of its entry. */
    public String file() {
        return file;
    }

    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    public static PartName of(Language language) {
        return language == Language.NL ? NL : EN;
    }

    public static Optional<PartName> ofFile(String file) {
        for (PartName part : values()) {
            if (part.file.equals(file)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
