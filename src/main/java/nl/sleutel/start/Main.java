package nl.sleutel.start;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** The program: without arguments the portal, otherwise one of its commands. */
@QuarkusMain
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? Portal.run() : commandLine().execute(arguments));
    }

    /** Problems answer 1 and wrong use 2, whatever the command. */
    private static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((exception, line, parsed) -> {
            line.getErr().println(StartFailure.line(exception));
            return Exit.PROBLEMS;
        });
    }
}
