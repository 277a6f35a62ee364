package nl.sleutel.content.markdown;

import java.util.Optional;
import nl.sleutel.content.markdown.syntax.FactForm;

/** What a text asks of the kinds around it while it is shown in one language. */
public interface Resolver {

    /** Where a link such as {@code page:housing/contracts} leads; empty when nothing live answers to it. */
    Optional<Target> link(String destination);

    /** A fact in the reader's words; empty when it is not live. */
    Optional<Shown> fact(String key, FactForm form);

    /** What stands in the place of a fact that is not live: no sentence may read as if nothing were missing. */
    default String unknownFact() {
        return "";
    }

    /** What stands in the place of a link without words of its own whose target is not live. */
    default String unknownTarget() {
        return "";
    }

    /** A picture such as {@code image:key}; empty when it is not there, and then its words stand in its place. */
    default Optional<Picture> picture(String destination) {
        return Optional.empty();
    }

    /**
     * @param src the address that every browser can show
     * @param srcset the addresses in the smaller form, with their widths
     */
    record Picture(String src, String srcset, int width, int height) {}

    /**
     * @param href empty when the link leads to the very page that it stands on, and is none there
     * @param title the target's own title, for links without words
     * @param isName whether the title is a name, which nobody translates
     */
    record Target(String href, String title, boolean isName) {

        public Target(String href, String title) {
            this(href, title, false);
        }

        boolean isHere() {
            return href.isEmpty();
        }

        /** The same for a text that stands at an address: what leads there leads nowhere. */
        public Target seenFrom(String address) {
            return href.equals(address) ? new Target("", title, isName) : this;
        }
    }

    /**
     * @param text the value as readers see it, plain text
     * @param href where a tap leads: the fact's source on the page, or a {@code tel:} or {@code mailto:} address
     * @param mark what a reader must know before relying on it, in a few words; mostly empty
     */
    record Shown(String text, String href, Optional<String> mark) {

        public Shown(String text, String href) {
            this(text, href, Optional.empty());
        }
    }
}
