package nl.sleutel.content.markdown;

import java.util.Optional;

/** What a text asks of the kinds around it while it is shown in one language. */
public interface Resolver {

    /** Where a link such as {@code page:housing/contracts} leads; empty when nothing live answers to it. */
    Optional<Target> link(String destination);

    /** A fact in the reader's words; empty when it is not live. */
    Optional<Shown> fact(String key, boolean bare);

    /** @param title the target's own title, for links without words */
    record Target(String href, String title) {
    }

    /**
     * @param text the value as readers see it, plain text
     * @param href where a tap leads: the fact's source on the page, or a {@code tel:} or {@code mailto:} address
     */
    record Shown(String text, String href) {
    }
}
