package nl.sleutel.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import nl.sleutel.files.ContentDates;
import picocli.CommandLine.Command;

/** {@code content dates}: for who writes content files by hand. Needs neither database nor server. */
@Command(name = "dates", description = "Note that the content files that have changed were changed now")
final class ContentDatesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path folder = Environment.contentDir();
        if (!Files.isDirectory(folder)) {
            System.err.println("There is no content folder at " + folder.toAbsolutePath() + "; SLEUTEL_CONTENT_DIR says where it is");
            return Exit.PROBLEMS;
        }
        ContentDates.upToDate(folder, Instant.now().truncatedTo(ChronoUnit.SECONDS)).write(folder);
        return Exit.FINE;
    }
}
