package nl.sleutel.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSearch node in a process of its own, made of what the profile {@code opensearch} resolved. It ends with
 * this process.
 */
final class OneOpenSearch implements AutoCloseable {

    private static final Path CLASSPATH = Path.of("target/opensearch-classpath.txt");
    private static final Path SOURCE = Path.of("src/test/opensearch/OneNode.java");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final String address;
    private final Process process;

    private OneOpenSearch(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static OneOpenSearch in(Path folder) throws IOException, InterruptedException {
        Path told = folder.resolve("address");
        Path log = Path.of("target/opensearch.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-cp",
                        Files.readString(CLASSPATH).strip(),
                        SOURCE.toString(),
                        Files.createDirectories(folder.resolve("home")).toString(),
                        told.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(told)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroy();
                throw new IllegalStateException("OpenSearch did not start; see " + log);
            }
            Thread.sleep(100);
        }
        return new OneOpenSearch(process, Files.readString(told).strip());
    }

    /** Takes connections from now on and answers nothing, as a node in trouble does; or goes on. */
    void hold(boolean held) throws IOException, InterruptedException {
        new ProcessBuilder("kill", held ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
