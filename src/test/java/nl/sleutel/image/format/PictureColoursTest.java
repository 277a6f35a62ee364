package nl.sleutel.image.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sksamuel.scrimage.webp.CWebpHandler;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import nl.sleutel.image.ImageUpload;
import nl.sleutel.image.PngMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That readers see the colours that the maker saw, and no image of which a part is missing. */
class PictureColoursTest {

    private static final int[] ORANGE = {200, 100, 50};
    private static final double[][] ADOBE = {
        {.60974, .20528, .14919}, {.31111, .62567, .06322}, {.01947, .06087, .74457}
    };
    private static final double[][] P3 = {{.51512, .29198, .15710}, {.24120, .69225, .06657}, {-.00105, .04189, .78407}
    };
    /** From the profile connection space (D50) to linear sRGB. */
    private static final double[][] SRGB = {
        {3.1338561, -1.6168667, -.4906146}, {-.9787684, 1.9161415, .0334540}, {.0719453, -.2289914, 1.4052427}
    };

    private static final double GAMMA = 2.19921875;
    private static final int NEAR = 4;

    /** A profile of three primaries and one exponent (ICC.1, matrix and curves), or of grey with the exponent alone. */
    private static byte[] profile(double[][] primaries) {
        String[] tags = primaries.length == 0
                ? new String[] {"wtpt", "kTRC"}
                : new String[] {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        ByteBuffer icc = ByteBuffer.allocate(128 + 4 + tags.length * 32);
        icc.putInt(0, icc.capacity()).putInt(8, 0x02100000);
        icc.position(12)
                .put(("mntr" + (primaries.length == 0 ? "GRAY" : "RGB ") + "XYZ ").getBytes(StandardCharsets.US_ASCII));
        icc.position(36).put("acsp".getBytes(StandardCharsets.US_ASCII));
        icc.position(68).putInt(fixed(.9642)).putInt(fixed(1)).putInt(fixed(.8249));
        icc.position(128).putInt(tags.length);
        int data = 128 + 4 + tags.length * 12;
        for (String tag : tags) {
            icc.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(data).putInt(tag.endsWith("TRC") ? 14 : 20);
            data += 20;
        }
        for (String tag : tags) {
            int start = icc.position();
            if (tag.endsWith("TRC")) {
                icc.put("curv".getBytes(StandardCharsets.US_ASCII))
                        .putInt(0)
                        .putInt(1)
                        .putShort((short) Math.round(GAMMA * 256));
            } else {
                int column = "rgb".indexOf(tag.charAt(0));
                icc.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
                for (int i = 0; i < 3; i++) {
                    icc.putInt(fixed(column < 0 ? new double[] {.9642, 1, .8249}[i] : primaries[i][column]));
                }
            }
            icc.position(start + 20);
        }
        return icc.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static int[] inSrgb(int[] rgb, double[][] primaries) {
        double[] linear = Arrays.stream(rgb)
                .mapToDouble(one -> Math.pow(one / 255d, GAMMA))
                .toArray();
        return Arrays.stream(times(SRGB, times(primaries, linear)))
                .map(one -> Math.max(0, Math.min(1, one)))
                .mapToInt(one ->
                        (int) Math.round(255 * (one <= .0031308 ? 12.92 * one : 1.055 * Math.pow(one, 1 / 2.4) - .055)))
                .toArray();
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
                .toArray();
    }

    private static byte[] packed(byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Of a test\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(profile);
        }
        return bytes.toByteArray();
    }

    /** An orange image in a form, whose numbers a profile gives a meaning. */
    private static byte[] orange(String form, byte[] profile) throws IOException {
        return switch (form) {
            case "png" -> new PngMaker(40, 40, 8, PngMaker.RGB).pixel(ORANGE).with("iCCP", packed(profile));
            case "png-alpha" ->
                new PngMaker(40, 40, 8, PngMaker.RGBA).pixel(200, 100, 50, 255).with("iCCP", packed(profile));
            case "png-16" ->
                new PngMaker(40, 40, 16, PngMaker.RGB)
                        .pixel(200, 200, 100, 100, 50, 50)
                        .with("iCCP", packed(profile));
            case "png-palette" -> new PngMaker(40, 40, 8, PngMaker.PALETTE).with("iCCP", packed(profile));
            case "png-interlaced" ->
                new PngMaker(40, 40, 8, PngMaker.RGB).pixel(ORANGE).interlaced().with("iCCP", packed(profile));
            case "jpg" -> jpeg(profile);
            default -> webp(form.equals("webp-lossless"), profile);
        };
    }

    private static byte[] jpeg(byte[] profile) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(ORANGE[0], ORANGE[1], ORANGE[2]));
        canvas.fillRect(0, 0, 40, 40);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        ByteBuffer all = ByteBuffer.allocate(plain.size() + 18 + profile.length)
                .put(plain.toByteArray(), 0, 2)
                .putShort((short) 0xFFE2)
                .putShort((short) (16 + profile.length));
        all.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1))
                .put(profile)
                .put(plain.toByteArray(), 2, plain.size() - 2);
        return all.array();
    }

    private static byte[] webp(boolean lossless, byte[] profile) throws IOException {
        byte[] simple = new CWebpHandler()
                .convert(new PngMaker(40, 40, 8, PngMaker.RGB).pixel(ORANGE).make(), 0, 90, 0, lossless, false, false);
        ByteBuffer all = ByteBuffer.allocate(simple.length + 18 + 8 + profile.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(simple, 0, 12);
        all.put(new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, 0x20, 0, 0, 0, 39, 0, 0, 39, 0, 0});
        all.put("ICCP".getBytes(StandardCharsets.US_ASCII))
                .putInt(profile.length)
                .put(profile)
                .put(simple, 12, simple.length - 12);
        return all.putInt(4, all.capacity() - 8).array();
    }

    private static int[] shown(byte[] image) throws IOException, UnfitImageException {
        Map<String, byte[]> files = ImageUpload.make(image);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".jpg"))
                .findFirst()
                .orElseThrow()
                .getValue()));
        Color color = new Color(shown.getRGB(20, 20));
        return new int[] {color.getRed(), color.getGreen(), color.getBlue()};
    }

    private static void assertNear(int[] expected, int[] seen) {
        for (int i = 0; i < 3; i++) {
            assertTrue(
                    Math.abs(expected[i] - seen[i]) <= NEAR,
                    Arrays.toString(expected) + " but " + Arrays.toString(seen));
        }
    }

    @ParameterizedTest
    @CsvSource({"png", "png-alpha", "png-16", "png-palette", "png-interlaced", "jpg", "webp", "webp-lossless"})
    void make_ofAnImageWithAProfile_keepsItsColours(String form) throws Exception {
        assertTrue(Math.abs(inSrgb(ORANGE, ADOBE)[0] - ORANGE[0]) > 2 * NEAR, "the test could not tell");
        assertNear(inSrgb(ORANGE, ADOBE), shown(orange(form, profile(ADOBE))));
        assertNear(inSrgb(ORANGE, P3), shown(orange(form, profile(P3))));
    }

    @ParameterizedTest
    @CsvSource({"png", "png-palette", "jpg", "webp", "webp-lossless"})
    void make_ofAnImageWithAProfileThatIsNone_takesTheNumbersAsTheyAre(String form) throws Exception {
        assertNear(ORANGE, shown(orange(form, new byte[200])));
        assertNear(ORANGE, shown(orange(form, profile(new double[0][]))));
        assertNear(ORANGE, shown(orange(form, Arrays.copyOf(profile(P3), 150))));
    }

    /** Java takes the numbers of grey with alpha or of sixteen bits for linear ones, and shows them far too light. */
    @Test
    void make_ofGrey_isAsDarkAsItWas() throws Exception {
        int[] grey = {100, 100, 100};
        assertNear(grey, shown(new PngMaker(40, 40, 8, PngMaker.GREY).pixel(100).make()));
        assertNear(
                grey,
                shown(new PngMaker(40, 40, 16, PngMaker.GREY).pixel(100, 100).make()));
        assertNear(
                grey,
                shown(new PngMaker(40, 40, 8, PngMaker.GREY_ALPHA)
                        .pixel(100, 255)
                        .make()));
        assertNear(
                grey,
                shown(new PngMaker(40, 40, 16, PngMaker.GREY_ALPHA)
                        .pixel(100, 100, 255, 255)
                        .make()));
        int[] converted =
                shown(new PngMaker(40, 40, 8, PngMaker.GREY).pixel(100).with("iCCP", packed(profile(new double[0][]))));
        assertNear(
                inSrgb(grey, new double[][] {
                    {.9642 / 3, .9642 / 3, .9642 / 3}, {1 / 3d, 1 / 3d, 1 / 3d}, {.8249 / 3, .8249 / 3, .8249 / 3}
                }),
                converted);
    }

    private static byte[] noise(String form) throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 300 * 300; i++) {
            image.setRGB(i % 300, i / 300, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, form.equals("jpg") ? "jpg" : "png", bytes);
        return form.startsWith("webp")
                ? new CWebpHandler().convert(bytes.toByteArray(), 0, 80, 0, form.equals("webp-lossless"), false, false)
                : bytes.toByteArray();
    }

    /**
     * A transfer that broke off leaves a file that ends early, or of its whole length with zeros at its end; WebP takes
     * those for a picture.
     */
    @ParameterizedTest
    @CsvSource({"png", "jpg", "webp", "webp-lossless"})
    void make_ofAnImageThatIsCutShort_isRefusedAsDamaged(String form) throws Exception {
        byte[] whole = noise(form);
        ImageUpload.make(whole);
        for (double part : new double[] {.01, .2, .5, .95, .999}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
            assertEquals(
                    ImageProblem.DAMAGED,
                    assertThrows(UnfitImageException.class, () -> ImageUpload.make(cut), form + " cut at " + part)
                            .trouble());
            byte[] zeros = Arrays.copyOf(cut, whole.length);
            if (!form.startsWith("webp")) {
                assertThrows(
                        UnfitImageException.class, () -> ImageUpload.make(zeros), form + " with zeros from " + part);
            }
        }
    }

    /** As whoever mends the end of a cut file would leave it. */
    @Test
    void make_ofAJpegThatIsCutShortAndEnded_isRefusedAsDamaged() throws Exception {
        byte[] whole = noise("jpg");
        for (double part : new double[] {.2, .5, .95}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part) + 2);
            cut[cut.length - 2] = (byte) 0xFF;
            cut[cut.length - 1] = (byte) 0xD9;
            assertEquals(
                    ImageProblem.DAMAGED,
                    assertThrows(UnfitImageException.class, () -> ImageUpload.make(cut))
                            .trouble());
        }
    }
}
