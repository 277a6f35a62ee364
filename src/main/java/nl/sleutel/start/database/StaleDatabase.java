package nl.sleutel.start.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a portal that was killed leaves of a database that does not answer: a server or its first set-up half-way, the
 * number of a server that is gone, a cluster that was never finished, a lock. Only the one who holds the data folder's
 * lock may clear them.
 */
final class StaleDatabase {

    private static final int SECONDS_TO_END = 20;

    private final Path cluster;
    private final Path programs;

    StaleDatabase(Path folder) {
        cluster = EmbeddedDatabase.cluster(folder);
        programs = folder.resolve("program");
    }

    /** Stands beside a cluster until it can be used for the first time. */
    static Path unfinished(Path cluster) {
        return cluster.resolveSibling(cluster.getFileName() + ".unfinished");
    }

    void clear() throws IOException {
        endProcesses();
        // PostgreSQL refuses to start while any process has the number in this file, and after a power cut that may be
        // anybody's.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        // A start that failed keeps the library's lock on this file for as long as this program runs; the data folder
        // has a lock of its own.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
        if (Files.exists(unfinished(cluster))) {
            deleteCluster();
            Files.delete(unfinished(cluster));
        }
    }

    /** All that runs from the data folder's own copy of PostgreSQL. */
    private void endProcesses() throws IOException {
        if (!Files.exists(programs)) {
            return;
        }
        String own = programs.toRealPath() + "/";
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(own))
                .toList();
        left.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : left) {
            try {
                process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void deleteCluster() throws IOException {
        if (!Files.exists(cluster)) {
            return;
        }
        try (Stream<Path> files = Files.walk(cluster)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
