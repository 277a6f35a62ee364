package nl.sleutel.content.form;

import java.util.List;

/**
 * A field of a kind's files and how it is filled in: the office draws it, and the kind's reader takes its values from
 * it. Immutable.
 *
 * @param parts of a field with fields of its own, their names, where one that ends with {@code *} is a list and
 *     {@code source.name} is a field of the field {@code source}; of a choice or ticks, their values
 */
public record FieldSpec(String name, Shape shape, List<String> parts) {

    public FieldSpec {
        parts = List.copyOf(parts);
    }

    /** The form of a field. */
    public enum Shape {
        LINE,
        CHOICE,
        LIST,
        /** Some of a few values, in any order. */
        TICKS,
        /** One a line. */
        LINES,
        FLAG,
        /** A text a language, or one for both. */
        PAIR,
        /** A line, or a pair where it is one already. */
        EITHER,
        /** A mapping. */
        GROUP,
        /** A list of mappings. */
        ROWS
    }

    /** One of some values; the parts are those. */
    public static FieldSpec choice(String name, String... values) {
        return new FieldSpec(name, Shape.CHOICE, List.of(values));
    }

    /** Any of some values; the parts are those. */
    public static FieldSpec ticks(String name, String... values) {
        return new FieldSpec(name, Shape.TICKS, List.of(values));
    }

    /** One text, such as a title or a day. */
    public static FieldSpec line(String name) {
        return new FieldSpec(name, Shape.LINE, List.of());
    }

    /** A field of another shape. */
    public static FieldSpec of(String name, Shape shape, String... parts) {
        return new FieldSpec(name, shape, List.of(parts));
    }

    /** The values of a choice or of ticks in words: {@code free, paid or mixed}. */
    public String choices() {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }
}
