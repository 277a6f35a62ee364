package nl.sleutel.content.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.EditionChanged;

/** An Edition without a database: entries are put in and taken out as the follower would. */
public final class EditionFixture {

    private static final Instant SINCE = Instant.parse("2026-10-01T10:00:00Z");

    private final EditionFolder folder;
    private Edition edition;

    public EditionFixture(Path root, List<EditionIndex<?>> views) throws IOException {
        ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
        this.folder = new EditionFolder(root, json);
        folder.open(batch -> {});
        this.edition = Edition.empty(folder, views);
    }

    public Edition edition() {
        return edition;
    }

    /** Publishes entries in one change. */
    public EditionChanged publish(Collection<EntryTexts> entries) throws IOException {
        return change(entries, Set.of());
    }

    public EditionChanged withdraw(EntryRef ref) throws IOException {
        return change(List.of(), Set.of(ref));
    }

    private EditionChanged change(Collection<EntryTexts> entries, Set<EntryRef> gone) throws IOException {
        long id = edition.changeId() + 1;
        List<LiveEntry> live = new ArrayList<>();
        for (EntryTexts texts : entries) {
            Map<PartName, LiveMetadata.LivePart> parts = new EnumMap<>(PartName.class);
            texts.texts()
                    .forEach((name, text) ->
                            parts.put(name, new LiveMetadata.LivePart((int) id, SINCE, SINCE, text.length())));
            live.add(new LiveEntry(new LiveMetadata(texts.ref(), id, parts, Map.of()), texts));
        }
        folder.apply(id, live, gone);
        edition = edition.with(id, live, gone);
        Set<EntryRef> touched =
                Set.copyOf(Stream.concat(gone.stream(), entries.stream().map(EntryTexts::ref))
                        .toList());
        return new EditionChanged(edition, touched, false);
    }
}
