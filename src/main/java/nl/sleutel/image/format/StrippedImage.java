package nl.sleutel.image.format;

import java.awt.Dimension;
import java.util.Optional;

/**
 * An image file taken apart: what a decoder needs of it and nothing else, and the two things that must be known of the
 * rest. No decoder sees a chunk of text, a thumbnail or a profile, so none can be made to unpack one. Immutable.
 *
 * @param size of the image that is decoded, before it is turned upright
 * @param plain the file without what is no pixels
 * @param orientation how the camera was held, from 1 (upright) to 8 (Exif 2.32, tag 0x112)
 * @param profile the colour profile (ICC) that its numbers are meant in; empty for sRGB
 */
record StrippedImage(Dimension size, byte[] plain, int orientation, Optional<byte[]> profile) {

    /** Profiles of screens and cameras have a few kilobytes, of printers up to two megabytes. */
    static final int LONGEST_PROFILE = 4 << 20;

    /** @throws UnfitImageException for what is damaged, cut short or moves */
    static StrippedImage of(ImageForm form, byte[] bytes) throws UnfitImageException {
        return switch (form) {
            case JPEG -> new JpegSegments(bytes).strip();
            case PNG -> new PngChunks(bytes).strip();
            case WEBP -> new WebpChunks(bytes).strip();
        };
    }
}
