package nl.sleutel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of all browser tests: one a JVM. It is found on the machine, or fetched; it is never done without. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium-browser");

    private static Browser browser;

    private Chromium() {
    }

    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            path().ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
        return browser;
    }

    /** Where it is; empty when Playwright brought its own. */
    private static Optional<Path> path() {
        Optional<Path> here = found();
        if (here.isPresent()) {
            return here;
        }
        if (isRootOnDebian() && run(List.of("apt-get", "update")) && run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"))) {
            return found();
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (run(List.of(java.toString(), "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "chromium"))) {
            return Optional.empty();
        }
        throw new IllegalStateException("No browser for the browser tests: set CHROMIUM_BIN to a Chromium or Chrome");
    }

    private static Optional<Path> found() {
        List<String> places = new ArrayList<>();
        Optional.ofNullable(System.getenv("CHROMIUM_BIN")).ifPresent(places::add);
        places.addAll(PLACES);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static boolean isRootOnDebian() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
