package nl.sleutel.tool;

import java.util.List;
import nl.sleutel.language.Localized;

/**
 * A tool that counts for one student: it asks, and says what a rule and the facts make of the answers. It keeps nothing
 * and knows no clock of its own. From this contract the page, its form and the API are made; its words stand in
 * {@code i18n/} under {@code tool.NAME}.
 */
public interface Tool {

    /** Its name in the API and in the keys of its words: small letters and hyphens. */
    String name();

    /** The address of its page. */
    Localized<String> address();

    /** What it asks, in the order of the form. */
    List<Input> inputs();

    /**
     * What comes out.
     *
     * @param answers every answer that {@link #inputs} require is there
     * @throws UnknownFactException when a fact that it needs is not live
     */
    ToolResult count(Answers answers, FactBook facts);
}
