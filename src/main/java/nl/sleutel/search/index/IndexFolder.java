package nl.sleutel.search.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.search.analysis.LuceneAnalysis;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jboss.logging.Logger;

/** Indexes embedded in this process, each in a folder. */
public final class IndexFolder implements IndexStore {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final Path root;
    private final ObjectMapper json;
    private final String schema;

    public IndexFolder(Path root, ObjectMapper json, String schema) {
        this.root = root;
        this.json = json;
        this.schema = schema;
    }

    @Override
    public Optional<IndexState> sound() {
        try {
            Optional<IndexState> state = IndexState.in(root, schema, json);
            return state.isPresent() && isWhole(path(state.get().generation())) ? state : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index cannot be used and is made anew (%s)", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public IndexGeneration open(String generation) {
        return IndexGeneration.open(
                Map.of(
                        "type",
                        "lucene",
                        "lucene_version",
                        "LATEST",
                        "analysis.configurer",
                        new LuceneAnalysis(),
                        "directory.root",
                        path(generation).toString(),
                        // Taken only while many documents come in; with the standard 16 MB a large index is written in
                        // many pieces, and merged again and again.
                        "io.writer.ram_buffer_size",
                        64),
                new ColumnTermCounter());
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

    private Path path(String generation) {
        return root.resolve(generation);
    }

    @Override
    public String next() throws IOException {
        Files.createDirectories(root);
        int number = 1;
        while (Files.exists(path("g" + number))) {
            number++;
        }
        return "g" + number;
    }

    @Override
    public void save(String generation, long changeId) throws IOException {
        new IndexState(schema, generation, changeId).save(root, json);
    }

    @Override
    public boolean canBeOutOfReach() {
        return false;
    }

    @Override
    public void clean(String serving) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> Files.isDirectory(folder)
                            && !folder.getFileName().toString().equals(serving)
                            && !isLocked(folder))
                    .forEach(IndexFolder::delete);
        } catch (IOException e) {
            LOG.debug("Old search indexes could not be listed", e);
        }
    }

    /** Whether somebody else is at work in a generation. */
    private static boolean isLocked(Path generation) {
        try {
            for (Path folder : indexes(generation)) {
                try (Directory directory = FSDirectory.open(folder);
                        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
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
