package nl.sleutel.content.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.language.TextFolding;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What a quotation that starts with a known bold word is: plain Markdown that editors can remember. */
enum Callout {
    WARN,
    TIP,
    HELP;

    private static final Map<String, Callout> WORDS = Map.of(
            "watch out",
            WARN,
            "warning",
            WARN,
            "let op",
            WARN,
            "pas op",
            WARN,
            "tip",
            TIP,
            "who can help",
            HELP,
            "wie helpt je",
            HELP,
            "wie kan helpen",
            HELP);

    static Optional<Callout> of(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && first(paragraph) instanceof StrongEmphasis strong) {
            return Optional.ofNullable(WORDS.get(name(PlainText.of(strong, null))));
        }
        return Optional.empty();
    }

    /** Its first node but for spaces: only plain ones are dropped by Markdown itself. */
    private static Node first(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node instanceof Text text && TextFolding.fold(text.getLiteral()).isBlank()) {
            node = node.getNext();
        }
        return node;
    }

    private static String name(String words) {
        String folded = TextFolding.fold(words).replaceAll(" {2,}", " ").toLowerCase(Locale.ROOT);
        int end = folded.length();
        while (end > 0 && " .:?!…".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end).strip();
    }

    String cssClass() {
        return "call call-" + name().toLowerCase(Locale.ROOT);
    }
}
