package nl.sleutel.browser;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The browser of the tests: one that is named, one that is installed, or one that is fetched now.
 *
 * @param program where it stands; empty for the one that Playwright keeps for itself
 */
record ChromiumProgram(Optional<Path> program) {

    private static final String NAMED = "CHROMIUM_BIN";
    private static final Path DEBIAN = Path.of("/usr/bin/chromium");

    /** The first that can be had on this machine. */
    static ChromiumProgram find() {
        return find(
                System.getenv(),
                List.of(
                        () -> runnable(Stream.of(DEBIAN)),
                        () -> runnable(onPath("google-chrome")),
                        ChromiumProgram::fromDebian,
                        ChromiumProgram::fromPlaywright));
    }

    static ChromiumProgram find(Map<String, String> environment, List<Supplier<Optional<ChromiumProgram>>> others) {
        if (environment.containsKey(NAMED)) {
            Path named = Path.of(environment.get(NAMED));
            return runnable(Stream.of(named))
                    .orElseThrow(() -> new IllegalStateException(NAMED + " names " + named + ", which cannot be run"));
        }
        return others.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No browser for the tests could be found or installed; install Chromium and let " + NAMED
                                + " name its program"));
    }

    private static Optional<ChromiumProgram> runnable(Stream<Path> programs) {
        return programs.filter(Files::isExecutable)
                .findFirst()
                .map(program -> new ChromiumProgram(Optional.of(program)));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name));
    }

    private static Optional<ChromiumProgram> fromDebian() {
        boolean possible =
                System.getProperty("user.name").equals("root") && Files.exists(Path.of("/etc/debian_version"));
        List<String> install = List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        boolean done = possible && (run(install) || (run(List.of("apt-get", "update", "-q")) && run(install)));
        return done ? runnable(Stream.of(DEBIAN)) : Optional.empty();
    }

    /** In a JVM of its own, because Playwright's command line ends the one that it runs in. */
    private static Optional<ChromiumProgram> fromPlaywright() {
        boolean done = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--only-shell",
                "chromium"));
        return done ? Optional.of(new ChromiumProgram(Optional.empty())) : Optional.empty();
    }

    private static boolean run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        System.out.println(
                "Getting a browser for the tests: " + command.get(0) + " " + command.get(command.size() - 1));
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
