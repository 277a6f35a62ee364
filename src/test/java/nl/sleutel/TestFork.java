package nl.sleutel;

import java.nio.file.Path;

/** The test process that this is, of those that the build runs beside each other; each has folders of its own. */
public final class TestFork {

    private TestFork() {}

    /**
     * A folder of this process below target.
     *
     * @param name its name there; the process's number stands behind it where the build gives one
     */
    public static Path folder(String name) {
        String number = System.getProperty("test.fork", "");
        // Run from elsewhere than the build, the placeholder may arrive as it is written.
        return Path.of("target", number.matches("\\d+") ? name + "-" + number : name);
    }
}
