package nl.sleutel.image.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sksamuel.scrimage.webp.WebpImageReader;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.sleutel.image.ImageUpload;
import nl.sleutel.image.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static boolean isRed(BufferedImage image, double x, double y) {
        Color color = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void files_ofALargeImage_areOfTwoWidths(String form) throws IOException {
        Map<String, byte[]> files =
                ImageUpload.files(Samples.image(form, 2000, 1000)).orElseThrow();
        assertEquals(Set.of("640.webp", "1280.webp", "1280.jpg"), files.keySet());
        assertEquals(Optional.of(new Dimension(640, 320)), ImageForm.WEBP.size(files.get("640.webp")));
        BufferedImage shown = new WebpImageReader().read(files.get("1280.webp")).awt();
        assertTrue(isRed(shown, .25, .5) && !isRed(shown, .75, .5));
        assertEquals(
                1280,
                ImageIO.read(new ByteArrayInputStream(files.get("1280.jpg"))).getWidth());
    }

    @Test
    void files_ofASmallImage_areOfItsOwnWidth() throws IOException {
        assertEquals(
                Set.of("100.webp", "100.jpg"),
                ImageUpload.files(Samples.image("png", 100, 50)).orElseThrow().keySet());
    }

    @Test
    void files_ofAWebp_areMadeAnew() throws IOException {
        byte[] webp =
                ImageUpload.files(Samples.image("png", 700, 50)).orElseThrow().get("700.webp");
        assertEquals(
                Set.of("640.webp", "700.webp", "700.jpg"),
                ImageUpload.files(webp).orElseThrow().keySet());
    }

    /** Red was on the left of the sensor; where it is on the upright image depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, .25, .5",
        "2, .75, .5",
        "3, .75, .5",
        "4, .25, .5",
        "5, .5, .25",
        "6, .5, .25",
        "7, .5, .75",
        "8, .5, .75"
    })
    void files_ofAPhotograph_areUprightAndTellNothing(int orientation, double x, double y) throws IOException {
        byte[] photograph = Samples.photograph(400, 200, orientation, "Breestraat 92");
        assertTrue(new String(photograph, StandardCharsets.ISO_8859_1).contains("Breestraat"));
        Map<String, byte[]> files = ImageUpload.files(photograph).orElseThrow();
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("jpg"))
                .findFirst()
                .orElseThrow()
                .getValue()));
        assertEquals(orientation < 5 ? 400 : 200, shown.getWidth());
        assertTrue(isRed(shown, x, y) && !isRed(shown, 1 - x, 1 - y));
        for (byte[] file : files.values()) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Breestraat") || text.contains("Exif") || text.contains("EXIF"));
        }
    }

    @Test
    void trouble_ofFarTooManyPixels_isSeenWithoutDecoding() {
        assertEquals(Optional.of(ImageProblem.TOO_LARGE), Picture.trouble(Samples.claiming(50_000, 50_000)));
        assertEquals(
                Optional.of(ImageProblem.TOO_LARGE),
                Picture.trouble(Samples.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertEquals(Optional.of(ImageProblem.TOO_LARGE), Picture.trouble(Samples.claiming(8_000, 5_001)));
        assertEquals(Optional.empty(), Picture.trouble(Samples.claiming(8_000, 5_000)));
        ByteBuffer webp = ByteBuffer.allocate(40)
                .put("RIFF....WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[8]);
        assertEquals(
                Optional.of(ImageProblem.TOO_LARGE),
                Picture.trouble(webp.put(new byte[] {-1, -1, -1, -1, -1, -1}).array()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a.............",
                "<html>",
                "RIFF....AVI LIST",
                "BM......."
            })
    void trouble_ofWhatIsNoImage_isThat(String text) {
        assertEquals(Optional.of(ImageProblem.NO_IMAGE), Picture.trouble(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void trouble_ofTooManyBytes_isThat() throws IOException {
        byte[] image = Samples.image("jpg", 20, 20);
        assertEquals(Optional.of(ImageProblem.TOO_HEAVY), Picture.trouble(Arrays.copyOf(image, (10 << 20) + 1)));
        assertEquals(Optional.empty(), Picture.trouble(Arrays.copyOf(image, 10 << 20)));
    }

    @Test
    void files_ofWhatIsDamaged_areNone() throws IOException {
        assertEquals(Optional.empty(), ImageUpload.files(Samples.claiming(100, 100)));
        byte[] png = Samples.image("png", 300, 300);
        assertEquals(Optional.empty(), ImageUpload.files(Arrays.copyOf(png, png.length / 2)));
        byte[] webp =
                ImageUpload.files(Samples.image("png", 300, 300)).orElseThrow().get("300.webp");
        assertEquals(Optional.empty(), ImageUpload.files(Arrays.copyOf(webp, 40)));
        assertEquals(Optional.empty(), ImageUpload.files(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}));
    }
}
