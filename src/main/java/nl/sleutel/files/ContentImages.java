package nl.sleutel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.image.ImageContent;
import nl.sleutel.image.ImageUpload;
import nl.sleutel.image.format.ImageProblem;
import nl.sleutel.image.format.Picture;
import nl.sleutel.image.format.UnfitImageException;

/**
 * Reads {@code images/} of a content folder: a folder each, with {@code image.yaml} and either the files that an export
 * wrote, which are taken as they are, or one {@code original.jpg}, {@code .png} or {@code .webp}, which is made fit for
 * readers as an upload is. Mutable, for one reading.
 */
final class ContentImages {

    private final Path root;
    private final List<Problem> problems = new ArrayList<>();

    ContentImages(Path content) {
        this.root = content.resolve("images");
    }

    Map<String, ImageContent> read() throws IOException {
        Map<String, ImageContent> images = new TreeMap<>();
        if (Files.isDirectory(root)) {
            for (Path folder : sorted(root)) {
                String name = "images/" + folder.getFileName();
                if (!Files.isDirectory(folder)
                        || !EntryRef.isKey(Kind.TERM, folder.getFileName().toString())) {
                    problems.add(Problem.error(name, 0, ProblemCode.IMAGE_PLACE));
                } else {
                    image(folder, name).ifPresent(image -> images.put(image.key(), image));
                }
            }
        }
        return images;
    }

    List<Problem> problems() {
        return problems;
    }

    private Optional<ImageContent> image(Path folder, String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : sorted(folder)) {
            if (Files.size(file) > Picture.MOST_BYTES) {
                problems.add(Problem.error(name + "/" + file.getFileName(), 0, ProblemCode.IMAGE_TOO_HEAVY));
                return Optional.empty();
            }
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        byte[] yaml = files.remove(ImageContent.FILE);
        if (yaml == null) {
            problems.add(Problem.error(name + "/" + ImageContent.FILE, 0, ProblemCode.MISSING_FILE));
            return Optional.empty();
        }
        Optional<Problem> wrong = ContentText.problem(name + "/" + ImageContent.FILE, yaml);
        if (wrong.isPresent()) {
            problems.add(wrong.get());
            return Optional.empty();
        }
        ParseResult<ImageContent.ImageWords> words =
                YamlText.read(name + "/" + ImageContent.FILE, ContentText.of(yaml), ImageContent.ImageWords::read);
        problems.addAll(words.problems());
        Optional<Map<String, byte[]>> fit = fit(files, name);
        return words.value()
                .flatMap(found -> fit.map(made ->
                        new ImageContent(name.substring("images/".length()), found.alt(), found.credit(), made)));
    }

    private Optional<Map<String, byte[]>> fit(Map<String, byte[]> files, String name) {
        List<String> originals = files.keySet().stream()
                .filter(file -> file.matches(ImageContent.ORIGINAL + "\\.(jpe?g|png|webp)"))
                .toList();
        if (originals.size() == 1 && files.size() == 1) {
            try {
                return Optional.of(ImageUpload.make(Objects.requireNonNull(files.get(originals.get(0)))));
            } catch (UnfitImageException e) {
                problems.add(Problem.error(name + "/" + originals.get(0), 0, reason(e.trouble())));
                return Optional.empty();
            }
        }
        if (ImageContent.isExport(files)) {
            return Optional.of(files);
        }
        problems.add(Problem.error(name, 0, ProblemCode.IMAGE_FILES));
        return Optional.empty();
    }

    private static ProblemCode reason(ImageProblem imageProblem) {
        return switch (imageProblem) {
            case TOO_HEAVY -> ProblemCode.IMAGE_TOO_HEAVY;
            case TOO_LARGE -> ProblemCode.IMAGE_TOO_LARGE;
            case NO_IMAGE -> ProblemCode.IMAGE_NONE;
            case MOVES -> ProblemCode.IMAGE_MOVES;
            default -> ProblemCode.IMAGE_DAMAGED;
        };
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> !ContentText.isNoContent(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
