package nl.sleutel.image.format;

import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The chunks of a WebP file (RFC 9649). Its decoder is a program of its own that gets the file as it is. Mutable, for
 * one reading.
 */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int FRAME = 8;
    private static final int MOVES = 0x02;

    private final byte[] bytes;
    private int orientation = Orientation.UPRIGHT;
    private Optional<byte[]> profile = Optional.empty();
    private Optional<Dimension> frame = Optional.empty();

    WebpChunks(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The size that its head tells: of the only frame, or in the extended form of the canvas. */
    static Optional<Dimension> size(byte[] bytes) {
        return bytes.length < HEAD + FRAME ? Optional.empty() : size(bytes, HEAD, bytes.length);
    }

    private static Optional<Dimension> size(byte[] bytes, int at, int end) {
        int data = at + FRAME;
        String name = name(bytes, at);
        if (name.equals("VP8X") && data + 10 <= end) {
            return Optional.of(new Dimension(little(bytes, data + 4, 3) + 1, little(bytes, data + 7, 3) + 1));
        }
        if (name.equals("VP8 ") && data + 10 <= end && little(bytes, data + 3, 3) == 0x2A019D) {
            return Optional.of(new Dimension(little(bytes, data + 6, 2) & 0x3FFF, little(bytes, data + 8, 2) & 0x3FFF));
        }
        if (name.equals("VP8L") && data + 5 <= end && bytes[data] == 0x2F) {
            int bits = little(bytes, data + 1, 4);
            return Optional.of(new Dimension((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
        }
        return Optional.empty();
    }

    StrippedImage strip() throws UnfitImageException {
        Dimension canvas = size(bytes).orElseThrow(() -> new UnfitImageException(ImageProblem.DAMAGED));
        long end = 8L + Integer.toUnsignedLong(little(bytes, 4, 4));
        if (end > bytes.length) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        int at = HEAD;
        while (at + FRAME <= end) {
            long next = at + FRAME + Integer.toUnsignedLong(little(bytes, at + 4, 4));
            if (next > end) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            chunk(name(bytes, at), at, (int) next);
            at = (int) (next + (next & 1));
        }
        // A canvas of another size than its only frame is a trap, or moves.
        if (!frame.equals(Optional.of(canvas))) {
            throw new UnfitImageException(ImageProblem.DAMAGED);
        }
        return new StrippedImage(canvas, bytes, orientation, profile);
    }

    private void chunk(String name, int at, int end) throws UnfitImageException {
        int data = at + FRAME;
        switch (name) {
            case "VP8X" -> {
                if (data < end && (bytes[data] & MOVES) != 0) {
                    throw new UnfitImageException(ImageProblem.MOVES);
                }
            }
            case "ANIM", "ANMF" -> throw new UnfitImageException(ImageProblem.MOVES);
            case "VP8 ", "VP8L" -> frame = frame.or(() -> size(bytes, at, end));
            case "EXIF" -> orientation = Orientation.of(bytes, data, end - data);
            case "ICCP" -> {
                if (end - data > StrippedImage.LONGEST_PROFILE) {
                    throw new UnfitImageException(ImageProblem.DAMAGED);
                }
                profile = Optional.of(Arrays.copyOfRange(bytes, data, end));
            }
            default -> {
                // Tells nothing of the pixels, or is read by the decoder.
            }
        }
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static int little(byte[] bytes, int at, int count) {
        byte[] padded = Arrays.copyOf(Arrays.copyOfRange(bytes, at, at + count), 4);
        return ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
