package nl.sleutel.start;

import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "sleutel", subcommands = Commands.Content.class)
final class Commands implements Runnable {

    @Override
    public void run() {
    }

    @Command(name = "content", description = "Work with content files", subcommands = ContentCheckCommand.class)
    static final class Content implements Runnable {
        @Override
        public void run() {
        }
    }
}
