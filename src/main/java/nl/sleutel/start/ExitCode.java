package nl.sleutel.start;

/** What the program answers to the shell. */
final class ExitCode {

    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;

    private ExitCode() {}
}
