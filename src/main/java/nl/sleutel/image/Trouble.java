package nl.sleutel.image;

/** Why an image is not taken. */
public enum Trouble {
    /** More bytes than allowed. */
    TOO_HEAVY,
    /** No JPEG, PNG or WebP by its content, whatever it is called. */
    NO_IMAGE,
    /** More pixels than allowed; found before any of them is decoded. */
    TOO_LARGE,
    /** Begins like an image and can't be read as one, or moves. */
    DAMAGED,
    /** The key is no key. */
    BAD_KEY,
    KEY_TAKEN,
    /** Words that say what it shows are missing in a language, or too long. */
    NO_WORDS
}
