package nl.sleutel.image.format;

import com.sksamuel.scrimage.webp.DWebpHandler;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Google's own decoder of WebP, a program beside Java. It is run here rather than by the library that brings it, which
 * has no way to ask for another size: the whole image, of any size, would come back into Java's memory.
 */
final class WebpProgram extends DWebpHandler {

    private static final int LONGEST_SECONDS = 60;
    private static final Path BINARY = binary();

    private static Path binary() {
        try {
            Path given = getPathFromProperty("dwebp");
            if (given != null) {
                return given;
            }
            Path unpacked = createPlaceholder("dwebp");
            installBinary(unpacked, getBinaryPaths("dwebp"));
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException("The decoder of WebP could not be unpacked", e);
        }
    }

    /** Decodes an image to a size. */
    BufferedImage decode(byte[] webp, Dimension size) throws IOException, UnfitImageException {
        Path from = Files.createTempFile("image", ".webp");
        Path to = Files.createTempFile("image", ".png");
        try {
            Files.write(from, webp);
            run(new ProcessBuilder(
                    BINARY.toString(),
                    from.toString(),
                    "-quiet",
                    "-scale",
                    String.valueOf(size.width),
                    String.valueOf(size.height),
                    "-o",
                    to.toString()));
            return ImageIO.read(to.toFile());
        } finally {
            Files.deleteIfExists(from);
            Files.deleteIfExists(to);
        }
    }

    private static void run(ProcessBuilder program) throws IOException, UnfitImageException {
        Process process = program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new UnfitImageException(ImageProblem.DAMAGED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an image was decoded", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
