package planted.content;

import jakarta.persistence.Entity;
import planted.site.PageWithJson;

/** Imports a door, which makes a cycle too. */
@Entity
public class NosyEntry {

    public String key;
    public PageWithJson page;
}
