package nl.sleutel.content.markdown;

import java.util.List;
import nl.sleutel.language.Language;

/**
 * Knows which words of a text deserve an explanation. It is asked piece by piece in the order of reading, and remembers
 * what it explained already: one for each rendering.
 */
public interface Explainer {

    /** Explains nothing. */
    Explainer NONE = (text, language) -> List.of();

    /**
     * A word and where its explanation stands.
     *
     * @param start the place of its first character in the piece
     * @param end the place after its last
     * @param anchor the id of the explanation on the page; the word itself gets the same with {@code use-} before it,
     *     for the way back
     */
    record Explained(int start, int end, String anchor) {}

    /** The words of a piece of text to be explained here, in order and without overlap. */
    List<Explained> explain(String text, Language language);
}
