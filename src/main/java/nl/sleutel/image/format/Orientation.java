package nl.sleutel.image.format;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its file tells in numbers from 1 to 8. It must be applied before what tells it is taken
 * away.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {}

    /**
     * The orientation that Exif data tell: one look at the first directory (Exif 2.32, 4.6.2), nothing else of them.
     *
     * @return from 1 to 8; upright for data that can't be read
     */
    static int of(byte[] bytes, int from, int length) {
        int skipped = length > 6 && bytes[from] == 'E' && bytes[from + 1] == 'x' ? 6 : 0;
        ByteBuffer exif =
                ByteBuffer.wrap(bytes, from + skipped, length - skipped).slice();
        if (exif.capacity() < 8) {
            return UPRIGHT;
        }
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(exif.getInt(4));
        if (directory + 2 > exif.capacity()) {
            return UPRIGHT;
        }
        int count = Short.toUnsignedInt(exif.getShort((int) directory));
        for (long at = directory + 2; count > 0 && at + ENTRY <= exif.capacity(); at += ENTRY, count--) {
            if (Short.toUnsignedInt(exif.getShort((int) at)) == TAG && exif.getShort((int) at + 2) == SHORT) {
                int told = exif.getShort((int) at + 8);
                return told >= 1 && told <= 8 ? told : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is wide in the file is high when upright. */
    static boolean lies(int orientation) {
        return orientation >= 5;
    }

    /** The size of an image of some size once it is upright. */
    static Dimension upright(Dimension size, int orientation) {
        return lies(orientation) ? new Dimension(/* width= */ size.height, /* height= */ size.width) : size;
    }

    /** The image turned upright. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        Dimension size = upright(new Dimension(image.getWidth(), image.getHeight()), orientation);
        BufferedImage turned = new BufferedImage(size.width, size.height, image.getType());
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(image, turn, null);
        canvas.dispose();
        return turned;
    }
}
