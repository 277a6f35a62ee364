package nl.sleutel.content;

import java.util.Set;

/**
 * Readers see another Edition from now on.
 *
 * @param touched the entries that changed, appeared or went
 * @param anew whether all of it may differ, so that {@code touched} says nothing
 */
public record EditionChanged(Edition edition, Set<EntryRef> touched, boolean anew) {}
