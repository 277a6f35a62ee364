package nl.sleutel.content;

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
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
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
public final class Fields {

    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final ProblemList problems;
    private final int line;

    Fields(MappingNode mapping, ProblemList problems) {
        this.problems = problems;
        this.line = problems.line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (left.put(name, tuple.getValueNode()) != null) {
                problems.error(problems.line(tuple.getKeyNode()), "field '" + name + "' stands here twice");
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
    public void error(String name, String message) {
        problems.error(line(name), message);
    }

    public Optional<String> text(String name) {
        Node node = take(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        }
        error(name, "field '" + name + "' must be a text");
        return Optional.empty();
    }

    public Optional<String> required(String name) {
        boolean told = left.containsKey(name) && !(left.get(name) instanceof ScalarNode);
        Optional<String> text = text(name);
        if (text.isEmpty() && !told) {
            error(name, "field '" + name + "' is missing or empty");
        }
        return text;
    }

    /**
     * A text turned into a value; the maker answers empty for what it does not know, {@code expected} says what it
     * takes.
     */
    public <T> Optional<T> value(String name, String expected, Function<String, Optional<T>> maker) {
        return text(name).flatMap(text -> made(name, text, expected, maker));
    }

    public <T> Optional<T> requiredValue(String name, String expected, Function<String, Optional<T>> maker) {
        return required(name).flatMap(text -> made(name, text, expected, maker));
    }

    public boolean flag(String name) {
        return value(name, "true or false", text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    public Optional<Integer> number(String name) {
        return value(name, "a whole number", text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<Day> day(String name) {
        return value(name, "a date such as 2026-11-21", Day::of);
    }

    /** An address on the web: http or https, with a host. */
    public Optional<String> link(String name) {
        return value(name, "an address that starts with https://", Fields::webAddress);
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
                    problems.error(problems.line(item), "field '" + name + "' must be a list of texts");
                }
            }
        } else if (node instanceof ScalarNode scalar) {
            texts.add(scalar.getValue().strip());
        } else if (node != null) {
            error(name, "field '" + name + "' must be a list");
        }
        return texts;
    }

    public <T> List<T> values(String name, String expected, Function<String, Optional<T>> maker) {
        List<T> values = new ArrayList<>();
        for (String text : texts(name)) {
            made(name, text, expected, maker).ifPresent(values::add);
        }
        return values;
    }

    /** A mapping inside this one; a reader that answers null found too little in it. */
    public <T> Optional<T> mapping(String name, Function<Fields, T> reader) {
        Node node = take(name);
        if (node instanceof MappingNode mapping) {
            return Optional.ofNullable(read(mapping, reader));
        }
        if (node != null) {
            error(name, "field '" + name + "' must be a mapping");
        }
        return Optional.empty();
    }

    /** A list of mappings. */
    public <T> List<T> mappings(String name, Function<Fields, T> reader) {
        List<T> values = new ArrayList<>();
        Node node = take(name);
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    values.add(read(mapping, reader));
                } else {
                    problems.error(problems.line(item), "field '" + name + "' must be a list of mappings");
                }
            }
        } else if (node != null) {
            error(name, "field '" + name + "' must be a list");
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
            error(name, "unknown field '" + name + "'");
        }
        left.clear();
    }

    private <T> T read(MappingNode mapping, Function<Fields, T> reader) {
        Fields fields = new Fields(mapping, problems);
        T value = reader.apply(fields);
        fields.finish();
        return value;
    }

    private <T> Optional<T> made(String name, String text, String expected, Function<String, Optional<T>> maker) {
        Optional<T> value = maker.apply(text);
        if (value.isEmpty()) {
            error(name, "field '" + name + "' must be " + expected + ", not '" + text + "'");
        }
        return value;
    }

    private Node take(String name) {
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
