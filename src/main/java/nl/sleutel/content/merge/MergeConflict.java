package nl.sleutel.content.merge;

import java.util.Optional;

/**
 * A place of a draft that two people changed, each in another way. Immutable.
 *
 * @param name the name of the field, or the heading of the section; empty for what stands before the first heading and
 *     for the whole text
 * @param base what stood there when both began; empty for nothing, as below
 * @param theirs what the other saved
 * @param mine what is to be saved
 * @param together both texts of a section in one, nothing left out; empty where that can't be
 */
public record MergeConflict(
        ConflictPlace place,
        String name,
        Optional<String> base,
        Optional<String> theirs,
        Optional<String> mine,
        Optional<String> together) {

    /** What kind of place it is. */
    public enum ConflictPlace {
        FIELD,
        SECTION,
        /** The text can't be taken apart. */
        WHOLE
    }
}
