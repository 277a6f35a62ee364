package nl.sleutel.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An Edition of texts that a test writes down, all live since one moment. */
public final class EditionOf {

    private EditionOf() {
    }

    public static EntryTexts texts(Kind kind, String key, String shared, String nl, String en) {
        return new EntryTexts(new EntryRef(kind, key), Map.of(PartName.SHARED, shared, PartName.NL, nl, PartName.EN, en));
    }

    /** @param empties the views it keeps, as they are of nothing */
    public static Edition texts(Instant live, List<View<?>> empties, EntryTexts... entries) throws IOException {
        Path root = Files.createTempDirectory("edition");
        EditionFolder folder = new EditionFolder(root, new ObjectMapper().findAndRegisterModules());
        List<LiveEntry> found = new ArrayList<>();
        for (EntryTexts texts : entries) {
            Map<PartName, Live.Part> parts = new EnumMap<>(PartName.class);
            texts.texts().forEach((part, text) -> parts.put(part, new Live.Part(1, live, live, text.getBytes(StandardCharsets.UTF_8).length)));
            found.add(new LiveEntry(new Live(texts.ref(), 1, parts, Map.of()), texts));
        }
        folder.open();
        folder.apply(1, found, Set.of());
        return Edition.empty(folder, empties).with(1, found, Set.of());
    }
}
