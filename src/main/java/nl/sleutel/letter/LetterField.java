package nl.sleutel.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Localized;

/**
 * A place in a letter that its sender fills in. Immutable.
 *
 * @param key as the text has it: {@code {field:KEY}}
 * @param label what goes there, in a few words
 */
public record LetterField(String key, Form form, Localized<String> label) {

    /** A key of a field, as a pattern. */
    static final String KEY = "[a-z]+(?:-[a-z]+)*";

    /** What is filled in. */
    public enum Form {
        LINE,
        /** Several lines, such as an address. */
        LINES,
        DATE;

        /** As files have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The form of that key; empty when there is none. */
        public static Optional<Form> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(form -> form.key().equals(key))
                    .findFirst();
        }
    }

    /** Reads a row of the field {@code fields}; empty, with problems told, when something of it is missing. */
    static Optional<LetterField> read(YamlFields row) {
        Optional<String> key = row.required("key");
        Optional<Form> form = row.value("form", "line, lines or date", Form::ofKey);
        Optional<Localized<String>> label = row.localized("label");
        if (label.isEmpty()) {
            row.error("label", ProblemCode.FIELD_MISSING, "label");
        }
        if (key.isPresent() && !key.get().matches(KEY)) {
            row.error("key", ProblemCode.LETTER_FIELD_KEY, key.get());
            return Optional.empty();
        }
        return key.flatMap(name -> label.map(words -> new LetterField(name, form.orElse(Form.LINE), words)));
    }
}
