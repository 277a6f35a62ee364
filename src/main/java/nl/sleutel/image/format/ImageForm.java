package nl.sleutel.image.format;

import java.awt.Dimension;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The forms of image that are taken, known by their first bytes: what a file is called says nothing. */
public enum ImageForm {
    JPEG,
    PNG,
    WEBP;

    public static Optional<ImageForm> of(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    /**
     * The size that it claims, read from its head alone: nothing is decoded. Of a WebP in the extended form it is that
     * of the canvas.
     */
    public Optional<Dimension> size(byte[] bytes) {
        return switch (this) {
            case JPEG -> JpegSegments.size(bytes);
            case PNG -> PngChunks.size(bytes);
            case WEBP -> WebpChunks.size(bytes);
        };
    }

    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("Every Java reads " + name());
        }
        return readers.next();
    }

    private static boolean starts(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= at + i || (bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
