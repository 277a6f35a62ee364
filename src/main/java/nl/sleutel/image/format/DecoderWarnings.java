package nl.sleutel.image.format;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Hears what a decoder says of a file that it reads all the same, with grey where the rest should be. Codes that fit
 * nothing and an end before the last row are damage; a few bytes too many between two parts are not. Mutable, for one
 * decoding.
 */
final class DecoderWarnings implements IIOReadWarningListener {

    private boolean seen;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        seen |= !words.contains("extraneous")
                && (words.contains("premature")
                        || words.contains("truncated")
                        || words.contains("corrupt")
                        || words.contains("missing eoi")
                        || words.contains("error reading"));
    }

    boolean seen() {
        return seen;
    }
}
