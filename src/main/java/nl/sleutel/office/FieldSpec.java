package nl.sleutel.office;

import java.util.List;

/**
 * A field of a kind and how it is filled in. Immutable.
 *
 * @param parts of a field with fields of its own, their names; a name that ends with {@code *} is a list
 */
record FieldSpec(String name, Shape shape, List<String> parts) {

    /** The form of a field. */
    enum Shape {
        LINE, LIST,
        /** One a line. */
        LINES, FLAG,
        /** A text a language, or one for both. */
        PAIR,
        /** A line, or a pair where it is one already. */
        EITHER,
        /** A mapping. */
        GROUP,
        /** A list of mappings. */
        ROWS
    }

    static FieldSpec line(String name) {
        return new FieldSpec(name, Shape.LINE, List.of());
    }

    static FieldSpec of(String name, Shape shape, String... parts) {
        return new FieldSpec(name, shape, List.of(parts));
    }
}
