package nl.sleutel.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sleutel.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ContentCheckCommandTest {

    private static final String FOLDER = "sleutel.content-dir";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String before = System.getProperty(FOLDER);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
        if (before == null) {
            System.clearProperty(FOLDER);
        } else {
            System.setProperty(FOLDER, before);
        }
    }

    private int check(Path path) throws IOException {
        System.setProperty(FOLDER, path.toString());
        return new ContentCheckCommand().call();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void check_soundContent_isFine() throws IOException {
        assertEquals(0, check(Surroundings.CONTENT), this::said);
        assertTrue(said().endsWith(" entries, 0 errors\n"), said());
    }

    /** The portal's own content must always be fit to be shown. */
    @Test
    void check_contentOfThePortal_isFine() throws IOException {
        assertEquals(0, check(Path.of("content")), this::said);
    }

    @Test
    void check_brokenContent_namesEachProblemAndCountsThem() throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/a.yaml"), "type: [\n");
        Files.writeString(folder.resolve("facts/B.yaml"), "type: text\n");
        assertEquals(1, check(folder));
        assertTrue(said().contains("facts/a.yaml:2: not valid YAML"), said());
        assertTrue(said().contains("facts/B.yaml: no entry of the content format"), said());
        assertTrue(said().endsWith("1 entries, 2 errors\n"), said());
    }

    @Test
    void check_noFolder_saysWhichSettingNamesIt() throws IOException {
        assertEquals(1, check(folder.resolve("none")));
        assertTrue(said().contains("SLEUTEL_CONTENT_DIR"), said());
    }
}
