package nl.sleutel.content.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** What a quotation that starts with a known bold word is: plain Markdown that editors can remember. */
enum Callout {
    WARNING, TIP, HELP;

    private static final Map<String, Callout> WORDS = Map.of(
            "watch out", WARNING, "warning", WARNING, "let op", WARNING, "pas op", WARNING,
            "tip", TIP,
            "who can help", HELP, "wie helpt je", HELP, "wie kan helpen", HELP);

    static Optional<Callout> of(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof StrongEmphasis strong) {
            String words = PlainText.of(strong, null).replaceAll("[.:?!]+$", "").toLowerCase();
            return Optional.ofNullable(WORDS.get(words));
        }
        return Optional.empty();
    }

    String cssClass() {
        return "callout callout-" + name().toLowerCase();
    }
}
