package nl.sleutel.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.language.Localized;

/**
 * The text of a part, taken apart into the fields at its head and its body, to change one and leave all else to the
 * byte. Immutable.
 */
public record PartText(String text) {

    private static final String FENCE = "---";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*):(.*)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("(\\s*-\\s+)\\S[^\\r\\n]*(\\R?)");
    /** What YAML takes for a text as it stands, wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _/.()’‘–+-]*");

    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern NOTHING = Pattern.compile("(?i)null|~|true|false|yes|no|on|off");

    /** Lines of the head, each with its end: from the first after the fence up to the closing fence. */
    private record PartHead(int from, int to) {}

    /**
     * A text in pieces, which together are the text.
     *
     * @param opening what stands before the first field, with the fence
     * @param closing the fence after the fields
     */
    public record Pieces(String opening, List<TextField> fields, String closing, List<String> sections) {}

    /** A field as it stands, with its name, all its lines, and what stands below it before the next. */
    public record TextField(String name, String raw) {}

    /** Whether fields stand between fences at its head; a text without fences is all fields. */
    public boolean isFenced() {
        return hasFence() && head().to() < text.length();
    }

    /** This text taken apart. */
    public Pieces pieces() {
        PartHead head = head();
        List<TextField> fields = new ArrayList<>();
        String name = null;
        int first = head.to();
        int from = head.to();
        for (int at = head.from(); at < head.to(); at = next(at)) {
            Matcher line = FIELD.matcher(text.substring(at, next(at)));
            if (!line.matches()) {
                continue;
            }
            if (name == null) {
                first = at;
            } else {
                fields.add(new TextField(name, text.substring(from, at)));
            }
            name = line.group(1);
            from = at;
        }
        if (name != null) {
            fields.add(new TextField(name, text.substring(from, head.to())));
        }
        return new Pieces(text.substring(0, first), fields, text.substring(head.to(), bodyStart()), sections());
    }

    /** The end of lines in this text. */
    public String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** A field's text; empty when it is not there, empty or no plain text. */
    public Optional<String> value(String field) {
        return read(field, fields -> fields.text(field));
    }

    /** A field's texts; one text alone is a list of one. */
    public List<String> values(String field) {
        return read(field, fields -> Optional.of(fields.texts(field))).orElse(List.of());
    }

    /** A field's text a language, or one for both. */
    public Optional<Localized<String>> pair(String field) {
        return read(field, fields -> fields.localized(field));
    }

    public boolean has(String field) {
        return block(field).isPresent();
    }

    /** The field as it stands, with its name and all its lines. */
    public Optional<String> raw(String field) {
        return block(field).map(block -> text.substring(block.from(), block.to()));
    }

    /**
     * This text with a field set; the same text when the field says that already. A blank value takes the field away.
     */
    public PartText with(String field, String value) {
        String wanted = oneLine(value.strip());
        if (value(field).orElse("").equals(wanted)) {
            return this;
        }
        return wanted.isEmpty() ? without(field) : withRaw(field, field + ": " + scalar(wanted));
    }

    /** This text with a field that stays there when it becomes empty. */
    public PartText withOrEmpty(String field, String value) {
        String wanted = value.strip();
        if (value(field).orElse("").equals(wanted)) {
            return this;
        }
        return withRaw(field, wanted.isEmpty() ? field + ":" : field + ": " + scalar(wanted));
    }

    public PartText with(String field, List<String> values) {
        List<String> wanted = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values(field).equals(wanted)) {
            return this;
        }
        return wanted.isEmpty()
                ? without(field)
                : withRaw(
                        field,
                        field + ": "
                                + wanted.stream().map(PartText::scalar).collect(Collectors.joining(", ", "[", "]")));
    }

    /**
     * This text with one text of a field of several set. Where each stands on a line of its own, the other lines stay
     * as they are.
     *
     * @param index from 0; the field must have as many
     */
    public PartText withItem(String field, int index, String value) {
        List<String> values = new ArrayList<>(values(field));
        String wanted = value.strip().replaceAll("\\s*\\R\\s*", " ");
        if (values.get(index).equals(wanted)) {
            return this;
        }
        values.set(index, wanted);
        PartHead block = block(field).orElseThrow();
        StringBuilder lines = new StringBuilder();
        int items = 0;
        for (int at = block.from(); at < block.to(); at = next(at)) {
            Matcher item = ITEM.matcher(text.substring(at, next(at)));
            boolean found = item.matches() && items++ == index;
            lines.append(found ? item.group(1) + scalar(wanted) + item.group(2) : text.substring(at, next(at)));
        }
        PartText changed = new PartText(text.substring(0, block.from()) + lines + text.substring(block.to()));
        return items == values.size() && changed.values(field).equals(values) ? changed : with(field, values);
    }

    /** This text with a field written so, lines without an end; a new field comes last. */
    public PartText withRaw(String field, String lines) {
        String written = lines.replaceAll("\\R", lineEnd()) + lineEnd();
        Optional<PartHead> block = block(field);
        if (block.isPresent()) {
            String stood = text.substring(block.get().from(), block.get().to());
            // A text may hold both ends of lines: the one that stood here stays.
            written = written.substring(0, written.length() - lineEnd().length())
                    + (stood.endsWith("\r\n") ? "\r\n" : stood.endsWith("\n") ? "\n" : lineEnd());
            return new PartText(text.substring(0, block.get().from())
                    + written
                    + text.substring(block.get().to()));
        }
        int end = head().to();
        String before = text.substring(0, end);
        return new PartText(
                before + (before.isEmpty() || before.endsWith("\n") ? "" : lineEnd()) + written + text.substring(end));
    }

    public PartText without(String field) {
        return block(field)
                .map(block -> new PartText(text.substring(0, block.from()) + text.substring(block.to())))
                .orElse(this);
    }

    /** What follows the head; empty for a text that is all fields. */
    public String body() {
        return text.substring(bodyStart());
    }

    public PartText withBody(String body) {
        String wanted = body.replace("\r\n", "\n").replace("\n", lineEnd());
        return body().equals(wanted) ? this : new PartText(text.substring(0, bodyStart()) + wanted);
    }

    /** A value as YAML takes it in a line of its own or in a list between brackets. */
    public static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !NOTHING.matcher(value).matches()) {
            return value;
        }
        return '"' + oneLine(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ")) + '"';
    }

    /** A text whose line ends, with the spaces around them, became one space each. */
    public static String oneLine(String text) {
        return SPACES.matcher(text)
                .replaceAll(found ->
                        LINE_END.matcher(found.group()).find() ? " " : Matcher.quoteReplacement(found.group()));
    }

    private <T> Optional<T> read(String field, Function<YamlFields, Optional<T>> reader) {
        return raw(field).flatMap(raw -> YamlText.read("", raw, reader).value());
    }

    private Optional<PartHead> block(String field) {
        PartHead head = head();
        int from = -1;
        for (int at = head.from(); at < head.to(); at = next(at)) {
            Matcher line = FIELD.matcher(text.substring(at, next(at)));
            if (line.matches()) {
                if (from >= 0) {
                    return Optional.of(new PartHead(from, at));
                }
                from = line.group(1).equals(field) ? at : -1;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(new PartHead(from, head.to()));
    }

    private boolean hasFence() {
        return text.startsWith(FENCE) && text.substring(0, next(0)).strip().equals(FENCE);
    }

    private PartHead head() {
        if (!hasFence()) {
            return new PartHead(0, text.length());
        }
        int start = next(0);
        for (int at = start; at < text.length(); at = next(at)) {
            if (text.substring(at, next(at)).stripTrailing().equals(FENCE)) {
                return new PartHead(start, at);
            }
        }
        return new PartHead(start, text.length());
    }

    private int bodyStart() {
        PartHead head = head();
        return hasFence() && head.to() < text.length() ? next(head.to()) : text.length();
    }

    private int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /**
     * The body in pieces, each beginning with a heading of level 2, the first with what comes before; together they are
     * the body.
     */
    public List<String> sections() {
        List<String> sections = new ArrayList<>();
        String body = body();
        int from = 0;
        boolean code = false;
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            int next = end < 0 ? body.length() : end + 1;
            String line = body.substring(at, next);
            code ^= line.startsWith("```") || line.startsWith("~~~");
            if (!code && line.startsWith("## ") && at > from) {
                sections.add(body.substring(from, at));
                from = at;
            }
            at = next;
        }
        sections.add(body.substring(from));
        return sections;
    }
}
