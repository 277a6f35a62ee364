package nl.sleutel.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What stands in a text, for the check: each thing with its line in the text, from 1. Immutable once made. */
public final class Inspection {

    /** Something in the text: its words or address, and its line. */
    public record Place(String what, int line) {
    }

    private final List<Place> facts = new ArrayList<>();
    private final List<Place> literals = new ArrayList<>();
    private final List<Place> links = new ArrayList<>();
    private final List<Place> imagesWithoutWords = new ArrayList<>();
    private final List<Place> images = new ArrayList<>();
    private final List<Place> words = new ArrayList<>();

    private Inspection() {
    }

    public static Inspection of(MarkdownText text) {
        Inspection inspection = new Inspection();
        text.document().accept(inspection.new Collector());
        return inspection;
    }

    /** The keys of the facts that are shown. */
    public List<Place> facts() {
        return List.copyOf(facts);
    }

    /** What the author marked as being no fact. */
    public List<Place> literals() {
        return List.copyOf(literals);
    }

    public List<Place> links() {
        return List.copyOf(links);
    }

    public List<Place> images() {
        return List.copyOf(images);
    }

    public List<Place> imagesWithoutWords() {
        return List.copyOf(imagesWithoutWords);
    }

    /** The typed words, a line each, facts and literals left out. */
    public List<Place> words() {
        return List.copyOf(words);
    }

    private final class Collector extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            int line = MarkdownText.line(text);
            Place last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (last != null && last.line() == line) {
                words.set(words.size() - 1, new Place(last.what() + text.getLiteral(), line));
            } else {
                words.add(new Place(text.getLiteral(), line));
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FactReference fact) {
                note(facts, fact.key(), node);
                separate(node);
            } else if (node instanceof Literal literal) {
                note(literals, literal.text(), node);
                separate(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Link link) {
            note(links, link.getDestination(), link);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            note(PlainText.of(image, null).isEmpty() ? imagesWithoutWords : images, image.getDestination(), image);
        }

        private void note(List<Place> places, String what, Node node) {
            places.add(new Place(what, MarkdownText.line(node)));
        }

        /** A fact between two words keeps them apart, so that '2 {fact}' is not read on as one number. */
        private void separate(Node node) {
            words.add(new Place("\u0001", MarkdownText.line(node)));
        }
    }
}
