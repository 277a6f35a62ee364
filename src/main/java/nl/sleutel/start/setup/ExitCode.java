package nl.sleutel.start.setup;

/** What the program answers to the shell. */
public final class ExitCode {

    public static final int FINE = 0;
    public static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;

    private ExitCode() {}
}
