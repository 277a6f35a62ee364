package nl.sleutel.office;

import java.util.Comparator;
import nl.sleutel.content.PartName;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Something found in a draft. Immutable; errors come first.
 *
 * @param error whether it stops a publication
 * @param line  the line in the part, from 1; 0 for the whole
 * @param language that the message is in: what the check says is English where its words are not known
 */
public record Finding(boolean error, PartName part, int line, String message, Language language) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> !finding.error()).thenComparing(Finding::part)
            .thenComparingInt(Finding::line).thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Something told in words of the office. */
    static Finding warning(PartName part, int line, String message, Words words) {
        return new Finding(false, part, line, message, words.language());
    }

    public String place() {
        return part.file() + (line > 0 ? ":" + line : "");
    }
}
