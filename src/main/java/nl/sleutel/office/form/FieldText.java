package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.language.Localized;
import nl.sleutel.office.autosave.SubmittedForm;

/**
 * One field of a text: read into the values of inputs, by the ends of their names, and written again when one of them
 * differs.
 */
public final class FieldText {

    private static final String FLAG = "true";

    private final PartText text;
    private final FieldSpec spec;

    public FieldText(PartText text, FieldSpec spec) {
        this.text = text;
        this.spec = spec;
    }

    /**
     * The shape in which the field is shown; an {@code EITHER} has made up its mind: words have a box for each
     * language.
     */
    Shape shape() {
        return spec.shape() != Shape.EITHER ? spec.shape() : raw().contains("{") || isWords() ? Shape.PAIR : Shape.LINE;
    }

    private boolean isWords() {
        return spec.name().equals("value")
                && text.value("type").filter("text"::equals).isPresent();
    }

    private String raw() {
        return text.raw(spec.name()).orElse("");
    }

    /** The values by the ends of the inputs' names; empty when the field holds more than inputs can show. */
    public Optional<Map<String, String>> values() {
        Map<String, String> values = new LinkedHashMap<>();
        switch (shape()) {
            case LINE, CHOICE -> values.put("", text.value(spec.name()).orElse(""));
            case LIST, TICKS -> values.put("", String.join(", ", text.values(spec.name())));
            case LINES -> values.put("", String.join("\n", text.values(spec.name())));
            case FLAG -> values.put("", text.value(spec.name()).orElse(""));
            case PAIR -> {
                Optional<Localized<String>> pair =
                        read(fields -> fields.localized(spec.name())).value();
                values.put(".nl", pair.map(Localized::nl).orElse(""));
                values.put(".en", pair.map(Localized::en).orElse(""));
            }
            case GROUP -> {
                ParseResult<Map<String, String>> group = read(fields -> fields.mapping(spec.name(), this::row));
                if (!group.problems().isEmpty()) {
                    return Optional.empty();
                }
                put(values, ".", group.value().orElse(Map.of()));
            }
            default -> {
                ParseResult<List<Map<String, String>>> rows =
                        read(fields -> Optional.of(fields.mappings(spec.name(), this::row)));
                if (!rows.problems().isEmpty()) {
                    return Optional.empty();
                }
                List<Map<String, String>> all = new ArrayList<>(rows.value().orElse(List.of()));
                all.add(Map.of());
                for (int i = 0; i < all.size(); i++) {
                    put(values, "." + i + ".", all.get(i));
                }
            }
        }
        return Optional.of(values);
    }

    private <T> ParseResult<T> read(Function<YamlFields, Optional<T>> reader) {
        return raw().isEmpty() ? new ParseResult<>(Optional.empty(), List.of()) : YamlText.read("", raw(), reader);
    }

    private Map<String, String> row(YamlFields fields) {
        Map<String, String> row = new LinkedHashMap<>();
        spec.parts().stream()
                .filter(part -> !isNested(part))
                .forEach(part -> row.put(
                        part,
                        part.endsWith("*")
                                ? String.join(", ", fields.texts(part.replace("*", "")))
                                : fields.text(part).orElse("")));
        nested().forEach((outer, parts) -> {
            if (parts.equals(List.of("nl", "en"))) {
                fields.localized(outer)
                        .ifPresent(pair -> row.putAll(Map.of(outer + ".nl", pair.nl(), outer + ".en", pair.en())));
            } else {
                fields.mapping(outer, inner -> {
                    parts.forEach(
                            part -> row.put(outer + "." + part, inner.text(part).orElse("")));
                    return true;
                });
            }
        });
        return row;
    }

    private static boolean isNested(String part) {
        return part.contains(".");
    }

    /** The fields of fields, by the outer one, in order. */
    private Map<String, List<String>> nested() {
        return spec.parts().stream()
                .filter(FieldText::isNested)
                .collect(Collectors.groupingBy(
                        part -> part.substring(0, part.indexOf('.')),
                        LinkedHashMap::new,
                        Collectors.mapping(part -> part.substring(part.indexOf('.') + 1), Collectors.toList())));
    }

    private void put(Map<String, String> values, String prefix, Map<String, String> row) {
        spec.parts().forEach(part -> values.put(prefix + part.replace("*", ""), row.getOrDefault(part, "")));
    }

    /** The text with what was sent for this field; the same text when nothing differs or nothing was sent. */
    public PartText applied(SubmittedForm form, String prefix) {
        Optional<Map<String, String>> before = values();
        String name = prefix + spec.name();
        if (before.isEmpty()) {
            return text;
        }
        return switch (sentAs(form, name)) {
            case LINE -> form.has(name) ? text.withOrEmpty(spec.name(), PartText.oneLine(form.line(name))) : text;
            // Nothing chosen takes the field away: an empty one would be no value.
            case CHOICE -> form.has(name) ? text.with(spec.name(), form.line(name)) : text;
            case LIST -> form.has(name) ? text.with(spec.name(), split(form.line(name), "[,\\n]")) : text;
            case TICKS -> form.has(name + ".there") ? ticked(form.all(name)) : text;
            case LINES -> form.has(name) ? text.with(spec.name(), split(form.line(name), "\\R")) : text;
            case FLAG ->
                form.has(name + ".there")
                                && form.has(name) != FLAG.equals(before.get().get(""))
                        ? flagged(form.has(name))
                        : text;
            case PAIR ->
                form.has(name + ".nl")
                        ? changed(before.get(), form, name)
                                ? pair(
                                        form.line(name + ".nl").strip(),
                                        form.line(name + ".en").strip())
                                : text
                        : text;
            case GROUP ->
                form.has(name + "." + spec.parts().get(0)) && changed(before.get(), form, name)
                        ? group(form, name)
                        : text;
            default ->
                form.has(name + ".0." + spec.parts().get(0).replace("*", "")) && changed(before.get(), form, name)
                        ? rows(form, name)
                        : text;
        };
    }

    /**
     * The shape that the form had: the type of a fact may have been changed in it, and with it the shape that it gets.
     */
    private Shape sentAs(SubmittedForm form, String name) {
        if (spec.shape() != Shape.EITHER) {
            return spec.shape();
        }
        return form.has(name + ".nl") ? Shape.PAIR : Shape.LINE;
    }

    private static boolean changed(Map<String, String> before, SubmittedForm form, String name) {
        return before.entrySet().stream()
                .anyMatch(value -> !value.getValue()
                        .strip()
                        .equals(form.line(name + value.getKey()).strip()));
    }

    private static List<String> split(String line, String at) {
        return Arrays.stream(line.split(at))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What stays keeps its place; boxes have an order of their own, which says nothing. */
    private PartText ticked(List<String> chosen) {
        List<String> before = text.values(spec.name());
        if (Set.copyOf(before).equals(Set.copyOf(chosen))) {
            return text;
        }
        return text.with(
                spec.name(),
                Stream.concat(
                                before.stream().filter(chosen::contains),
                                chosen.stream().filter(one -> !before.contains(one)))
                        .distinct()
                        .toList());
    }

    private PartText flagged(boolean set) {
        return set ? text.withRaw(spec.name(), spec.name() + ": " + FLAG) : text.without(spec.name());
    }

    private PartText pair(String nl, String en) {
        if (nl.isEmpty() && en.isEmpty()) {
            return text.without(spec.name());
        }
        return text.withRaw(
                spec.name(),
                spec.name() + ": "
                        + (nl.equals(en)
                                ? PartText.scalar(nl)
                                : "{nl: " + PartText.scalar(nl) + ", en: " + PartText.scalar(en) + "}"));
    }

    private PartText group(SubmittedForm form, String name) {
        String written = written(form, name + ".");
        return written.equals("{}")
                ? text.without(spec.name())
                : text.withRaw(spec.name(), spec.name() + ": " + written);
    }

    private PartText rows(SubmittedForm form, String name) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; form.has(name + "." + i + "." + spec.parts().get(0).replace("*", "")); i++) {
            String row = written(form, name + "." + i + ".");
            if (!row.equals("{}")) {
                rows.add("  - " + row);
            }
        }
        return rows.isEmpty()
                ? text.without(spec.name())
                : text.withRaw(spec.name(), spec.name() + ":\n" + String.join("\n", rows));
    }

    private String written(SubmittedForm form, String prefix) {
        Stream<String> plain = spec.parts().stream()
                .filter(part -> !isNested(part))
                .filter(part -> !form.line(prefix + part.replace("*", "")).isBlank())
                .map(part -> {
                    String value = form.line(prefix + part.replace("*", "")).strip();
                    return part.endsWith("*")
                            ? part.replace("*", "") + ": "
                                    + split(value, ",").stream()
                                            .map(PartText::scalar)
                                            .collect(Collectors.joining(", ", "[", "]"))
                            : part + ": " + PartText.scalar(value);
                });
        Stream<String> inner = nested().entrySet().stream()
                .map(outer -> written(outer.getKey(), outer.getValue(), form, prefix))
                .filter(text -> !text.isEmpty());
        return Stream.concat(plain, inner).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String written(String outer, List<String> parts, SubmittedForm form, String prefix) {
        String inside = parts.stream()
                .filter(part -> !form.line(prefix + outer + "." + part).isBlank())
                .map(part -> part + ": "
                        + PartText.scalar(form.line(prefix + outer + "." + part).strip()))
                .collect(Collectors.joining(", "));
        return inside.isEmpty() ? "" : outer + ": {" + inside + "}";
    }
}
