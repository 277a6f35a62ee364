package nl.sleutel.image;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The forms of image that are taken, known by their first bytes: what a file is called says nothing. */
enum ImageForm {
    JPEG, PNG, WEBP;

    static Optional<ImageForm> of(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P') ? Optional.of(WEBP) : Optional.empty();
    }

    /** The size that it claims, read from its head alone: nothing is decoded. */
    Optional<Dimension> size(byte[] bytes) {
        try {
            return this == WEBP ? sizeOfWebp(bytes) : sizeByReader(bytes);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Dimension> sizeByReader(byte[] bytes) throws IOException {
        ImageReader reader = reader();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
        } finally {
            reader.dispose();
        }
    }

    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("Every Java reads " + name());
        }
        return readers.next();
    }

    /** Three ways to write it: simple, lossless, and extended, whose size is that of the canvas. */
    private static Optional<Dimension> sizeOfWebp(byte[] b) {
        if (starts(b, 12, 'V', 'P', '8', ' ') && starts(b, 23, 0x9D, 0x01, 0x2A)) {
            return Optional.of(new Dimension(little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF));
        }
        if (starts(b, 12, 'V', 'P', '8', 'L') && starts(b, 20, 0x2F)) {
            int bits = little(b, 21, 4);
            return Optional.of(new Dimension((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
        }
        return starts(b, 12, 'V', 'P', '8', 'X') ? Optional.of(new Dimension(little(b, 24, 3) + 1, little(b, 27, 3) + 1)) : Optional.empty();
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
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
