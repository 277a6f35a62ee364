package nl.sleutel.office;

import java.util.List;

/**
 * A field of a kind and how it is filled in. Immutable.
 *
 * @param parts of a field with fields of its own, their names, where one that ends with {@code *} is a list and
 *     {@code source.name} is a field of the field {@code source}; of a choice or ticks, their values
 */
record FieldSpec(String name, Shape shape, List<String> parts) {

    /** The form of a field. */
    enum Shape {
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
    static FieldSpec choice(String name, String... values) {
        return new FieldSpec(name, Shape.CHOICE, List.of(values));
    }

    /** Any of some values; the parts are those. */
    static FieldSpec ticks(String name, String... values) {
        return new FieldSpec(name, Shape.TICKS, List.of(values));
    }

    static FieldSpec line(String name) {
        return new FieldSpec(name, Shape.LINE, List.of());
    }

    static FieldSpec of(String name, Shape shape, String... parts) {
        return new FieldSpec(name, shape, List.of(parts));
    }
}
