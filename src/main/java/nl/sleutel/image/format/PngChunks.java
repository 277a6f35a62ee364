package nl.sleutel.image.format;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The chunks of a PNG file (W3C, PNG 3rd edition). Of what is packed, only the colour profile is unpacked here, up to a
 * bound. Mutable, for one reading.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int LONGEST_NAME = 79;

    private final byte[] bytes;
    private final ByteArrayOutputStream plain;
    private int orientation = Orientation.UPRIGHT;
    private Optional<byte[]> profile = Optional.empty();

    PngChunks(byte[] bytes) {
        this.bytes = bytes;
        this.plain = new ByteArrayOutputStream(bytes.length);
    }

    /** The size that its head tells. */
    static Optional<Dimension> size(byte[] bytes) {
        if (bytes.length < SIGNATURE + FRAME + 13 || !name(bytes, SIGNATURE).equals("IHDR")) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, SIGNATURE + 8, 8);
        return Optional.of(new Dimension(head.getInt(), head.getInt()));
    }

    StrippedImage strip() throws UnfitImageException {
        Dimension size = size(bytes).orElseThrow(() -> new UnfitImageException(ImageProblem.DAMAGED));
        plain.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        String name;
        do {
            int length = at + FRAME > bytes.length
                    ? -1
                    : ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - FRAME) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            name = name(bytes, at);
            chunk(name, at, length);
            at += FRAME + length;
        } while (!name.equals("IEND"));
        return new StrippedImage(size, plain.toByteArray(), orientation, profile);
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private void chunk(String name, int at, int length) throws UnfitImageException {
        if (NEEDED.contains(name)) {
            if (!isSound(at, length)) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            plain.write(bytes, at, FRAME + length);
        } else if (name.equals("eXIf") && isSound(at, length)) {
            orientation = Orientation.of(bytes, at + 8, length);
        } else if (name.equals("iCCP") && isSound(at, length) && profile.isEmpty()) {
            profile = profile(at + 8, at + 8 + length);
        }
    }

    private boolean isSound(int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, at + 4, length + 4);
        return (int) sum.getValue()
                == ByteBuffer.wrap(bytes, at + 8 + length, 4).getInt();
    }

    /** A name, a zero, the method of packing (0), then the packed profile. What is no such thing counts as none. */
    private Optional<byte[]> profile(int from, int end) throws UnfitImageException {
        int packed = from;
        while (packed < end && packed <= from + LONGEST_NAME && bytes[packed] != 0) {
            packed++;
        }
        if (packed + 2 >= end || bytes[packed] != 0 || bytes[packed + 1] != 0) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, packed + 2, end - packed - 2);
            byte[] unpacked = new byte[StrippedImage.LONGEST_PROFILE + 1];
            int length = 0;
            int more = 1;
            while (more > 0 && length < unpacked.length) {
                more = inflater.inflate(unpacked, length, unpacked.length - length);
                length += more;
            }
            if (length == unpacked.length) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            return inflater.finished() ? Optional.of(Arrays.copyOf(unpacked, length)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
