package nl.sleutel.exchange;

/** Why a file of a translator is not taken at all. */
public enum FileRefusal {
    TOO_LARGE,
    /** Neither UTF-8 nor UTF-16 as it says. */
    ENCODING,
    /**
     * A document type or an entity: nothing of ours has one, and they can be made to read files or to fill the memory.
     */
    DOCTYPE,
    /** No well-formed XML, or nested or split beyond reason. */
    NOT_XML,
    /** XML, but no XLIFF 2.0 between our two languages. */
    NOT_XLIFF
}
