package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumProgramTest {

    private static final ChromiumProgram INSTALLED = new ChromiumProgram(Optional.of(Path.of("/opt/browser")));

    @Test
    void find_withANamedBrowser_takesIt() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ChromiumProgram found =
                ChromiumProgram.find(Map.of("CHROMIUM_BIN", java.toString()), List.of(() -> Optional.of(INSTALLED)));
        assertEquals(new ChromiumProgram(Optional.of(java)), found);
    }

    @Test
    void find_withANamedBrowserThatIsNotThere_saysSoAndTakesNoOther() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> ChromiumProgram.find(
                        Map.of("CHROMIUM_BIN", "/no/such/browser"), List.of(() -> Optional.of(INSTALLED))));
        assertEquals("CHROMIUM_BIN names /no/such/browser, which cannot be run", failure.getMessage());
    }

    @Test
    void find_takesTheFirstThatCanBeHad() {
        assertEquals(
                INSTALLED, ChromiumProgram.find(Map.of(), List.of(Optional::empty, () -> Optional.of(INSTALLED), () -> {
                    throw new AssertionError("nothing is fetched where one is installed");
                })));
    }

    @Test
    void find_withNone_failsWithOneLineThatNamesTheSetting() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class, () -> ChromiumProgram.find(Map.of(), List.of(Optional::empty)));
        assertTrue(failure.getMessage().contains("CHROMIUM_BIN"));
        assertEquals(1, failure.getMessage().lines().count());
    }
}
