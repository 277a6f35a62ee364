package nl.sleutel.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of an HTML element. */
final class HtmlAttributes {

    private HtmlAttributes() {}

    /**
     * Attributes in the order in which they are named, so that a page is the same bytes wherever and whenever it is
     * made. The caller's own map.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     */
    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
