package nl.sleutel.start;

import picocli.CommandLine;

/** The program: without arguments the portal, otherwise one of its commands. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Commands()).execute(arguments));
    }
}
