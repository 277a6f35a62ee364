package nl.sleutel.image.format;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The segments of a JPEG file (ITU-T T.81, annex B). Mutable, for one reading. */
final class JpegSegments {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int COMMENT = 0xFE;

    /**
     * Each scan of a progressive image costs a walk over all of it, and may be a few bytes long. Encoders make about
     * ten.
     */
    private static final int MOST_SCANS = 100;

    private final byte[] bytes;
    private final ByteArrayOutputStream plain;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private Optional<Dimension> size = Optional.empty();
    private int orientation = Orientation.UPRIGHT;
    private int scans;
    private int at;

    JpegSegments(byte[] bytes) {
        this(bytes, bytes.length);
    }

    private JpegSegments(byte[] bytes, int plainLength) {
        this.bytes = bytes;
        this.plain = new ByteArrayOutputStream(plainLength);
    }

    /** The size that its head tells. */
    static Optional<Dimension> size(byte[] bytes) {
        JpegSegments segments = new JpegSegments(bytes, 0);
        try {
            segments.at = 2;
            while (segments.size.isEmpty()) {
                segments.segment(segments.marker());
            }
            return segments.size;
        } catch (UnfitImageException e) {
            return Optional.empty();
        }
    }

    StrippedImage strip() throws UnfitImageException {
        plain.write(0xFF);
        plain.write(START);
        at = 2;
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
            if (marker == SCAN) {
                entropy();
            }
        }
        plain.write(0xFF);
        plain.write(END);
        if (size.isEmpty() || scans == 0) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        return new StrippedImage(
                size.get(),
                plain.toByteArray(),
                orientation,
                profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray()));
    }

    /** The next marker; any number of 0xFF may stand before it. A file without an end was cut short. */
    private int marker() throws UnfitImageException {
        if (byteAt(at) != 0xFF) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        while (byteAt(at) == 0xFF) {
            at++;
        }
        return byteAt(at++);
    }

    private void segment(int marker) throws UnfitImageException {
        int length = byteAt(at) << 8 | byteAt(at + 1);
        if (length < 2 || at + length > bytes.length || marker == START) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        if (isFrame(marker) && size.isEmpty()) {
            size = Optional.of(
                    new Dimension(byteAt(at + 5) << 8 | byteAt(at + 6), byteAt(at + 3) << 8 | byteAt(at + 4)));
        }
        if (marker == SCAN && ++scans > MOST_SCANS) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        if (marker == EXIF && starts(at + 2, "Exif\0\0") && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.of(bytes, at + 8, length - 8);
        }
        if (marker == PROFILE && starts(at + 2, "ICC_PROFILE\0") && length > 16) {
            profile.write(bytes, at + 16, length - 16);
            if (profile.size() > StrippedImage.LONGEST_PROFILE) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
        }
        if (isNeeded(marker)) {
            plain.write(0xFF);
            plain.write(marker);
            plain.write(bytes, at, length);
        }
        at += length;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /**
     * JFIF and Adobe say how the numbers mean colours; all other applications' segments and comments say nothing of the
     * pixels.
     */
    private boolean isNeeded(int marker) {
        boolean application = (marker >= APP0 && marker <= 0xEF) || marker == COMMENT;
        return !application
                || (marker == APP0 && starts(at + 2, "JFIF\0"))
                || (marker == APP14 && starts(at + 2, "Adobe"));
    }

    /** What a scan holds: up to the next marker that is neither a stuffed zero nor a restart. */
    private void entropy() throws UnfitImageException {
        int start = at;
        while (byteAt(at) != 0xFF || byteAt(at + 1) == 0 || (byteAt(at + 1) >= 0xD0 && byteAt(at + 1) <= 0xD7)) {
            at += byteAt(at) == 0xFF ? 2 : 1;
        }
        plain.write(bytes, start, at - start);
    }

    private boolean starts(int from, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int byteAt(int place) throws UnfitImageException {
        if (place >= bytes.length) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        return bytes[place] & 0xFF;
    }
}
