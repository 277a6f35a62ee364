package nl.sleutel.image.format;

/** Why an image is not taken. */
public enum ImageProblem {
    /** More bytes than allowed. */
    TOO_HEAVY,
    /** No JPEG, PNG or WebP by its content, whatever it is called. */
    NO_IMAGE,
    /** More pixels than allowed; found before any of them is decoded. */
    TOO_LARGE,
    /** Begins like an image and can't be read as one, or ends before it is whole. */
    DAMAGED,
    /** An animation: readers who get ill of what moves could not stop it. */
    MOVES,
    /** Too many others are being made fit just now. */
    BUSY,
    /** The key is no key. */
    BAD_KEY,
    KEY_TAKEN,
    /** Words that say what it shows are missing in a language, or too long. */
    NO_WORDS
}
