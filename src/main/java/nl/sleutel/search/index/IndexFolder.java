package nl.sleutel.search.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jboss.logging.Logger;

/** Where index generations stand on disk, and which of them serves. One writer. */
public final class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final Path root;
    private final ObjectMapper json;
    private final String schema;

    /**
     * @param schema     what the index was made with; another one makes it worthless
     * @param generation the folder that serves
     * @param changeId   up to which change it is filled
     */
    public record State(String schema, String generation, long changeId) {
    }

    public IndexFolder(Path root, ObjectMapper json, String schema) {
        this.root = root;
        this.json = json;
        this.schema = schema;
    }

    /** The state of an index that can be used; empty when there is none, or it is damaged, locked or of another schema. */
    public Optional<State> sound() {
        try {
            Path file = root.resolve("state.json");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            State state = json.readValue(file.toFile(), State.class);
            if (!schema.equals(state.schema())) {
                LOG.info("The search index is of another version and is made anew");
                return Optional.empty();
            }
            return isWhole(path(state.generation())) ? Optional.of(state) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index cannot be used and is made anew (%s)", e.getMessage());
            return Optional.empty();
        }
    }

    /** Looks at every byte: a damaged index otherwise shows itself only at some later search. */
    private static boolean isWhole(Path generation) throws IOException {
        if (!Files.isDirectory(generation)) {
            return false;
        }
        for (Path folder : indexes(generation)) {
            try (Directory directory = FSDirectory.open(folder);
                    Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                lock.ensureValid();
                for (LeafReaderContext leaf : reader.leaves()) {
                    if (leaf.reader() instanceof org.apache.lucene.index.CodecReader codec) {
                        codec.checkIntegrity();
                    }
                }
            }
        }
        return !indexes(generation).isEmpty();
    }

    private static List<Path> indexes(Path generation) throws IOException {
        try (Stream<Path> folders = Files.list(generation)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    public Path path(String generation) {
        return root.resolve(generation);
    }

    /** A folder that no index stands in. */
    public String next() throws IOException {
        Files.createDirectories(root);
        int number = 1;
        while (Files.exists(path("g" + number))) {
            number++;
        }
        return "g" + number;
    }

    /** From now on this generation serves, filled up to a change. */
    public void save(String generation, long changeId) throws IOException {
        Path aside = root.resolve("state.json.new");
        Files.write(aside, json.writeValueAsBytes(new State(schema, generation, changeId)));
        Files.move(aside, root.resolve("state.json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Clears away generations that serve no longer. What cannot be deleted, such as files in use, stays and is tried again another time. */
    public void clean(String serving) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> Files.isDirectory(folder) && !folder.getFileName().toString().equals(serving) && !isLocked(folder))
                    .forEach(IndexFolder::delete);
        } catch (IOException e) {
            LOG.debug("Old search indexes could not be listed", e);
        }
    }

    /** Whether somebody else is at work in a generation. */
    private static boolean isLocked(Path generation) {
        try {
            for (Path folder : indexes(generation)) {
                try (Directory directory = FSDirectory.open(folder); Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.debugf(e, "The old search index %s stays for now", folder.getFileName());
        }
    }
}
