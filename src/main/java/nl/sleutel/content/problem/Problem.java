package nl.sleutel.content.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Something wrong with a content text, as data: where, how bad, what, and what fills in its sentence. Words are made
 * where it is shown, in the language of whoever reads it. Immutable.
 *
 * @param arguments texts, and {@link Expected} where one is words; none longer than {@value #LONGEST} characters
 */
public record Problem(Location location, Severity severity, ProblemCode code, List<Object> arguments)
        implements Comparable<Problem> {

    /**
     * Where it is.
     *
     * @param file the file in the content format, relative to the content folder
     * @param line the line in that file, from 1; 0 where the whole file is meant
     * @param field the field of the file, where it is one's, such as {@code website} or {@code hours.0.from}
     */
    public record Location(String file, int line, Optional<String> field) {}

    /** How bad it is. All but a warning stop an import, and stop a publication of the text in which they stand. */
    public enum Severity {
        /** Readers would miss something, or read what is not true. */
        ERROR,
        /** Something that is named is not there; readers get its words without the way to it. */
        DEAD_LINK,
        /**
         * The two languages do not tell the same. No matter for a publication of one of them alone: the other then
         * lags.
         */
        LANGUAGES_DIFFER,
        WARNING
    }

    /** A sentence quotes what an author wrote, and that may be of any length. */
    private static final int LONGEST = 600;

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    public Problem {
        arguments = arguments.stream().map(Problem::argument).toList();
    }

    private static Object argument(Object argument) {
        return argument instanceof Expected ? argument : cut(String.valueOf(argument));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** @param line from 1; 0 for the whole file */
    public static Problem error(String file, int line, ProblemCode code, Object... arguments) {
        return of(Severity.ERROR, file, line, code, arguments);
    }

    /** @param line from 1; 0 for the whole file */
    public static Problem warning(String file, int line, ProblemCode code, Object... arguments) {
        return of(Severity.WARNING, file, line, code, arguments);
    }

    /** Something that is named is not there, and readers can do without it. */
    public static Problem deadLink(String file, int line, ProblemCode code, Object... arguments) {
        return of(Severity.DEAD_LINK, file, line, code, arguments);
    }

    /** The language of this file lacks what the other one tells. */
    public static Problem languagesDiffer(String file, int line, ProblemCode code, Object... arguments) {
        return of(Severity.LANGUAGES_DIFFER, file, line, code, arguments);
    }

    private static Problem of(Severity severity, String file, int line, ProblemCode code, Object... arguments) {
        return new Problem(new Location(file, line, Optional.empty()), severity, code, Arrays.asList(arguments));
    }

    /** The same as a problem of one field of its file. */
    public Problem at(String field) {
        return new Problem(new Location(file(), line(), Optional.of(field)), severity, code, arguments);
    }

    public String file() {
        return location.file();
    }

    /** From 1; 0 where the whole file is meant. */
    public int line() {
        return location.line();
    }

    public boolean isError() {
        return severity != Severity.WARNING;
    }

    /** Whether it says the same of the same file, on whatever line. */
    public boolean isSameElsewhere(Problem other) {
        return severity == other.severity
                && code == other.code
                && arguments.equals(other.arguments)
                && file().equals(other.file());
    }

    /** The sentence that tells it, in a language. */
    public String in(Words words) {
        String key = "problem." + code.key();
        return cut(
                arguments.isEmpty()
                        ? words.of(key)
                        : words.of(
                                key,
                                arguments.stream()
                                        .map(argument ->
                                                argument instanceof Expected expected ? expected.in(words) : argument)
                                        .toArray()));
    }

    /** The sentence in English, as the command line speaks. */
    public String message() {
        return in(Words.in(Language.EN));
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line: reason}, as compilers write it, so that editors can jump there. */
    @Override
    public String toString() {
        return file() + (line() > 0 ? ":" + line() : "") + ": " + (isError() ? "" : "warning: ") + message();
    }
}
