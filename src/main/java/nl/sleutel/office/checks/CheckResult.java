package nl.sleutel.office.checks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.language.Words;

/**
 * Something found in a draft. Immutable; the gravest come first.
 *
 * @param line the line in the part, from 1; 0 for the whole
 * @param field the field of the part that it is about, where it is about one
 */
public record CheckResult(Level level, PartName part, int line, Optional<String> field, String message)
        implements Comparable<CheckResult> {

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

    private static final Comparator<CheckResult> ORDER = Comparator.comparing(CheckResult::level)
            .thenComparing(CheckResult::part)
            .thenComparingInt(CheckResult::line)
            .thenComparing(CheckResult::message);

    @Override
    public int compareTo(CheckResult other) {
        return ORDER.compare(this, other);
    }

    /** A problem of the check, in the words of the office. */
    public static CheckResult of(Level level, PartName part, Problem problem, Words words) {
        return new CheckResult(level, part, problem.line(), problem.location().field(), problem.in(words));
    }

    /** Something told in words of the office. */
    static CheckResult warning(PartName part, int line, String message) {
        return new CheckResult(Level.WARNING, part, line, Optional.empty(), message);
    }

    /** As {@link #warning}, for what wants no reason. */
    static CheckResult note(PartName part, int line, String message) {
        return new CheckResult(Level.NOTE, part, line, Optional.empty(), message);
    }

    /** The name of the form's input that it is about; empty where it is not about one field. */
    Optional<String> input() {
        return field.map(name -> part.name().toLowerCase(Locale.ROOT) + "." + name);
    }

    /** What stops a publication and is one field's, by the name of its input. */
    public static Map<String, String> atFields(List<CheckResult> findings) {
        Map<String, String> errors = new HashMap<>();
        findings.stream()
                .filter(CheckResult::error)
                .forEach(finding -> finding.input().ifPresent(input -> errors.putIfAbsent(input, finding.message())));
        return errors;
    }

    public boolean error() {
        return level == Level.ERROR;
    }

    /** The name of its level, for its look. */
    public String kind() {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The name of its level, for people. */
    public String told(Words words) {
        return words.of("office.finding." + kind());
    }

    public String place() {
        return part.file() + (line > 0 ? ":" + line : "");
    }
}
