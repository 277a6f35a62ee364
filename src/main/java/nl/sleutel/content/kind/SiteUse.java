package nl.sleutel.content.kind;

import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.problem.Expected;

/**
 * What the program itself shows of the content, on pages that no editor wrote, such as the numbers of the emergency
 * card. Beans tell it of their kind.
 */
public interface SiteUse {

    /** The entries shown; which of them are live does not matter. */
    Set<EntryRef> refs();

    /** Where they are shown. */
    Expected place();
}
