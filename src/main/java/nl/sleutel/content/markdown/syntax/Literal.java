package nl.sleutel.content.markdown.syntax;

import org.commonmark.node.CustomNode;

/** {@code {=text}} in a text: figures that are no fact, marked as such by the author. */
public final class Literal extends CustomNode {

    private final String text;

    Literal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
