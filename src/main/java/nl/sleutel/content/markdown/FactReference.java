package nl.sleutel.content.markdown;

import org.commonmark.node.CustomNode;

/** {@code {fact:KEY}} or {@code {fact:KEY bare}} in a text: a place where a fact is shown. */
public final class FactReference extends CustomNode {

    private final String key;
    private final boolean bare;

    FactReference(String key, boolean bare) {
        this.key = key;
        this.bare = bare;
    }

    public String key() {
        return key;
    }

    /** Whether the value stands alone, without 'a month' and the like. */
    public boolean bare() {
        return bare;
    }
}
