package nl.sleutel.content;

import java.util.Comparator;

/**
 * Something wrong with a content text, told so that its author can mend it.
 *
 * @param file the file in the content format, relative to the content folder
 * @param line the line in that file, from 1; 0 where the whole file is meant
 */
public record Problem(Severity severity, String file, int line, String message) implements Comparable<Problem> {

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
        message = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    public static Problem error(String file, int line, String message) {
        return new Problem(Severity.ERROR, file, line, message);
    }

    public static Problem warning(String file, int line, String message) {
        return new Problem(Severity.WARNING, file, line, message);
    }

    /** Something that is named is not there, and readers can do without it. */
    public static Problem deadLink(String file, int line, String message) {
        return new Problem(Severity.DEAD_LINK, file, line, message);
    }

    /** The language of this file lacks what the other one tells. */
    public static Problem languagesDiffer(String file, int line, String message) {
        return new Problem(Severity.LANGUAGES_DIFFER, file, line, message);
    }

    public boolean isError() {
        return severity != Severity.WARNING;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line: reason}, as compilers write it, so that editors can jump there. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (isError() ? "" : "warning: ") + message;
    }
}
