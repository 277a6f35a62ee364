package nl.sleutel.image.format;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jboss.logging.Logger;

/**
 * The colours of an image: first the bare numbers of its pixels, whatever Java thinks that they mean, then what its
 * profile says of them. One way for all forms of image.
 */
final class Colours {

    private static final Logger LOG = Logger.getLogger(Colours.class);
    private static final int ROWS_AT_ONCE = 64;

    private Colours() {}

    /**
     * The numbers of a decoded image, eight bits each: red, green, blue, and alpha where it has that. Shades of grey
     * stand in all three.
     */
    static BufferedImage numbers(BufferedImage decoded) {
        boolean alpha = decoded.getColorModel().hasAlpha();
        BufferedImage numbers = new BufferedImage(
                decoded.getWidth(),
                decoded.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(numbers);
        Raster raster = decoded.getRaster();
        int bands = raster.getNumBands();
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        int width = decoded.getWidth();
        int[] row = new int[width * bands];
        for (int y = 0; y < decoded.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = decoded.getColorModel() instanceof IndexColorModel palette
                        ? palette.getRGB(row[x])
                        : number(row, x * bands, bands, shift);
            }
        }
        return numbers;
    }

    private static int number(int[] row, int at, int bands, int shift) {
        boolean grey = bands < 3;
        int red = row[at] >> shift;
        int green = grey ? red : row[at + 1] >> shift;
        int blue = grey ? red : row[at + 2] >> shift;
        int alpha = bands == 2 || bands == 4 ? row[at + bands - 1] >> shift : 0xFF;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /**
     * Puts sRGB in the place of the numbers that a profile gives a meaning. A profile that can't be read, or is not for
     * such an image, changes nothing.
     */
    static void toSrgb(BufferedImage numbers, boolean grey, byte[] profile) {
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            boolean fits = from.getColorSpaceType() == ColorSpace.TYPE_RGB
                    || (grey && from.getColorSpaceType() == ColorSpace.TYPE_GRAY);
            if (fits) {
                ColorConvertOp convert =
                        new ColorConvertOp(new ICC_Profile[] {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
                convert(numbers, convert, from.getNumComponents());
            }
        } catch (IllegalArgumentException | CMMException e) {
            LOG.debug("A colour profile that can't be read counts as none", e);
        }
    }

    private static void convert(BufferedImage numbers, ColorConvertOp convert, int bands) {
        int width = numbers.getWidth();
        int[] pixels = pixels(numbers);
        for (int y = 0; y < numbers.getHeight(); y += ROWS_AT_ONCE) {
            int rows = Math.min(ROWS_AT_ONCE, numbers.getHeight() - y);
            int first = y * width;
            WritableRaster before = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, bands, null);
            int[] samples = new int[width * rows * bands];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = pixels[first + i / bands] >> (16 - 8 * (i % bands)) & 0xFF;
            }
            before.setPixels(0, 0, width, rows, samples);
            int[] after = convert.filter(
                            before, Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, 3, null))
                    .getPixels(0, 0, width, rows, (int[]) null);
            for (int i = 0; i < width * rows; i++) {
                pixels[first + i] = (pixels[first + i] & 0xFF000000)
                        | after[3 * i] << 16
                        | after[3 * i + 1] << 8
                        | after[3 * i + 2];
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Whether an image has shades of grey only. */
    static boolean isGrey(BufferedImage decoded) {
        return !(decoded.getColorModel() instanceof IndexColorModel)
                && decoded.getRaster().getNumBands() < 3;
    }
}
