package nl.sleutel.content.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/**
 * The images of an Edition on disk, a folder each. What describes an image is written last and read first, so that one
 * that is described is there whole. Any number of writers and readers.
 */
public final class ImageFolder {

    private static final String DESCRIPTION = "image.json";

    private final Path root;
    private final ObjectMapper json;

    ImageFolder(Path root, ObjectMapper json) {
        this.root = root;
        this.json = json;
    }

    /** The images that stand beside the Edition of a data folder. */
    public static ImageFolder in(Path dataDir, ObjectMapper json) {
        return new ImageFolder(dataDir.resolve("edition").resolve("images"), json);
    }

    public Optional<LiveImage> find(String key) {
        Path description = root.resolve(key).resolve(DESCRIPTION);
        if (!EntryRef.isKey(Kind.TERM, key) || !Files.exists(description)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(description.toFile(), LiveImage.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the image " + key, e);
        }
    }

    /** A file of an image; empty when it has none of that name. */
    public Optional<byte[]> file(LiveImage image, String name) {
        Path file = root.resolve(image.key()).resolve(image.hash() + "-" + name);
        try {
            return name.matches("[0-9]{1,5}\\.(webp|jpg)") && Files.exists(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the image " + image.key(), e);
        }
    }

    /** @param files by their names in the content format */
    public void put(LiveImage image, Map<String, byte[]> files) {
        Path folder = root.resolve(image.key());
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                replace(folder.resolve(image.hash() + "-" + file.getKey()), file.getValue());
            }
            replace(folder.resolve(DESCRIPTION), json.writeValueAsBytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the image " + image.key(), e);
        }
    }

    /** The description goes first: what is not described is not there. */
    public void remove(String key) {
        Path folder = root.resolve(key);
        try {
            Files.deleteIfExists(folder.resolve(DESCRIPTION));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Somebody has just put an image of this key there.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take the image " + key + " away", e);
        }
    }

    /** The keys of the images that have been here for some time. */
    public Set<String> olderThan(Instant moment) {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(
                            folder -> lastChange(folder.resolve(DESCRIPTION)).isBefore(moment))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the images", e);
        }
    }

    private static Instant lastChange(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path aside = Files.createTempFile(file.getParent(), "new", null);
        Files.write(aside, bytes);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
