package nl.sleutel.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What the author of a text says in words of their own: each paragraph, heading and cell without what carries the words
 * of others, which is code, the text of links, pictures and words of the other language.
 */
public final class OwnWords {

    /** Stands for what is left out, so that the words beside it are not read together. */
    private static final char LEFT_OUT = '\u0001';

    private OwnWords() {}

    /**
     * The words of one paragraph, heading or cell. Immutable.
     *
     * @param lines the line in the text, from 1, on which the words from an index on stand
     */
    public record Stretch(String text, TreeMap<Integer, Integer> lines) {

        /** The line on which the letter at an index stands, from 1. */
        public int line(int index) {
            return lines.floorEntry(index).getValue();
        }
    }

    /** All words of a text, in order. */
    public static List<Stretch> of(MarkdownText text) {
        Collector collector = new Collector();
        text.document().accept(collector);
        return collector.found;
    }

    private static final class Collector extends AbstractVisitor {

        private final List<Stretch> found = new ArrayList<>();
        private StringBuilder words = new StringBuilder();
        private TreeMap<Integer, Integer> lines = new TreeMap<>();

        private void block(Node node) {
            words = new StringBuilder();
            lines = new TreeMap<>();
            visitChildren(node);
            if (!words.isEmpty()) {
                found.add(new Stretch(words.toString(), lines));
            }
        }

        private void say(String said, Node node) {
            lines.put(words.length(), MarkdownText.line(node));
            words.append(said);
        }

        private void leaveOut(Node node) {
            say(String.valueOf(LEFT_OUT), node);
        }

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            block(heading);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                block(node);
            } else if (node instanceof FactReference || node instanceof Literal) {
                leaveOut(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Text text) {
            say(text.getLiteral(), text);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(Emphasis emphasis) {
            leaveOut(emphasis);
        }

        @Override
        public void visit(Link link) {
            leaveOut(link);
        }

        @Override
        public void visit(Image image) {
            leaveOut(image);
        }

        @Override
        public void visit(Code code) {
            leaveOut(code);
        }

        @Override
        public void visit(HtmlInline html) {
            leaveOut(html);
        }

        @Override
        public void visit(FencedCodeBlock code) {}

        @Override
        public void visit(IndentedCodeBlock code) {}

        @Override
        public void visit(HtmlBlock html) {}
    }
}
