package planted.site;

import planted.api.Json;
import planted.content.NosyEntry;

/** Imports another door and sets an entity's field. */
public class PageWithJson {

    public Json show(NosyEntry entry) {
        entry.key = "changed";
        return new Json(entry.key);
    }
}
