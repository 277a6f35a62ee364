package nl.sleutel.office.autosave;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.web.ControlCharacters;

/** The fields of a form as they were sent. Immutable as long as the map is left alone. */
public record SubmittedForm(MultivaluedMap<String, String> fields) {

    private static final int LONGEST = 4_000_000;

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean is(String name, String value) {
        return value.equals(fields.getFirst(name));
    }

    /** A field's text; blank for one that was not sent. */
    public String line(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A text with the ends of lines that it had before: browsers send their own. */
    public String text(String name, String before) {
        String text = line(name).replace("\r\n", "\n");
        return before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }

    public Optional<Integer> number(String name) {
        String value = line(name);
        return value.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    public Optional<ChangeClass> changeClass() {
        return Arrays.stream(ChangeClass.values())
                .filter(one -> is("class", one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether the database takes a text, and people can still read it. */
    public static boolean isSound(String text) {
        return text.length() <= LONGEST && !ControlCharacters.in(text);
    }
}
