package nl.sleutel.content.entry;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.language.Language;

/** The texts of an entry's parts, exactly as they stand in its content files. Immutable. */
public record EntryTexts(EntryRef ref, Map<PartName, String> texts) {

    public EntryTexts {
        texts = Map.copyOf(texts);
    }

    public Optional<String> text(PartName part) {
        return Optional.ofNullable(texts.get(part));
    }

    public Optional<String> text(Language language) {
        return text(PartName.of(language));
    }

    /** The line of a part's file on which a field stands, from 1; 0 where it does not stand there. */
    public int line(PartName part, String field) {
        String[] lines = text(part).orElse("").split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(field + ":")) {
                return i + 1;
            }
        }
        return 0;
    }
}
