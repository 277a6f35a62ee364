package nl.sleutel.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.FactReader;

/** The facts of the content folder as they hold on a day. */
public final class ContentFacts {

    private ContentFacts() {}

    public static FactBook on(LocalDate day) {
        return new FactBook(day, key -> find(key, day));
    }

    private static Optional<Amount> find(String key, LocalDate day) {
        Path file = Path.of("content/facts", key + ".yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            EntryTexts texts =
                    new EntryTexts(new EntryRef(Kind.FACT, key), Map.of(PartName.SHARED, Files.readString(file)));
            return FactReader.read(texts).value().map(fact -> fact.on(day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
