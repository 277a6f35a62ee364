package nl.sleutel.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.Resolver;

/**
 * The words of a letter in one language, paragraph by paragraph: paragraph n of one language says what paragraph n of
 * the other says. A line that begins with {@code ##} is the subject, a paragraph that begins with {@code [ ]} goes in
 * only where it is true. Immutable.
 */
public record LetterText(List<Paragraph> paragraphs) {

    private static final Pattern FIELD = Pattern.compile("\\{field:(" + LetterField.KEY + ")}");
    private static final String SUBJECT = "## ";
    private static final String CHOICE = "[ ] ";

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a paragraph is for. */
    public enum Role {
        PLAIN,
        SUBJECT,
        /** The sender takes it or leaves it. */
        CHOICE;

        /** As the API has it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of a line.
     *
     * @param text the words; none where something is filled in
     * @param field the key of what is filled in
     */
    public record Piece(String text, Optional<String> field) {}

    /**
     * A paragraph.
     *
     * @param text its lines, with facts and fields as the author wrote them
     * @param line on which it begins in the text, from 1
     */
    public record Paragraph(Role role, String text, int line) {

        /** The keys of the fields in it. */
        public Set<String> fields() {
            return FIELD.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Its lines, each in pieces, with its facts filled in. */
        public List<List<Piece>> lines(Resolver resolver) {
            return InlineText.plain(text, resolver)
                    .lines()
                    .map(Paragraph::pieces)
                    .toList();
        }

        private static List<Piece> pieces(String line) {
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            for (MatchResult found : FIELD.matcher(line).results().toList()) {
                if (found.start() > from) {
                    pieces.add(new Piece(line.substring(from, found.start()), Optional.empty()));
                }
                pieces.add(new Piece("", Optional.of(found.group(1))));
                from = found.end();
            }
            if (from < line.length()) {
                pieces.add(new Piece(line.substring(from), Optional.empty()));
            }
            return pieces;
        }
    }

    /** Reads the text below the fields of a language. */
    public static LetterText of(String markdown) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String[] all = (markdown + "\n").split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                lines.add(all[i].strip());
            } else if (!lines.isEmpty()) {
                paragraphs.add(paragraph(String.join("\n", lines), i + 1 - lines.size()));
                lines.clear();
            }
        }
        return new LetterText(paragraphs);
    }

    private static Paragraph paragraph(String text, int line) {
        if (text.startsWith(SUBJECT)) {
            return new Paragraph(Role.SUBJECT, text.substring(SUBJECT.length()), line);
        }
        return text.startsWith(CHOICE)
                ? new Paragraph(Role.CHOICE, text.substring(CHOICE.length()), line)
                : new Paragraph(Role.PLAIN, text, line);
    }

    /** Whether paragraph n of both says the same, as far as a program can tell. */
    public boolean matches(LetterText other) {
        return shape().equals(other.shape());
    }

    private List<Object> shape() {
        return paragraphs.stream()
                .flatMap(paragraph -> Stream.<Object>of(paragraph.role(), paragraph.fields()))
                .toList();
    }

    /** The text as Markdown that every check of words may read: what is filled in counts as a word of its own. */
    static String asMarkdown(String text) {
        Matcher fields = FIELD.matcher(text);
        return fields.replaceAll("{=$1}").replaceAll("(?m)^\\[ ] ", "");
    }

    /** The text as search knows it: what is filled in is left out. */
    static String withoutFields(String text) {
        return asMarkdown(FIELD.matcher(text).replaceAll(" "));
    }
}
