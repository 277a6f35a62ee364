package nl.sleutel.start;

import io.quarkus.runtime.annotations.QuarkusMain;
import nl.sleutel.start.command.Commands;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import org.jboss.logging.Logger;
import org.jboss.logmanager.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The program: without arguments the portal, otherwise one of its commands. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Before there is a second thread: two that begin to log at once wait for each other forever, or are told off
        // by SLF4J.
        System.setProperty("java.util.logging.manager", LogManager.class.getName());
        Logger.getLogger(Main.class);
        LoggerFactory.getILoggerFactory();
        System.exit(arguments.length == 0 ? Portal.run() : commandLine().execute(arguments));
    }

    /** Problems answer 1 and wrong use 2, whatever the command. */
    private static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((exception, line, parsed) -> {
            line.getErr().println(StartFailure.line(exception));
            return ExitCode.PROBLEMS;
        });
    }
}
