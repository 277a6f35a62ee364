package nl.sleutel.content.markdown.inspection;

import java.util.ArrayList;
import java.util.List;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.PlainText;
import nl.sleutel.content.markdown.syntax.FactReference;
import nl.sleutel.content.markdown.syntax.Literal;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
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

/** What stands in a text, for the check: each thing with its line in the text, from 1. Immutable once made. */
public final class Inspection {

    /** Between words that are not read together. */
    private static final String APART = "\u0001";

    /** Something in the text: its words or address, and its line. */
    public record Place(String what, int line) {}

    private final List<Place> facts = new ArrayList<>();
    private final List<Place> literals = new ArrayList<>();
    private final List<Place> links = new ArrayList<>();
    private final List<Place> imagesWithoutWords = new ArrayList<>();
    private final List<Place> images = new ArrayList<>();
    private final List<Place> words = new ArrayList<>();
    private final List<Place> acrossLines = new ArrayList<>();
    private final List<Place> marks = new ArrayList<>();

    private Inspection() {}

    public static Inspection of(MarkdownText text) {
        Inspection inspection = new Inspection();
        Collector collector = inspection.new Collector();
        text.document().accept(collector);
        collector.endLine();
        collector.endWords();
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

    /**
     * What readers see as a figure typed by hand, in code and beside pictures too, and where a line is broken in its
     * middle.
     */
    public List<Found> figures() {
        List<Found> found = new ArrayList<>();
        words.forEach(place ->
                TypedFigures.typedByHand(place.what()).forEach(figure -> found.add(new Found(figure, place.line()))));
        for (Place place : acrossLines) {
            int end = place.what().indexOf('\n');
            String whole = place.what().replace('\n', ' ');
            List<TypedFigures.Figure> apart =
                    new ArrayList<>(TypedFigures.typedByHand(place.what().substring(0, end)));
            apart.addAll(TypedFigures.typedByHand(place.what().substring(end + 1)));
            TypedFigures.typedByHand(whole).stream()
                    .filter(figure -> apart.stream().noneMatch(figure::holds))
                    .forEach(figure -> found.add(new Found(figure, place.line())));
        }
        return found;
    }

    /** A figure and the line on which it begins. */
    public record Found(TypedFigures.Figure figure, int line) {}

    /** Marks that readers see as they stand: Markdown does not read them, or reads them as words. */
    public List<Place> marks() {
        return List.copyOf(marks);
    }

    private final class Collector extends AbstractVisitor {

        /** The words of the present line without code, and whether a block begins with them. */
        private final StringBuilder plain = new StringBuilder();

        private int plainLine;
        private final StringBuilder spoken = new StringBuilder();
        private int spokenLine;
        private boolean beginsBlock;
        private boolean broken;

        @Override
        public void visit(Text text) {
            int line = MarkdownText.line(text);
            if (plain.isEmpty()) {
                plainLine = line;
                beginsBlock = isFirst(text);
            }
            plain.append(text.getLiteral());
            say(text.getLiteral(), line);
        }

        private static boolean isFirst(Text text) {
            Node before = text.getPrevious();
            boolean first = before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
            return first && (text.getParent() instanceof Paragraph || text.getParent() instanceof TableCell);
        }

        private void say(String said, int line) {
            if (broken && !spoken.isEmpty()) {
                acrossLines.add(new Place(spoken.toString() + '\n' + said, spokenLine));
            }
            broken = false;
            if (spokenLine != line) {
                endWords();
                spokenLine = line;
            }
            spoken.append(said);
        }

        private void endWords() {
            if (!spoken.isEmpty()) {
                words.add(new Place(spoken.toString(), spokenLine));
                spoken.setLength(0);
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            breakLine();
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            breakLine();
        }

        private void breakLine() {
            endLine();
            broken = true;
        }

        private void endLine() {
            if (!plain.isEmpty()) {
                UnparsedMarks.in(plain.toString(), beginsBlock).forEach(mark -> marks.add(new Place(mark, plainLine)));
            }
            plain.setLength(0);
        }

        /** Words of two blocks are not read together. */
        private void block(Node node) {
            visitChildren(node);
            endBlock();
        }

        private void endBlock() {
            endLine();
            broken = false;
            if (!spoken.isEmpty()) {
                spoken.append(APART);
            }
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
            if (node instanceof FactReference fact) {
                note(facts, fact.key(), node);
                separate(node);
            } else if (node instanceof Literal literal) {
                note(literals, literal.text(), node);
                separate(node);
            } else if (node instanceof TableCell) {
                block(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral(), MarkdownText.line(code));
            plain.append(APART);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code, code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code, code.getLiteral());
        }

        private void code(Node node, String literal) {
            say(literal, MarkdownText.line(node));
            endBlock();
        }

        @Override
        public void visit(HtmlInline html) {
            html(html, html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            html(html, html.getLiteral());
            endBlock();
        }

        private void html(Node node, String literal) {
            marks.add(new Place(UnparsedMarks.shortened(literal), MarkdownText.line(node)));
            say(literal, MarkdownText.line(node));
            plain.append(APART);
        }

        @Override
        public void visit(Link link) {
            note(links, link.getDestination(), link);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            String shown = PlainText.of(image, null);
            note(shown.isEmpty() ? imagesWithoutWords : images, image.getDestination(), image);
            say(shown, MarkdownText.line(image));
        }

        private void note(List<Place> places, String what, Node node) {
            places.add(new Place(what, MarkdownText.line(node)));
        }

        /** A fact between two words keeps them apart, so that '2 {fact}' is not read on as one number. */
        private void separate(Node node) {
            endWords();
            say(APART, MarkdownText.line(node));
            if (plain.isEmpty()) {
                plainLine = MarkdownText.line(node);
                beginsBlock = false;
            }
            plain.append(APART);
        }
    }
}
