package nl.sleutel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program, run as a process of its own; started by a {@link Workplace}, which also sees to its end. */
public final class PortalProcess {

    /** Generous, because build machines share their processors; a program that ends is noticed at once. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration LONGEST_LINE = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Pattern STAGE = Pattern.compile("[a-z]+ +\\S.* +\\d+\\.\\d s");
    private static final String ADDRESS = "Open ";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Process process;
    private final URI address;
    private final Path output;
    private final Path errors;

    private PortalProcess(Process process, URI address, Path output, Path errors) {
        this.process = process;
        this.address = address;
        this.output = output;
        this.errors = errors;
    }

    /** Starts a program that writes to NAME.out and NAME.err in a folder. */
    static PortalProcess start(ProcessBuilder program, int port, Path folder, String name) {
        Path output = folder.resolve(name + ".out");
        Path errors = folder.resolve(name + ".err");
        try {
            Process process = program.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new PortalProcess(process, URI.create("http://localhost:" + port), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the portal says that it can serve readers. */
    PortalProcess untilReady() {
        Waiting.until("the portal is ready", LONGEST, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("The portal ended with " + process.exitValue() + " before it was ready\n"
                        + output() + errors());
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/q/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** The megabytes of memory that the process has in use. */
    long memory() {
        String status = read(Path.of("/proc", String.valueOf(pid()), "status"));
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    public URI address() {
        return address;
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    /** Asks as a program does: follows no redirect, accepts anything. */
    public HttpResponse<String> get(String path) {
        return get(at(path));
    }

    public static HttpResponse<String> get(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as {@code kill} and service managers do. */
    public Finished stop() {
        askToEnd();
        return end();
    }

    /** The same without waiting. */
    void askToEnd() {
        process.destroy();
    }

    /** Takes the process away, {@code kill -9}, and leaves its database alone. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** Waits for it to end by itself. */
    Finished end() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The program does not end\n" + output() + errors());
            }
            return new Finished(process.exitValue(), output(), errors());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes sure that it is gone, in good order if it can. */
    void stopOrKill() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String output() {
        return read(output);
    }

    /** The output, once some words are in it: lines of the log come a moment after what they tell of. */
    public String outputWith(String words) {
        Waiting.until("the portal says '" + words + "'", LONGEST_LINE, () -> output().contains(words));
        return output();
    }

    /** What it told while it started, from the first stage to the address. */
    List<String> stages() {
        Waiting.until("the address is told", Duration.ofSeconds(20), () -> output().contains(ADDRESS));
        return output().lines()
                .filter(line -> STAGE.matcher(line).matches() || line.startsWith(ADDRESS))
                .toList();
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a program ended and what it said. */
    public record Finished(int exit, String output, String errors) {

        private static final Pattern TROUBLE =
                Pattern.compile("^\\d\\d:\\d\\d:\\d\\d (WARN|ERROR|FATAL).*|^\\s+at .*|.*Exception.*");

        public List<String> errorLines() {
            return errors.lines().filter(line -> !line.isBlank()).toList();
        }

        /** Everything that a person would take for trouble, wherever it was written. */
        public List<String> complaints() {
            return Stream.concat(
                            errorLines().stream(),
                            output.lines().filter(line -> TROUBLE.matcher(line).matches()))
                    .toList();
        }
    }
}
