package nl.sleutel.image;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.metadata.ImageMetadata;
import com.sksamuel.scrimage.webp.WebpImageReader;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** The pixels of an uploaded image and nothing else of it. Mutable inside; not for several threads. */
final class Picture {

    private static final int MOST_BYTES = 10 << 20;
    private static final long MOST_PIXELS = 40_000_000;
    /** A phone, and a wide column on a sharp screen. */
    private static final int[] WIDTHS = {640, 1280};
    private static final int WIDEST = WIDTHS[1];
    private static final float JPEG_QUALITY = .82f;
    private static final int WEBP_QUALITY = 80;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /** What is wrong with it as far as its head tells; empty when it may be decoded. */
    static Optional<Trouble> trouble(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.of(Trouble.TOO_HEAVY);
        }
        Optional<ImageForm> form = ImageForm.of(bytes);
        if (form.isEmpty()) {
            return Optional.of(Trouble.NO_IMAGE);
        }
        Optional<Dimension> size = form.get().size(bytes);
        if (size.isEmpty() || size.get().width < 1 || size.get().height < 1) {
            return Optional.of(Trouble.DAMAGED);
        }
        return (long) size.get().width * size.get().height > MOST_PIXELS ? Optional.of(Trouble.TOO_LARGE) : Optional.empty();
    }

    /** Decodes what had no trouble, upright; empty when it can't be decoded after all. */
    static Optional<Picture> decode(byte[] bytes) {
        try {
            ImageForm form = ImageForm.of(bytes).orElseThrow();
            BufferedImage decoded = form == ImageForm.WEBP ? new WebpImageReader().read(bytes).awt() : decodeByReader(form, bytes);
            return Optional.of(new Picture(scaled(Orientation.upright(decoded, Orientation.of(bytes)), WIDEST)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Takes only every second, third … pixel of an image that is much too large: the memory it costs stays small. */
    private static BufferedImage decodeByReader(ImageForm form, byte[] bytes) throws IOException {
        ImageReader reader = form.reader();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDEST));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        return image.getWidth() <= width ? image : ImmutableImage.wrapAwt(image).scaleToWidth(width).awt();
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /** Its files by their names in the content format: WebP in one or two widths, and a JPEG for whoever reads no WebP. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int width : IntStream.concat(IntStream.of(WIDTHS).filter(one -> one < width()), IntStream.of(width())).toArray()) {
            ByteArrayOutputStream webp = new ByteArrayOutputStream();
            WebpWriter.DEFAULT.withQ(WEBP_QUALITY).write(ImmutableImage.wrapAwt(scaled(pixels, width)), ImageMetadata.empty, webp);
            files.put(width + ".webp", webp.toByteArray());
        }
        files.put(width() + ".jpg", jpeg());
        return files;
    }

    private byte[] jpeg() throws IOException {
        BufferedImage opaque = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(pixels, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
