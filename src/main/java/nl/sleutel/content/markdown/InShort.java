package nl.sleutel.content.markdown;

import java.util.Locale;
import java.util.Set;
import nl.sleutel.language.TextFolding;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The box at the top of a page: the section under 'In short' or 'In het kort'. */
final class InShort extends CustomBlock {

    private static final Set<String> NAMES = Set.of("in short", "in het kort");

    /** Wraps such a section of the document, if it has one. */
    static void wrap(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading
                    && NAMES.contains(
                            TextFolding.fold(PlainText.of(heading, null)).toLowerCase(Locale.ROOT))) {
                wrap(heading);
                return;
            }
        }
    }

    private static void wrap(Heading heading) {
        InShort box = new InShort();
        heading.insertBefore(box);
        Node next = heading.getNext();
        box.appendChild(heading);
        while (next != null && !(next instanceof Heading)) {
            Node following = next.getNext();
            box.appendChild(next);
            next = following;
        }
    }
}
