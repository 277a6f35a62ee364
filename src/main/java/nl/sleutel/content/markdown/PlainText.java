package nl.sleutel.content.markdown;

import nl.sleutel.content.markdown.syntax.FactReference;
import nl.sleutel.content.markdown.syntax.Literal;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Collects the words below a node. Mutable, for one use. */
public final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();
    private final @Nullable Resolver resolver;

    private PlainText(@Nullable Resolver resolver) {
        this.resolver = resolver;
    }

    /** @param resolver for facts and links without words; null leaves them out */
    public static String of(Node node, @Nullable Resolver resolver) {
        PlainText text = new PlainText(resolver);
        node.accept(text);
        return text.words.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
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
    public void visit(Link link) {
        if (link.getFirstChild() == null && resolver != null) {
            words.append(resolver.link(link.getDestination())
                    .map(Resolver.Target::title)
                    .orElseGet(resolver::unknownTarget));
        }
        visitChildren(link);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Literal literal) {
            words.append(literal.text());
        } else if (node instanceof FactReference fact) {
            if (resolver != null) {
                words.append(resolver.fact(fact.key(), fact.form())
                        .map(Resolver.Shown::text)
                        .orElseGet(resolver::unknownFact));
            }
        } else {
            visitChildren(node);
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block || parent instanceof TableCell) {
            words.append(' ');
        }
    }
}
