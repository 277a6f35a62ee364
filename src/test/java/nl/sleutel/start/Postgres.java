package nl.sleutel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that runs on a data folder. */
public record Postgres(long pid) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The server named in the data folder, where it runs. */
    static Optional<Postgres> in(Path data) {
        Path file = data.resolve("postgres/18/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Postgres(Long.parseLong(lines.get(0).strip())))
                            .filter(Postgres::isRunning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Takes it away in the middle of its work. */
    public void kill() {
        signal("-KILL");
    }

    /** Ends it in good order, without waiting for its clients. */
    void stop() {
        signal("-INT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Waiting.until("PostgreSQL " + pid + " has ended", LONGEST, () -> !isRunning());
    }
}
