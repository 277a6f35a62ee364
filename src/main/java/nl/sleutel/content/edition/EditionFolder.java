package nl.sleutel.content.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;

/**
 * The Edition on disk: {@code content/} in the content format, {@code live/} with what is known besides,
 * {@code state.json} with the change id. A change of many files happens as a whole: all new files are written aside,
 * then a journal names them, then they are moved into place. What a crash cut short is finished, or forgotten, at the
 * next opening. One writer; any number of readers.
 */
public final class EditionFolder {

    static final int SCHEMA = 2;

    private final Path root;
    private final ObjectMapper json;

    /** The state on disk: which layout, and up to which change. */
    record State(int schema, long changeId) {}

    /** A change under way: the files waiting under {@code pending/}, the files to take away, the state after it. */
    record Journal(List<String> moves, List<String> removals, State after) {

        Journal {
            moves = List.copyOf(moves);
            removals = List.copyOf(removals);
            Objects.requireNonNull(after);
        }
    }

    public EditionFolder(Path root, ObjectMapper json) {
        this.root = root;
        this.json = json;
    }

    /**
     * Opens what is on disk.
     *
     * @param taking gets the entries; what it got is worth nothing when the answer is empty
     * @return the id of the last change; empty when there is no Edition, or one that is damaged or of another schema
     */
    public Optional<Long> open(EntryBatches.Taking taking) throws IOException {
        Files.createDirectories(root);
        Path journal = root.resolve("journal.json");
        if (Files.exists(journal)) {
            Optional<Journal> unfinished = read(journal, Journal.class);
            if (unfinished.isEmpty()) {
                return Optional.empty();
            }
            finish(unfinished.get());
        }
        deleteBelow(root.resolve("pending"));
        Path state = root.resolve("state.json");
        Optional<State> found =
                Files.exists(state) ? read(state, State.class).filter(one -> one.schema() == SCHEMA) : Optional.empty();
        return found.isPresent() && entries(taking) ? Optional.of(found.get().changeId()) : Optional.empty();
    }

    /** The images beside the texts. They stay when the rest is forgotten: their bytes never change. */
    ImageFolder images() {
        return new ImageFolder(root.resolve("images"), json);
    }

    /** Takes a change in. */
    public void apply(long changeId, List<LiveEntry> changed, Set<EntryRef> gone) throws IOException {
        Writing writing = new Writing();
        for (EntryRef ref : gone) {
            ref.kind().parts().forEach(part -> writing.removals.add("content/" + ref.path(part)));
            writing.removals.add(livePath(ref));
        }
        writing.take(changed);
        writing.finish(changeId);
    }

    /** Begins to put entries in the place of all that is there. */
    public Writing replacing() throws IOException {
        Writing writing = new Writing();
        for (String folder : List.of("content", "live")) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> writing.removals.add(
                                    root.relativize(file).toString().replace(File.separatorChar, '/')));
                }
            }
        }
        return writing;
    }

    /** A change that is written aside. Until it is finished, what readers see stays. */
    public final class Writing implements EntryBatches.Taking {

        private final List<String> moves = new ArrayList<>();
        private final Set<String> removals = new LinkedHashSet<>();

        private Writing() {}

        @Override
        public void take(List<LiveEntry> batch) throws IOException {
            for (LiveEntry entry : batch) {
                add(entry);
            }
        }

        private void add(LiveEntry entry) throws IOException {
            for (PartName part : entry.ref().kind().parts()) {
                String path = "content/" + entry.ref().path(part);
                Optional<String> text = entry.texts().text(part);
                if (text.isPresent()) {
                    moves.add(writePending(path, text.get().getBytes(StandardCharsets.UTF_8)));
                } else {
                    removals.add(path);
                }
            }
            moves.add(writePending(livePath(entry.ref()), json.writeValueAsBytes(entry.live())));
        }

        public void finish(long changeId) throws IOException {
            moves.forEach(removals::remove);
            Journal journal = new Journal(moves, List.copyOf(removals), new State(SCHEMA, changeId));
            replace(root.resolve("journal.json"), json.writeValueAsBytes(journal));
            EditionFolder.this.finish(journal);
        }
    }

    /** The texts of some parts; a part whose file has just gone is left out. */
    Map<PartName, String> read(EntryRef ref, Set<PartName> parts) {
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        for (PartName part : parts) {
            try {
                texts.put(part, Files.readString(root.resolve("content").resolve(ref.path(part))));
            } catch (NoSuchFileException e) {
                // It went between the two looks.
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + ref + " of the Edition", e);
            }
        }
        return texts;
    }

    private void finish(Journal journal) throws IOException {
        for (String path : journal.moves()) {
            Path from = root.resolve("pending").resolve(path);
            Path to = root.resolve(path);
            if (Files.exists(from)) {
                Files.createDirectories(to.getParent());
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (String path : journal.removals()) {
            Files.deleteIfExists(root.resolve(path));
        }
        replace(root.resolve("state.json"), json.writeValueAsBytes(journal.after()));
        Files.deleteIfExists(root.resolve("journal.json"));
    }

    /** Hands on all entries; answers whether they are sound. */
    private boolean entries(EntryBatches.Taking taking) throws IOException {
        Path folder = root.resolve("live");
        if (!Files.isDirectory(folder)) {
            return true;
        }
        EntryBatches entryBatches = new EntryBatches(taking);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Optional<LiveEntry> entry = entry(file);
                if (entry.isEmpty()) {
                    return false;
                }
                entryBatches.add(entry.get());
            }
        }
        entryBatches.finish();
        return true;
    }

    /** One entry; empty when a file of it is missing, cut short or not readable. */
    private Optional<LiveEntry> entry(Path file) throws IOException {
        Optional<LiveMetadata> read = read(file, LiveMetadata.class);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        LiveMetadata metadata = read.get();
        Map<PartName, String> texts;
        try {
            texts = read(metadata.ref(), metadata.parts().keySet());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
        boolean whole = metadata.parts().entrySet().stream()
                .allMatch(part -> texts.containsKey(part.getKey())
                        && isWhole(texts.get(part.getKey()), part.getValue().length()));
        return whole ? Optional.of(new LiveEntry(metadata, new EntryTexts(metadata.ref(), texts))) : Optional.empty();
    }

    /**
     * A lost power leaves files cut short, or of the right length and full of zeros, which no text of the database
     * holds.
     */
    private static boolean isWhole(String text, long length) {
        return text.getBytes(StandardCharsets.UTF_8).length == length && text.indexOf('\0') < 0;
    }

    /** Empty when the file does not hold such a thing: a machine that lost its power may leave it empty. */
    private <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try {
            return Optional.ofNullable(json.readValue(file.toFile(), type));
        } catch (JsonProcessingException | CharConversionException e) {
            return Optional.empty();
        }
    }

    private static String livePath(EntryRef ref) {
        return "live/" + ref + ".json";
    }

    private String writePending(String path, byte[] bytes) throws IOException {
        Path file = root.resolve("pending").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return path;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(aside, bytes);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
