package nl.sleutel.content.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.problem.ProblemList;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one YAML mapping, asked for one by one. Whatever is missing, malformed or never asked for is told to
 * the problems with its line. Mutable, for one reading by one thread; end it with {@link #finish()}.
 */
public final class YamlFields {

    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final ProblemList problems;
    private final int line;
    private final String path;

    YamlFields(MappingNode mapping, ProblemList problems) {
        this(mapping, problems, "");
    }

    /** @param path the names of the fields in which the mapping stands, each with a full stop after it */
    private YamlFields(MappingNode mapping, ProblemList problems, String path) {
        this.problems = problems;
        this.path = path;
        this.line = problems.line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (left.put(name, tuple.getValueNode()) != null) {
                problems.error(problems.line(tuple.getKeyNode()), ProblemCode.FIELD_TWICE, name);
            }
            lines.put(name, problems.line(tuple.getKeyNode()));
        }
    }

    /** The line of a field that was asked for, or of the mapping when it is not there. */
    public int line(String name) {
        return lines.getOrDefault(name, line);
    }

    /** Whether a field stands there at all, empty or not, asked for or not. */
    public boolean has(String name) {
        return lines.containsKey(name);
    }

    /** Tells a problem at a field. */
    public void error(String name, ProblemCode code, Object... arguments) {
        problems.error(path + name, line(name), code, arguments);
    }

    public Optional<String> text(String name) {
        Node node = take(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        }
        error(name, ProblemCode.FIELD_TEXT, name);
        return Optional.empty();
    }

    public Optional<String> required(String name) {
        boolean told = left.containsKey(name) && !(left.get(name) instanceof ScalarNode);
        Optional<String> text = text(name);
        if (text.isEmpty() && !told) {
            error(name, ProblemCode.FIELD_MISSING, name);
        }
        return text;
    }

    /**
     * A text turned into a value; the maker answers empty for what it does not know, {@code expected} says what it
     * takes.
     */
    public <T> Optional<T> value(String name, Expected expected, Function<String, Optional<T>> maker) {
        return text(name).flatMap(text -> made(name, text, expected, maker));
    }

    /** The same for a field that takes one of some keys. */
    public <T> Optional<T> value(String name, String keys, Function<String, Optional<T>> maker) {
        return text(name).flatMap(text -> made(name, text, keys, maker));
    }

    /** The same for a field that must be there. */
    public <T> Optional<T> requiredValue(String name, Expected expected, Function<String, Optional<T>> maker) {
        return required(name).flatMap(text -> made(name, text, expected, maker));
    }

    /** The same for a field that must be there and takes one of some keys. */
    public <T> Optional<T> requiredValue(String name, String keys, Function<String, Optional<T>> maker) {
        return required(name).flatMap(text -> made(name, text, keys, maker));
    }

    /** The same for a field that takes one of the values of its form. */
    public <T> Optional<T> value(FieldSpec field, Function<String, Optional<T>> maker) {
        return value(field.name(), field.choices(), maker);
    }

    /** The same for a field that must be there. */
    public <T> Optional<T> requiredValue(FieldSpec field, Function<String, Optional<T>> maker) {
        return requiredValue(field.name(), field.choices(), maker);
    }

    /** The same for a field that takes any of the values of its form. */
    public <T> List<T> values(FieldSpec field, Function<String, Optional<T>> maker) {
        return values(field.name(), field.choices(), maker);
    }

    public boolean flag(String name) {
        return value(name, Expected.FLAG, text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    public Optional<Integer> number(String name) {
        return value(name, Expected.NUMBER, text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<PartialDate> day(String name) {
        return value(name, Expected.DAY, PartialDate::of);
    }

    /** An address on the web: http or https, with a host. */
    public Optional<String> link(String name) {
        return value(name, Expected.LINK, YamlFields::webAddress);
    }

    /** A list of texts; one text alone counts as a list of one. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Node node = take(name);
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problems.error(problems.line(item), ProblemCode.FIELD_TEXTS, name);
                }
            }
        } else if (node instanceof ScalarNode scalar) {
            texts.add(scalar.getValue().strip());
        } else if (node != null) {
            error(name, ProblemCode.FIELD_LIST, name);
        }
        return texts;
    }

    public <T> List<T> values(String name, Object expected, Function<String, Optional<T>> maker) {
        List<T> values = new ArrayList<>();
        for (String text : texts(name)) {
            made(name, text, expected, maker).ifPresent(values::add);
        }
        return values;
    }

    /** A mapping inside this one; a reader that answers null found too little in it. */
    public <T> Optional<T> mapping(String name, Function<YamlFields, T> reader) {
        Node node = take(name);
        if (node instanceof MappingNode mapping) {
            return Optional.ofNullable(read(mapping, name + ".", reader));
        }
        if (node != null) {
            error(name, ProblemCode.FIELD_MAPPING, name);
        }
        return Optional.empty();
    }

    /** A list of mappings. */
    public <T> List<T> mappings(String name, Function<YamlFields, T> reader) {
        List<T> values = new ArrayList<>();
        Node node = take(name);
        if (node instanceof SequenceNode sequence) {
            int row = 0;
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    values.add(read(mapping, name + "." + row++ + ".", reader));
                } else {
                    problems.error(problems.line(item), ProblemCode.FIELD_MAPPINGS, name);
                }
            }
        } else if (node != null) {
            error(name, ProblemCode.FIELD_LIST, name);
        }
        return values;
    }

    /** A text a language: {@code {nl: …, en: …}}, or one text for both. */
    public Optional<Localized<String>> localized(String name) {
        if (left.get(name) instanceof MappingNode) {
            return mapping(name, fields -> {
                Optional<String> nl = fields.required(Language.NL.tag());
                Optional<String> en = fields.required(Language.EN.tag());
                return nl.isPresent() && en.isPresent() ? new Localized<>(nl.get(), en.get()) : null;
            });
        }
        return text(name).map(text -> new Localized<>(text, text));
    }

    /** Tells of every field that nobody asked for. */
    public void finish() {
        for (String name : new TreeSet<>(left.keySet())) {
            error(name, ProblemCode.FIELD_UNKNOWN, name);
        }
        left.clear();
    }

    private <T> T read(MappingNode mapping, String inner, Function<YamlFields, T> reader) {
        YamlFields fields = new YamlFields(mapping, problems, path + inner);
        T value = reader.apply(fields);
        fields.finish();
        return value;
    }

    private <T> Optional<T> made(String name, String text, Object expected, Function<String, Optional<T>> maker) {
        Optional<T> value = maker.apply(text);
        if (value.isEmpty()) {
            error(name, ProblemCode.FIELD_VALUE, name, expected, text);
        }
        return value;
    }

    private @Nullable Node take(String name) {
        Node node = left.remove(name);
        return node == null || node.getTag().equals(Tag.NULL) ? null : node;
    }

    private static Optional<String> webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
