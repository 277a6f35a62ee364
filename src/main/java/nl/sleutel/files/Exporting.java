package nl.sleutel.files;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sleutel.content.Entry;
import nl.sleutel.content.Part;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageContent;

/** Writing the drafts of the database as content files: what an import of them would bring back, to the byte. */
// Only a command asks for it, by name; Quarkus would take it for unused.
@Unremovable
@ApplicationScoped
public class Exporting {

    /**
     * Writes every part into a folder that is empty or not there yet.
     *
     * @return the number of files written
     */
    @Transactional
    public int run(Path folder) throws IOException {
        int files = 0;
        List<Entry> entries = Entry.listAll();
        for (Entry entry : entries) {
            for (Part part : entry.parts.values()) {
                if (part.draft != null) {
                    Path file = folder.resolve(entry.ref().path(part.name));
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, part.draft.text);
                    files++;
                }
            }
        }
        for (Image image : Image.newestFirst()) {
            ImageContent content = image.content();
            Path place = Files.createDirectories(folder.resolve("images").resolve(content.key()));
            Files.writeString(place.resolve(ImageContent.FILE), content.yaml());
            for (var file : content.files().entrySet()) {
                Files.write(place.resolve(file.getKey()), file.getValue());
            }
            files += 1 + content.files().size();
        }
        return files;
    }
}
