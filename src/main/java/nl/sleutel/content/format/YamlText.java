package nl.sleutel.content.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.problem.ProblemList;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a YAML text as fields. Only plain values: no tags are resolved and no objects made; aliases and depth are
 * bounded.
 */
public final class YamlText {

    private static final LoaderOptions OPTIONS = options();
    /**
     * Tells apart what is no value. Numbers, dates and the like are read as the text they are: a start reads some
     * thousand texts, and looks for none of these.
     */
    private static final Resolver AS_TEXT = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN");
            addImplicitResolver(Tag.NULL, EMPTY, "\0");
        }
    };

    private YamlText() {}

    /** A whole file. */
    public static <T> ParseResult<T> read(String file, String text, Function<YamlFields, Optional<T>> reader) {
        return read(new ProblemList(file), text, reader);
    }

    /** A piece of a file that starts at a line. */
    static <T> ParseResult<T> readAt(
            String file, int firstLine, String text, Function<YamlFields, Optional<T>> reader) {
        return read(new ProblemList(file, firstLine), text, reader);
    }

    /**
     * The values of one field without the marks of YAML: a line for each of a list of mappings, else one line with all
     * of them.
     *
     * @param field as it stands, with its name; what can't be read answers its own lines
     */
    public static List<List<String>> values(String field) {
        try {
            Node root =
                    new Composer(new ParserImpl(new StreamReader(field), OPTIONS), AS_TEXT, OPTIONS).getSingleNode();
            if (root instanceof MappingNode mapping && mapping.getValue().size() == 1) {
                Node value = mapping.getValue().get(0).getValueNode();
                boolean rows = value instanceof SequenceNode sequence
                        && sequence.getValue().stream().anyMatch(item -> !(item instanceof ScalarNode));
                return rows
                        ? ((SequenceNode) value)
                                .getValue().stream()
                                        .map(row -> leaves(row).toList())
                                        .toList()
                        : List.of(leaves(value).toList());
            }
        } catch (YAMLException e) {
            // Shown as it stands.
        }
        return field.lines().map(List::of).toList();
    }

    private static Stream<String> leaves(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().flatMap(tuple -> leaves(tuple.getValueNode()));
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().flatMap(YamlText::leaves)
                : Stream.of(((ScalarNode) node).getValue()).filter(text -> !text.isBlank());
    }

    private static <T> ParseResult<T> read(
            ProblemList problems, String text, Function<YamlFields, Optional<T>> reader) {
        Optional<T> value = Optional.empty();
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), OPTIONS), AS_TEXT, OPTIONS).getSingleNode();
            if (root instanceof MappingNode mapping) {
                YamlFields fields = new YamlFields(mapping, problems);
                value = reader.apply(fields);
                fields.finish();
            } else {
                problems.error(root == null ? 1 : problems.line(root), ProblemCode.FIELDS);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return new ParseResult<>(Optional.empty(), with(problems, line, ProblemCode.YAML, e.getProblem()));
        } catch (YAMLException e) {
            return new ParseResult<>(
                    Optional.empty(), with(problems, 0, ProblemCode.YAML, String.valueOf(e.getMessage())));
        }
        return new ParseResult<>(value, problems.found());
    }

    private static List<Problem> with(ProblemList problems, int line, ProblemCode code, Object... arguments) {
        problems.errorAtOffset(line, code, arguments);
        return problems.found();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(8);
        options.setCodePointLimit(1_000_000);
        return options;
    }
}
