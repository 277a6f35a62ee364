package nl.sleutel.image.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sksamuel.scrimage.webp.CWebpHandler;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import nl.sleutel.image.PngMaker;
import nl.sleutel.image.Samples;
import nl.sleutel.image.SmallHeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest and the most hostile images that are allowed, in a Java of 256 MB of which the portal holds a good part.
 */
class PictureBoundsTest {

    private static final int WIDE = 8_000;
    private static final int HIGH = 5_000;
    private static final int MOST_MINUTES = 5;

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    private void add(String name, byte[] image, String outcome) throws IOException {
        Files.write(folder.resolve(name), image);
        expected.put(name, outcome);
    }

    @Test
    void make_ofTheLargestOfEachKind_fitsInTheMemoryOfThePortal() throws Exception {
        String made = "1280.jpg,1280.webp,640.webp";
        add("plain.png", new PngMaker(WIDE, HIGH, 8, PngMaker.RGB).make(), made);
        add("sixteen-bits.png", new PngMaker(WIDE, HIGH, 16, PngMaker.RGBA).make(), made);
        add(
                "interlaced.png",
                new PngMaker(WIDE, HIGH, 16, PngMaker.RGBA).interlaced().make(),
                made);
        add(
                "interlaced-palette.png",
                new PngMaker(WIDE, HIGH, 8, PngMaker.PALETTE).interlaced().make(),
                made);
        byte[] png = new PngMaker(WIDE, HIGH, 8, PngMaker.RGBA)
                .pixel(200, 100, 50, 128)
                .make();
        add("lossy.webp", new CWebpHandler().convert(png, 0, 75, 0, false, false, false), made);
        add("lossless.webp", new CWebpHandler().convert(png, 0, 75, 0, true, false, false), made);
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, WIDE / 2, HIGH);
        add("camera.jpg", jpeg(image, false), made);
        byte[] progressive = jpeg(image, true);
        add("progressive.jpg", progressive, made);
        add("scans.jpg", withScans(progressive, 5_000), "DAMAGED");
        assertHeld();
    }

    @Test
    void make_ofOddShapes_fitsInTheMemoryOfThePortal() throws Exception {
        add("tower.png", new PngMaker(600, 60_000, 8, PngMaker.RGB).make(), "51.jpg,51.webp");
        add("tall.png", new PngMaker(2_000, 8_000, 16, PngMaker.RGBA).make(), "1000.jpg,1000.webp,640.webp");
        add("wall.png", new PngMaker(60_000, 600, 8, PngMaker.RGB).make(), "1280.jpg,1280.webp,640.webp");
        add("line.png", new PngMaker(60_000, 1, 8, PngMaker.RGB).make(), "1280.jpg,1280.webp,640.webp");
        add("hair.png", new PngMaker(1, 60_000, 8, PngMaker.RGB).make(), "1.jpg,1.webp");
        add("endless.png", Samples.claiming(40_000_000, 1), "TOO_LARGE");
        add("long.png", new PngMaker(70_000, 2, 8, PngMaker.RGB).make(), "TOO_LARGE");
        add("dot.png", new PngMaker(1, 1, 1, PngMaker.GREY).make(), "1.jpg,1.webp");
        add("webp-in-a-dot.webp", webp(1, 1, 0), "DAMAGED");
        add("moves.webp", webp(64, 64, 2), "MOVES");
        assertHeld();
    }

    @Test
    void make_ofWhatUnpacksToAGigabyte_fitsInTheMemoryOfThePortal() throws Exception {
        int much = 1_000;
        byte[] ztxt = PngMaker.packed("Comment\0\0", much);
        for (int type : new int[] {PngMaker.RGB, PngMaker.PALETTE}) {
            add(type + "-ztxt.png", new PngMaker(64, 64, 8, type).with("zTXt", ztxt), "64.jpg,64.webp");
            add(
                    type + "-itxt.png",
                    new PngMaker(64, 64, 8, type).with("iTXt", PngMaker.packed("Comment\0\1\0\0\0", much)),
                    "64.jpg,64.webp");
            add(
                    type + "-iccp.png",
                    new PngMaker(64, 64, 8, type).with("iCCP", PngMaker.packed("Profile\0\0", much)),
                    "DAMAGED");
        }
        add("unknown.png", new PngMaker(64, 64, 8, PngMaker.RGB).with("zzZz", ztxt), "64.jpg,64.webp");
        assertHeld();
    }

    /** A WebP in the extended form: a canvas of a size and a mark, around a frame of 64 by 64. */
    private static byte[] webp(int width, int height, int mark) throws IOException {
        byte[] simple =
                new CWebpHandler().convert(new PngMaker(64, 64, 8, PngMaker.RGB).make(), 0, 75, 0, true, false, false);
        ByteArrayOutputStream extended = new ByteArrayOutputStream();
        extended.write(simple, 0, 12);
        extended.writeBytes(new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, (byte) mark, 0, 0, 0});
        extended.writeBytes(new byte[] {(byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0});
        extended.write(simple, 12, simple.length - 12);
        byte[] bytes = extended.toByteArray();
        bytes[4] = (byte) (bytes.length - 8);
        return bytes;
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Repeats the last scan of a progressive image, which is short and costs a walk over all of it. */
    private static byte[] withScans(byte[] jpeg, int times) {
        int last = jpeg.length - 2;
        while (ByteBuffer.wrap(jpeg, last, 2).getShort() != (short) 0xFFDA) {
            last--;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, last);
        for (int i = 0; i < times && bytes.size() < 9 << 20; i++) {
            bytes.write(jpeg, last, jpeg.length - 2 - last);
        }
        bytes.write(jpeg, jpeg.length - 2, 2);
        return bytes.toByteArray();
    }

    private void assertHeld() throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(SmallHeap.OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SmallHeap.class.getName()));
        expected.keySet().forEach(name -> command.add(folder.resolve(name).toString()));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String told = Files.readString(out);
        assertTrue(ended && process.exitValue() == 0, told);
        Map<String, String> outcomes = Stream.of(told.split("\n"))
                .map(line -> line.split(" "))
                .filter(words -> words.length == 4 && expected.containsKey(words[0]))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        assertEquals(expected, new LinkedHashMap<>(outcomes));
    }
}
