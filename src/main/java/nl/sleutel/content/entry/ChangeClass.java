package nl.sleutel.content.entry;

/** How much a revision differs from the one before. Only the last two make the other language lag. */
public enum ChangeClass {
    WORDING,
    MEANING,
    FACT;

    public boolean makesOtherLag() {
        return this != WORDING;
    }
}
