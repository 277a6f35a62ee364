package nl.sleutel.content;

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
}
