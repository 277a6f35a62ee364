package nl.sleutel.start.command;

import nl.sleutel.start.backup.BackupCommand;
import nl.sleutel.start.backup.RestoreCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Without a command the program is the portal. */
@Command(
        name = "sleutel",
        subcommands = {Commands.Content.class, BackupCommand.class, RestoreCommand.class},
        mixinStandardHelpOptions = true,
        description = "The key to student Leiden. Without a command: run the portal.")
public final class Commands implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, or none to run the portal");
    }

    @Command(
            name = "content",
            description = "Work with content files",
            subcommands = {ContentCheckCommand.class, ContentImportCommand.class, ContentExportCommand.class})
    static final class Content implements Runnable {

        @Spec
        CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), "Say what to do with the content: check, import or export");
        }
    }
}
