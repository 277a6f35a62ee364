package nl.sleutel.office;

import java.util.Comparator;
import nl.sleutel.content.PartName;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Something found in a draft. Immutable; the gravest come first.
 *
 * @param line the line in the part, from 1; 0 for the whole
 * @param language that the message is in: what the check says is English where its words are not known
 */
public record Finding(Level level, PartName part, int line, String message, Language language)
        implements Comparable<Finding> {

    /** What it means for a publication. */
    public enum Level {
        /** It stops it. */
        ERROR,
        /** Elsewhere a link becomes plain words. */
        LINK,
        /** It wants a reason. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::level)
            .thenComparing(Finding::part)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Something told in words of the office. */
    static Finding warning(PartName part, int line, String message, Words words) {
        return new Finding(Level.WARNING, part, line, message, words.language());
    }

    /** As {@link #warning}, for what wants no reason. */
    static Finding note(PartName part, int line, String message, Words words) {
        return new Finding(Level.NOTE, part, line, message, words.language());
    }

    public boolean error() {
        return level == Level.ERROR;
    }

    /** The name of its level, for its look. */
    public String kind() {
        return level.name().toLowerCase();
    }

    /** The name of its level, for people. */
    public String told(Words words) {
        return words.of("office.finding." + kind());
    }

    public String place() {
        return part.file() + (line > 0 ? ":" + line : "");
    }
}
