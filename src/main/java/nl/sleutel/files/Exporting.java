package nl.sleutel.files;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sleutel.content.Entry;
import nl.sleutel.content.Part;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageContent;

/** Writing the drafts of the database as content files: what an import of them would bring back, to the byte. */
// Only a command asks for it, by name; Quarkus would take it for unused.
@Unremovable
@ApplicationScoped
public class Exporting {

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
        Map<String, ContentDates.Dates> dates = new HashMap<>();
        for (Entry entry : Entry.<Entry>listAll()) {
            for (Part part : entry.parts.values()) {
                if (part.draft != null) {
                    sink.put(entry.ref().path(part.name), part.draft.text.getBytes(StandardCharsets.UTF_8));
                    files++;
                }
                part.live().ifPresent(live -> dates.put(entry.ref().path(part.name),
                        ContentDates.Dates.of(part.firstLiveAt, part.liveAt, live.text)));
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
        sink.put(ContentDates.FILE, new ContentDates(dates).text().getBytes(StandardCharsets.UTF_8));
        return files + 1;
    }
}
