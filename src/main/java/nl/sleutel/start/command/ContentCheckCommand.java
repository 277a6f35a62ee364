package nl.sleutel.start.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.Voice;
import nl.sleutel.files.VoiceCheck;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import picocli.CommandLine.Command;

/** {@code content check}: needs neither database nor server. */
@Command(name = "check", description = "Look at all content files and name every problem")
final class ContentCheckCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path path = Environment.contentDir();
        if (!Files.isDirectory(path)) {
            System.err.println("There is no content folder at " + path.toAbsolutePath()
                    + "; SLEUTEL_CONTENT_DIR says where it is");
            return ExitCode.PROBLEMS;
        }
        ContentFolder folder = ContentFolder.read(path);
        ParseResult<Voice> voice = Voice.of(path);
        List<Problem> problems = new ArrayList<>(ContentCheck.problems(folder));
        problems.addAll(voice.problems());
        voice.value().ifPresent(found -> problems.addAll(new VoiceCheck(found).problems(folder)));
        Collections.sort(problems);
        problems.forEach(System.out::println);
        long errors = problems.stream().filter(Problem::isError).count();
        System.out.println(folder.entries().size() + " entries, " + errors + (errors == 1 ? " error" : " errors"));
        return errors == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
