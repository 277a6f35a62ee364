package nl.sleutel.files;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageContent;

/** Writing the drafts of the database as content files: what an import of them would bring back, to the byte. */
// Only a command asks for it, by name; Quarkus would take it for unused.
@Unremovable
@ApplicationScoped
public class ContentExport {

    private interface Sink {
        void put(String path, byte[] bytes) throws IOException;
    }

    /**
     * Writes everything into a folder that is empty or not there yet.
     *
     * @return the number of files written
     */
    @Transactional
    public int run(Path folder) throws IOException {
        return write((path, bytes) -> {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        });
    }

    /** The same as one file, below a folder {@code content/}. */
    @Transactional
    public byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write((path, content) -> {
                zip.putNextEntry(new ZipEntry("content/" + path));
                zip.write(content);
                zip.closeEntry();
            });
        }
        return bytes.toByteArray();
    }

    private static int write(Sink sink) throws IOException {
        int files = 0;
        for (Entry entry : Entry.<Entry>listAll()) {
            for (Part part : entry.parts.values()) {
                if (part.draft != null) {
                    sink.put(entry.ref().path(part.name), text(entry, part).getBytes(StandardCharsets.UTF_8));
                    files++;
                }
            }
        }
        for (Image image : Image.newestFirst()) {
            ImageContent content = image.content();
            String place = "images/" + content.key() + "/";
            sink.put(place + ImageContent.FILE, content.yaml().getBytes(StandardCharsets.UTF_8));
            for (var file : content.files().entrySet()) {
                sink.put(place + file.getKey(), file.getValue());
            }
            files += 1 + content.files().size();
        }
        return files;
    }

    /** A draft as it stands in its file: a shared part tells since when readers see the entry, and as it is. */
    private static String text(Entry entry, Part part) {
        boolean dated = part.name == PartName.SHARED && !entry.kind.isOneFile();
        String text = part.draft().orElseThrow().text;
        return dated ? dates(entry).writtenIn(text) : text;
    }

    private static EntryDates dates(Entry entry) {
        List<Part> live =
                entry.parts.values().stream().filter(part -> part.live != null).toList();
        return new EntryDates(
                live.stream().map(part -> part.firstLiveAt).min(Comparator.naturalOrder()),
                live.stream().map(part -> part.liveAt).max(Comparator.naturalOrder()));
    }
}
