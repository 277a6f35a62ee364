package nl.sleutel.image.format;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.metadata.ImageMetadata;
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
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pixels of an uploaded image and nothing else of it. Mutable inside; not for several threads. */
public final class Picture {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 10 << 20;

    /** Of a large camera. Only the part of them that is shown is ever in memory. */
    private static final long MOST_PIXELS = 40_000_000;
    /** No decoder holds less than a row. As long as the longest JPEG. */
    private static final int LONGEST_SIDE = 65_535;
    /** A phone, and a wide column on a sharp screen. */
    private static final int[] WIDTHS = {640, 1280};

    private static final int WIDEST = WIDTHS[1];
    private static final int HIGHEST = 4 * WIDEST;
    /** So many pixels of eight bytes each are the most that stand in memory at once. */
    private static final double MOST_DECODED = 6_000_000;

    private static final float JPEG_QUALITY = .82f;
    private static final int WEBP_QUALITY = 80;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /** What is wrong with it as far as its head tells; empty when it may be decoded. */
    public static Optional<ImageProblem> trouble(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.of(ImageProblem.TOO_HEAVY);
        }
        Optional<ImageForm> form = ImageForm.of(bytes);
        if (form.isEmpty()) {
            return Optional.of(ImageProblem.NO_IMAGE);
        }
        Optional<Dimension> size = form.get().size(bytes);
        if (size.isEmpty() || size.get().width < 1 || size.get().height < 1) {
            return Optional.of(ImageProblem.DAMAGED);
        }
        boolean large = Math.max(size.get().width, size.get().height) > LONGEST_SIDE
                || (long) size.get().width * size.get().height > MOST_PIXELS;
        return large ? Optional.of(ImageProblem.TOO_LARGE) : Optional.empty();
    }

    /** Decodes an image, upright and in sRGB. */
    public static Picture decode(byte[] bytes) throws UnfitImageException {
        Optional<ImageProblem> trouble = trouble(bytes);
        if (trouble.isPresent()) {
            throw new UnfitImageException(trouble.get());
        }
        ImageForm form = ImageForm.of(bytes).orElseThrow();
        StrippedImage stripped = StrippedImage.of(form, bytes);
        try {
            Dimension target = target(stripped);
            BufferedImage decoded = form == ImageForm.WEBP
                    ? new WebpProgram().decode(stripped.plain(), target)
                    : decodeByReader(form, stripped);
            boolean grey = Colours.isGrey(decoded);
            BufferedImage numbers = scaled(Colours.numbers(decoded), target);
            stripped.profile().ifPresent(profile -> Colours.toSrgb(numbers, grey, profile));
            return new Picture(Orientation.upright(numbers, stripped.orientation()));
        } catch (IOException | RuntimeException e) {
            throw new UnfitImageException(ImageProblem.DAMAGED, e);
        }
    }

    /**
     * The size to decode to, before the image is turned: never larger than it is, and no tower that takes as much
     * memory as what was bounded.
     */
    private static Dimension target(StrippedImage stripped) {
        Dimension upright = Orientation.upright(stripped.size(), stripped.orientation());
        double scale = Math.min(1, Math.min((double) WIDEST / upright.width, (double) HIGHEST / upright.height));
        return new Dimension((int) Math.max(1, Math.round(stripped.size().width * scale)), (int)
                Math.max(1, Math.round(stripped.size().height * scale)));
    }

    /** Takes only every second, third … pixel of an image that is much too large: the memory it costs stays small. */
    private static BufferedImage decodeByReader(ImageForm form, StrippedImage stripped)
            throws IOException, UnfitImageException {
        ImageReader reader = form.reader();
        DecoderWarnings decoderWarnings = new DecoderWarnings();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stripped.plain()))) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener(decoderWarnings);
            Dimension size = stripped.size();
            if (reader.getWidth(0) != size.width || reader.getHeight(0) != size.height) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) size.width * size.height / MOST_DECODED));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, param);
            if (decoderWarnings.seen()) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
            return decoded;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, Dimension size) {
        return image.getWidth() <= size.width && image.getHeight() <= size.height
                ? image
                : ImmutableImage.wrapAwt(image)
                        .scaleTo(Math.min(image.getWidth(), size.width), Math.min(image.getHeight(), size.height))
                        .awt();
    }

    private BufferedImage scaled(int width) {
        return scaled(pixels, new Dimension(width, (int) Math.max(1, Math.round((double) height() * width / width()))));
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /**
     * Its files by their names in the content format: WebP in one or two widths, and a JPEG for whoever reads no WebP.
     */
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int width : IntStream.concat(IntStream.of(WIDTHS).filter(one -> one < width()), IntStream.of(width()))
                .toArray()) {
            ByteArrayOutputStream webp = new ByteArrayOutputStream();
            WebpWriter.DEFAULT
                    .withQ(WEBP_QUALITY)
                    .write(ImmutableImage.wrapAwt(scaled(width)), ImageMetadata.empty, webp);
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
