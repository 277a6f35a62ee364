package nl.sleutel.content.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Stands before the parsers of addresses and tags between angle brackets, which look for the end of each from its start
 * through the whole paragraph. What has no end near by, and comments and the like, which readers would see as they
 * stand anyway, is text.
 */
final class AngleBracketGuard implements InlineContentParserFactory {

    private static final int LONGEST = 1_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBracketGuard::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position after = scanner.position();
        boolean markup = scanner.peek() != '!' && scanner.peek() != '?';
        for (int i = 0; markup && scanner.peek() != '>'; i++) {
            markup = i < LONGEST && scanner.hasNext() && scanner.peek() != '<';
            scanner.next();
        }
        return markup ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
    }
}
