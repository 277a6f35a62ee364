package nl.sleutel.site.tool;

import java.util.List;
import nl.sleutel.site.layout.Link;

/**
 * All that is wrong in a form, above it. Immutable.
 *
 * @param title what is to be done
 * @param links each to its field, saying what is wrong there
 */
public record FormErrors(String title, List<Link> links) {

    public FormErrors {
        links = List.copyOf(links);
    }
}
