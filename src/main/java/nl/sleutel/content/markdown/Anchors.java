package nl.sleutel.content.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Gives headings their addresses: the one set by hand ({@code {#notice}}), else one made of its words. Mutable, for one
 * text.
 */
final class Anchors {

    private static final Pattern BY_HAND = Pattern.compile("\\{#([a-z0-9-]{1,200}+)}\\s*+");

    private final Set<String> taken = new HashSet<>();
    /** The last number given to a wish: thousands of equal headings are not counted from the start each time. */
    private final Map<String, Integer> last = new HashMap<>();

    /** The heading's address; takes the hand-set mark out of its words. */
    String take(Heading heading) {
        Optional<String> byHand = byHand(heading);
        String wish = byHand.orElseGet(() -> slug(PlainText.of(heading, null)));
        String id = wish;
        while (!taken.add(id)) {
            id = wish + "-" + last.merge(wish, 2, (before, first) -> before + 1);
        }
        return id;
    }

    private static Optional<String> byHand(Heading heading) {
        Node last = heading.getLastChild();
        if (last instanceof Text text) {
            int start = text.getLiteral().lastIndexOf("{#");
            Matcher mark = BY_HAND.matcher(text.getLiteral());
            if (start >= 0 && mark.region(start, text.getLiteral().length()).matches()) {
                text.setLiteral(text.getLiteral().substring(0, start).stripTrailing());
                return Optional.of(mark.group(1));
            }
        }
        return Optional.empty();
    }

    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
