package nl.sleutel.content.markdown.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.syntax.FactReference;
import nl.sleutel.content.markdown.syntax.Literal;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What the author of a text says in words of their own: each paragraph, heading and cell without what carries the words
 * of others, which is code, the text of links, pictures and words of the other language.
 */
public final class AuthorWords {

    /** Stands for what is left out, so that the words beside it are not read together. */
    private static final char LEFT_OUT = '\u0001';

    /** What carries the words of others within a paragraph. */
    private static final Set<Class<? extends Node>> OF_OTHERS = Set.of(
            Emphasis.class, Link.class, Image.class, Code.class, HtmlInline.class, FactReference.class, Literal.class);

    private AuthorWords() {}

    /**
     * The words of one paragraph, heading or cell. Immutable.
     *
     * @param lines the line in the text, from 1, on which the words from an index on stand
     */
    public record Stretch(String text, NavigableMap<Integer, Integer> lines) {

        /** The line on which the letter at an index stands, from 1. */
        public int line(int index) {
            return lines.floorEntry(index).getValue();
        }
    }

    /** All words of a text, in order. */
    public static List<Stretch> of(MarkdownText text) {
        List<Stretch> found = new ArrayList<>();
        collect(text.document(), found);
        return found;
    }

    private static void collect(Node parent, List<Stretch> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                StringBuilder words = new StringBuilder();
                NavigableMap<Integer, Integer> lines = new TreeMap<>();
                read(node, words, lines);
                if (!words.isEmpty()) {
                    found.add(new Stretch(words.toString(), lines));
                }
            } else {
                collect(node, found);
            }
        }
    }

    private static void read(Node parent, StringBuilder words, NavigableMap<Integer, Integer> lines) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                words.append(' ');
            } else if (node instanceof Text said) {
                lines.put(words.length(), MarkdownText.line(node));
                words.append(said.getLiteral());
            } else if (isOfOthers(node)) {
                lines.put(words.length(), MarkdownText.line(node));
                words.append(LEFT_OUT);
            } else {
                read(node, words, lines);
            }
        }
    }

    private static boolean isOfOthers(Node node) {
        return OF_OTHERS.stream().anyMatch(type -> type.isInstance(node));
    }
}
