package nl.sleutel.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of any kind, row by row: as large as they may be without a large image in memory. Mutable. */
public final class PngMaker {

    public static final int GREY = 0;
    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int GREY_ALPHA = 4;
    public static final int RGBA = 6;
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final int width;
    private final int height;
    private final int depth;
    private final int type;
    private final ByteArrayOutputStream png = new ByteArrayOutputStream();
    private boolean interlaced;
    private byte[] pixel = {};

    public PngMaker(int width, int height, int depth, int type) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.type = type;
    }

    /** In seven passes, as pages of old showed them step by step. */
    public PngMaker interlaced() {
        interlaced = true;
        return this;
    }

    /** The bytes of every pixel; without, all are zero. Only for eight or more bits a sample. */
    public PngMaker pixel(int... bytes) {
        pixel = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            pixel[i] = (byte) bytes[i];
        }
        return this;
    }

    /** The file; a chunk of choice stands after the head. */
    public byte[] with(String name, byte[] data) throws IOException {
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) type)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) (interlaced ? 1 : 0));
        chunk("IHDR", head.array());
        if (!name.isEmpty()) {
            chunk(name, data);
        }
        if (type == PALETTE) {
            chunk("PLTE", new byte[] {(byte) 200, 100, 50, 0, 0, 0});
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            for (int[] pass : interlaced ? ADAM7 : WHOLE) {
                rows(rows, (width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3]);
            }
        }
        chunk("IDAT", packed.toByteArray());
        chunk("IEND", new byte[0]);
        return png.toByteArray();
    }

    public byte[] make() throws IOException {
        return with("", new byte[0]);
    }

    private void rows(DeflaterOutputStream out, int columns, int rows) throws IOException {
        int samples = switch (type) {
            case GREY, PALETTE -> 1;
            case GREY_ALPHA -> 2;
            case RGB -> 3;
            default -> 4;
        };
        byte[] row = new byte[1 + (columns * samples * depth + 7) / 8];
        for (int i = 1; i < row.length && pixel.length > 0; i++) {
            row[i] = pixel[(i - 1) % pixel.length];
        }
        for (int y = 0; y < rows && columns > 0; y++) {
            out.write(row);
        }
    }

    private void chunk(String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
    }

    /** Zeros that unpack to so many megabytes, after words that a chunk begins with. */
    public static byte[] packed(String start, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16)) {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }
}
