package nl.sleutel.content.kind;

import java.util.List;

/**
 * The fields at the head of a language that a translator is given, beside the text below them. Immutable.
 *
 * @param lines fields of one text, in the order in which they are handed out
 * @param lists fields of several texts; each text has a place of its own
 */
public record Translatable(List<String> lines, List<String> lists) {

    public Translatable {
        lines = List.copyOf(lines);
        lists = List.copyOf(lists);
    }

    /** Fields of one text each. */
    public static Translatable lines(String... names) {
        return new Translatable(List.of(names), List.of());
    }
}
