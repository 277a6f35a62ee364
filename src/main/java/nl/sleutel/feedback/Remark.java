package nl.sleutel.feedback;

import java.util.Optional;
import nl.sleutel.language.Language;

/**
 * What a reader says of a page, on its way in. Immutable.
 *
 * @param article the page's key; empty when it is about the whole site
 * @param helped the answer to 'did this help?'
 * @param text what is wrong in their words; empty for none
 */
public record Remark(Optional<String> article, Language language, Optional<Boolean> helped, String text) {

    public static final int LONGEST = 1_000;

    /** Line ends become one character, as browsers count them; what can't be read is left out. */
    public Remark {
        text = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "")
                .strip();
    }

    public boolean saysNothing() {
        return helped.isEmpty() && text.isEmpty();
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }
}
