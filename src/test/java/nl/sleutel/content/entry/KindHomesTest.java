package nl.sleutel.content.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import org.junit.jupiter.api.Test;

/**
 * Which files of the program name a kind outside its own package. The list may only shrink: what deals with entries of
 * any kind asks their {@link KindModule}.
 */
class KindHomesTest {

    private static final Path CODE = Path.of("src/main/java/nl/sleutel");

    /** Lines as {@code TERM site/GlossaryPage.java}. */
    private static Set<String> listed() throws IOException {
        try (InputStream in = KindHomesTest.class.getResourceAsStream("/kinds-away-from-home.txt")) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        }
    }

    private static Set<String> found() throws IOException {
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(CODE)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                String name = CODE.relativize(source).toString().replace('\\', '/');
                String text = Files.readString(source);
                KindModules.installed().all().stream()
                        .filter(module -> !name.startsWith(home(module)) && names(text, module))
                        .forEach(module -> found.add(module.kind() + " " + name));
            }
        }
        found.removeIf(line -> line.endsWith(" content/entry/Kind.java"));
        return found;
    }

    /** The folder of the kind's own package, with those within it: {@code directory/} for organisations and events. */
    private static String home(KindModule module) {
        return module.getClass()
                        .getPackageName()
                        .substring("nl.sleutel.".length())
                        .replaceAll("\\..*", "") + "/";
    }

    private static boolean names(String text, KindModule module) {
        return Pattern.compile("\\bKind\\." + module.kind() + "\\b|\\b"
                        + module.getClass().getSimpleName() + "\\b")
                .matcher(text)
                .find();
    }

    @Test
    void noOtherFile_namesAKind() throws IOException {
        assertEquals(String.join("\n", listed()), String.join("\n", found()));
    }

    @Test
    void aKindThatIsNamed_isFound() {
        KindModule some = KindModules.installed().all().get(0);
        assertTrue(names("if (kind == Kind." + some.kind() + ") {", some));
        assertTrue(names("new " + some.getClass().getSimpleName() + "()", some));
    }
}
