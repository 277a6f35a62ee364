package nl.sleutel.content.markdown.syntax;

import org.commonmark.node.CustomNode;

/** {@code {fact:KEY}} in a text, with or without the word of another form: a place where a fact is shown. */
public final class FactReference extends CustomNode {

    private final String key;
    private final FactForm form;

    FactReference(String key, FactForm form) {
        this.key = key;
        this.form = form;
    }

    public String key() {
        return key;
    }

    /** What is shown of it. */
    public FactForm form() {
        return form;
    }
}
