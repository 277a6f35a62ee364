package nl.sleutel.office;

import java.util.Comparator;
import nl.sleutel.content.PartName;

/**
 * Something found in a draft. Immutable; errors come first.
 *
 * @param error whether it stops a publication
 * @param line  the line in the part, from 1; 0 for the whole
 */
public record Finding(boolean error, PartName part, int line, String message) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> !finding.error()).thenComparing(Finding::part)
            .thenComparingInt(Finding::line).thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    public String place() {
        return part.file() + (line > 0 ? ":" + line : "");
    }
}
