package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the words against the places that use them: templates by {@code page.w.of('key')}, Java by
 * {@code words.of("key")}, also in pieces.
 */
class WordUseTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bw\\.of\\('([^']+)'");
    private static final Pattern VARIABLE = Pattern.compile("\\bWords (\\w+)(?= =|[,)])");
    private static final String PIECE = "\"[^\"]*\"|(?:[\\w.]|\\([\\w.]*\\))+";
    private static final String EXPRESSION = "\\s*((?:" + PIECE + ")(?:\\s*\\+\\s*(?:" + PIECE + "))*)\\s*[,)]";

    private static final Set<String> named = new TreeSet<>();
    private static final Set<String> inPieces = new TreeSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String template : texts(Path.of("src/main/resources/templates"), "")) {
            find(IN_TEMPLATE, template, named);
        }
        for (String source : texts(Path.of("src/main/java"), ".java")) {
            readJava(source);
        }
    }

    private static void readJava(String source) {
        Set<String> receivers = new TreeSet<>(Set.of("\\.w\\(\\)", "\\bWords\\.in\\((?:[^()]|\\(\\))*\\)"));
        find(VARIABLE, source, receivers);
        Matcher call = Pattern.compile("(?:" + String.join("|", receivers) + ")\\s*\\.of\\(" + EXPRESSION)
                .matcher(source);
        while (call.find()) {
            String expression = call.group(1);
            if (expression.matches("\"[^\"]*\"")) {
                named.add(expression.replace("\"", ""));
            } else if (expression.contains("\"")) {
                inPieces.add(form(expression));
            }
        }
    }

    /**
     * The keys that such an expression can make: a variable at its start may hold several words of a key, anything
     * later holds one.
     */
    private static String form(String expression) {
        StringBuilder form = new StringBuilder();
        Matcher piece = Pattern.compile(PIECE).matcher(expression);
        while (piece.find()) {
            String found = piece.group();
            boolean opens = form.isEmpty() && found.matches("\\w+");
            form.append(
                    found.startsWith("\"")
                            ? Pattern.quote(found.replace("\"", ""))
                            : opens ? "[a-z0-9.-]+" : "[a-z0-9-]+");
        }
        return form.toString();
    }

    private static List<String> texts(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .map(WordUseTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void find(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    @Test
    void everyKeyThatIsNamed_exists() {
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(Words.in(Language.EN).keys());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyKeyInPieces_fitsSomeWords() {
        List<String> unknown = inPieces.stream()
                .filter(form -> Words.in(Language.EN).keys().stream().noneMatch(key -> key.matches(form)))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyKey_isUsed() {
        List<String> unused = Words.in(Language.EN).keys().stream()
                .filter(key -> !named.contains(key) && inPieces.stream().noneMatch(key::matches))
                .sorted()
                .toList();
        assertEquals(List.of(), unused);
    }
}
