package nl.sleutel.content.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** What a quotation that starts with a known bold word is: plain Markdown that editors can remember. */
enum Callout {
    WARN, TIP, HELP;

    private static final Map<String, Callout> WORDS = Map.of(
            "watch out", WARN, "warning", WARN, "let op", WARN, "pas op", WARN,
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
        return "call call-" + name().toLowerCase();
    }
}
