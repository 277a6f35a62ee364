package nl.sleutel.start.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.ContentImport;
import nl.sleutel.files.ImportRefusedException;
import nl.sleutel.start.database.DatabaseCommand;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code content import}: takes in the files that were not edited in the database since they were last imported. */
@Command(name = "import", description = "Bring the content files into the database and show them to readers")
final class ContentImportCommand extends DatabaseCommand {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--overwrite",
            paramLabel = "KEY",
            description = "Take this entry from the files even where it was edited since")
    List<String> overwrite = List.of();

    @SuppressWarnings("NullAway.Init") // Read by call(), before there is work.
    private ContentFolder folder;

    private Set<EntryRef> overwritten = Set.of();

    @Override
    public Integer call() throws Exception {
        Path path = Environment.contentDir();
        if (!Files.isDirectory(path)) {
            throw new StartFailure("There is no content folder at " + path.toAbsolutePath()
                    + "; SLEUTEL_CONTENT_DIR says where it is");
        }
        folder = ContentFolder.read(path);
        List<Problem> problems = ContentCheck.problems(folder);
        problems.forEach(System.out::println);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new StartFailure("Nothing was imported");
        }
        overwritten = overwritten();
        return super.call();
    }

    @Override
    protected int work() throws IOException {
        ContentImport.ImportOutcome outcome = run();
        System.out.println(outcome.entries() + " entries, " + outcome.changed() + " changed");
        outcome.edited()
                .forEach(file -> System.out.println(file + ": edited in the office since the last import; left alone"));
        return outcome.edited().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private ContentImport.ImportOutcome run() throws IOException {
        try {
            return bean(ContentImport.class).run(folder, overwritten);
        } catch (ImportRefusedException e) {
            e.problems().forEach(System.out::println);
            throw new StartFailure(e.getMessage() + "; nothing was imported");
        }
    }

    /** A key stands for the entries of every kind that have it. */
    private Set<EntryRef> overwritten() {
        Set<EntryRef> refs = new HashSet<>();
        for (String key : overwrite) {
            List<EntryRef> found = folder.entries().stream()
                    .map(entry -> entry.ref())
                    .filter(ref -> ref.key().equals(key))
                    .toList();
            if (found.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "There is no entry '" + key + "' in the content folder");
            }
            refs.addAll(found);
        }
        return refs;
    }
}
