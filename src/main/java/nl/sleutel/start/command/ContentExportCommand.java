package nl.sleutel.start.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.sleutel.files.ContentExport;
import nl.sleutel.start.database.DatabaseCommand;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code content export DIR}: writes what an import would bring back. */
@Command(name = "export", description = "Write all content as files")
final class ContentExportCommand extends DatabaseCommand {

    @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet")
    Path folder;

    @Override
    protected int work() throws IOException {
        if (Files.exists(folder) && !isEmpty()) {
            throw new StartFailure(folder + " is not empty; name a folder that is empty or not there yet");
        }
        System.out.println(bean(ContentExport.class).run(folder) + " files written to " + folder);
        return ExitCode.FINE;
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
