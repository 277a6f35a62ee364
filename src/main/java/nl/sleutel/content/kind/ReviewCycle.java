package nl.sleutel.content.kind;

/** How an entry is kept true after its publication. */
public enum ReviewCycle {
    /** Nobody confirms it. */
    NONE,
    /** It has a day on which somebody compared it with its source. */
    CHECKED,
    /** The same, and a day by which that is done again. */
    REVIEWED
}
