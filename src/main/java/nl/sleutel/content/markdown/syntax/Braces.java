package nl.sleutel.content.markdown.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The portal's one addition to Markdown: {@code {fact:KEY}} in each {@link FactForm}, and {@code {=text}}. */
public final class Braces implements InlineContentParserFactory {

    private static final Pattern FACT = Pattern.compile(FactForm.INSIDE);

    /**
     * Of what may stand inside: no brace is looked for from the start of a long text to its end, once for each that
     * opens.
     */
    private static final int LONGEST = 300;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
        return Braces::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        for (int i = 0; scanner.peek() != '}'; i++) {
            if (i == LONGEST || !scanner.hasNext()) {
                return ParsedInline.none();
            }
            scanner.next();
        }
        String inside = scanner.getSource(start, scanner.position()).getContent();
        Optional<Node> node = node(inside);
        if (node.isEmpty()) {
            return ParsedInline.none();
        }
        scanner.next();
        return ParsedInline.of(node.get(), scanner.position());
    }

    private static Optional<Node> node(String inside) {
        Matcher fact = FACT.matcher(inside);
        if (fact.matches()) {
            return Optional.of(new FactReference(fact.group(1), FactForm.of(fact.group(2))));
        }
        return inside.startsWith("=") && inside.length() > 1
                ? Optional.of(new Literal(inside.substring(1)))
                : Optional.empty();
    }
}
