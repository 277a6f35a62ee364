package planted.fact;

import planted.site.PageWithJson;

/** Imports a door. */
public record FactOnAPage(PageWithJson page) {
}
