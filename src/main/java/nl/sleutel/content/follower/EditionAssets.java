package nl.sleutel.content.follower;

import java.util.Collection;
import nl.sleutel.content.entry.EntryTexts;

/**
 * Brings to the data folder what live texts name and what is no text, before readers see them: readers never need the
 * database.
 */
public interface EditionAssets {

    /**
     * Brings what these texts name, as far as it exists. Fails when the database does not answer: then the texts wait
     * as well.
     */
    void fetch(Collection<EntryTexts> texts);
}
