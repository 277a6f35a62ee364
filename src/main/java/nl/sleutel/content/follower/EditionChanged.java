package nl.sleutel.content.follower;

import java.util.Set;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;

/**
 * Readers see another Edition from now on.
 *
 * @param touched the entries that changed, appeared or went
 * @param anew whether all of it may differ, so that {@code touched} says nothing
 */
public record EditionChanged(Edition edition, Set<EntryRef> touched, boolean anew) {}
