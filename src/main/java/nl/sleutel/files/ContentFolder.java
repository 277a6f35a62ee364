package nl.sleutel.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.image.ImageContent;
import nl.sleutel.language.Localized;

/**
 * A content folder as it was read: the texts of every entry, and what was wrong with its files. Immutable.
 *
 * @param entries in the order of their names
 * @param images by key
 */
public record ContentFolder(List<EntryTexts> entries, List<Problem> problems, Map<String, ImageContent> images) {

    public ContentFolder {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        images = Map.copyOf(images);
    }

    /** Texts beside images that stand elsewhere: enough to check what the texts name. */
    public static ContentFolder beside(List<EntryTexts> entries, Collection<String> imageKeys) {
        Map<String, ImageContent> named = new HashMap<>();
        imageKeys.forEach(key -> named.put(key, new ImageContent(key, new Localized<>("", ""), "", Map.of())));
        return new ContentFolder(entries, List.of(), named);
    }

    /** Texts without images. */
    public ContentFolder(List<EntryTexts> entries, List<Problem> problems) {
        this(entries, problems, Map.of());
    }

    /** What stands at the top of a repository and tells of it. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(readme|license|licence|copying|contributing|changelog|codeowners|security)(\\.[a-z]+)?");

    /** The entry and part that a file stands for. */
    private record FilePlace(EntryRef ref, PartName part) {}

    /** Takes the text of one file. */
    public interface TakingText {

        void take(EntryRef ref, PartName part, String text);
    }

    /**
     * Reads all files below a folder; what tells of it at its top, and what systems and programs put beside content,
     * are passed over.
     */
    public static ContentFolder read(Path folder) throws IOException {
        Map<EntryRef, Map<PartName, String>> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(readTexts(
                folder,
                (ref, part, text) -> texts.computeIfAbsent(ref, key -> new EnumMap<>(PartName.class))
                        .put(part, text)));
        ContentImages images = new ContentImages(folder);
        Map<String, ImageContent> pictures = images.read();
        problems.addAll(images.problems());
        return new ContentFolder(
                texts.entrySet().stream()
                        .map(entry -> new EntryTexts(entry.getKey(), entry.getValue()))
                        .toList(),
                problems,
                pictures);
    }

    /** Reads the texts one after another, of which it holds only one; answers what is wrong with the files. */
    public static List<Problem> readTexts(Path folder, TakingText taking) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            Optional<FilePlace> place = place(name);
            if (place.isEmpty()) {
                problems.add(Problem.error(name, 0, ProblemCode.NO_ENTRY));
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<Problem> wrong = ContentText.problem(name, bytes);
            if (wrong.isPresent()) {
                problems.add(wrong.get());
            } else {
                taking.take(place.get().ref(), place.get().part(), ContentText.of(bytes));
            }
        }
        return problems;
    }

    private static List<Path> files(Path folder) throws IOException {
        Path images = folder.resolve("images");
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean passed = !inner.equals(folder)
                        && (inner.equals(images)
                                || ContentText.isNoContent(inner.getFileName().toString()));
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                boolean about =
                        folder.equals(file.getParent()) && (ABOUT.matcher(name).matches() || name.equals(Voice.FILE));
                if (Files.isRegularFile(file) && !about && !ContentText.isNoContent(name)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    /** The entry that a file belongs to; empty for a file of none. */
    static Optional<EntryRef> entry(String file) {
        return place(file).map(FilePlace::ref);
    }

    private static Optional<FilePlace> place(String name) {
        int first = name.indexOf('/');
        Optional<Kind> kind = first < 0 ? Optional.empty() : Kind.ofFolder(name.substring(0, first));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String rest = name.substring(first + 1);
        if (kind.get().isOneFile()) {
            return rest.endsWith(".yaml")
                    ? place(kind.get(), rest.substring(0, rest.length() - ".yaml".length()), PartName.SHARED)
                    : Optional.empty();
        }
        int last = rest.lastIndexOf('/');
        return last < 0
                ? Optional.empty()
                : PartName.ofFile(rest.substring(last + 1))
                        .flatMap(part -> place(kind.get(), rest.substring(0, last), part));
    }

    /** The entry that a file stands for; empty when it stands for none. */
    static Optional<EntryRef> entryOf(String file) {
        return place(file).map(FilePlace::ref);
    }

    private static Optional<FilePlace> place(Kind kind, String key, PartName part) {
        return EntryRef.isKey(kind, key) ? Optional.of(new FilePlace(new EntryRef(kind, key), part)) : Optional.empty();
    }
}
