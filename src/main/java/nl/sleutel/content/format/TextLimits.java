package nl.sleutel.content.format;

import java.util.Optional;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;

/**
 * How long a text may be. Generous for whoever writes (the longest line of the portal's own texts has six hundred
 * characters), and short enough that nothing which reads texts can be kept busy by one.
 */
public final class TextLimits {

    public static final int LONGEST_TEXT = 300_000;
    public static final int LONGEST_LINE = 10_000;

    private TextLimits() {}

    /** What is too long. Each knows the problem that says so. */
    public enum Excess {
        TEXT(ProblemCode.TEXT_TOO_LONG),
        LINE(ProblemCode.LINE_TOO_LONG);

        private final ProblemCode code;

        Excess(ProblemCode code) {
            this.code = code;
        }
    }

    /** @param line from 1; 0 for the whole text */
    public record TooLong(Excess excess, int line) {

        /** The same as an error of a file. */
        public Problem problem(String file) {
            return Problem.error(file, line, excess.code);
        }
    }

    /** What is too long in a text: the whole, or its first line that is. */
    public static Optional<TooLong> of(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(new TooLong(Excess.TEXT, 0));
        }
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (end - start > LONGEST_LINE) {
                return Optional.of(new TooLong(Excess.LINE, line));
            }
            start = end + 1;
            line++;
        }
        return text.length() - start > LONGEST_LINE ? Optional.of(new TooLong(Excess.LINE, line)) : Optional.empty();
    }
}
