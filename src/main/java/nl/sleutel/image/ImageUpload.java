package nl.sleutel.image;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.image.format.ImageProblem;
import nl.sleutel.image.format.Picture;
import nl.sleutel.image.format.UnfitImageException;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Making an uploaded image fit for readers: its pixels are kept, and nothing else of the file. */
@ApplicationScoped
public class ImageUpload {

    /** Words longer than this are no alternative but a text. */
    public static final int LONGEST_WORDS = 300;

    private static final int LONGEST_CREDIT = 200;
    private static final int LONGEST_WAIT_SECONDS = 20;
    /** One is made, one waits with its bytes. */
    private static final int TURNS = 2;

    private final ImageStore images;
    private final Semaphore turns = new Semaphore(TURNS);

    public ImageUpload(ImageStore images) {
        this.images = images;
    }

    /** What somebody uploads. */
    public record Upload(String key, File file, Localized<String> alt, String credit) {}

    /** The bytes of an upload, read when it is their turn: those that wait cost nothing. */
    public interface File {

        /** @return the bytes; of a file that is far too heavy, its beginning will do */
        byte[] read() throws IOException;
    }

    /** @return all that is wrong with it; empty when it is kept */
    public List<ImageProblem> upload(Upload upload, String author) {
        List<ImageProblem> troubles = new ArrayList<>();
        if (!EntryRef.isKey(Kind.TERM, upload.key())) {
            troubles.add(ImageProblem.BAD_KEY);
        } else if (QuarkusTransaction.joiningExisting()
                .call(() -> Image.named(upload.key()).isPresent())) {
            troubles.add(ImageProblem.KEY_TAKEN);
        }
        if (Arrays.stream(Language.values())
                        .map(upload.alt()::in)
                        .anyMatch(words -> words.isBlank() || words.length() > LONGEST_WORDS)
                || upload.credit().length() > LONGEST_CREDIT) {
            troubles.add(ImageProblem.NO_WORDS);
        }
        if (!hasTurn()) {
            troubles.add(ImageProblem.BUSY);
            return troubles;
        }
        try {
            byte[] bytes = bytes(upload);
            Picture.trouble(bytes).ifPresent(troubles::add);
            if (troubles.isEmpty()) {
                images.keep(new ImageContent(upload.key(), upload.alt(), upload.credit(), make(bytes)), author);
            }
        } catch (UnfitImageException e) {
            troubles.add(e.trouble());
        } finally {
            turns.release();
        }
        return troubles;
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(Upload upload) {
        try {
            return upload.file().read();
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
    }

    /** The files that readers get of an image; empty when it can't be used. */
    public static Optional<Map<String, byte[]>> files(byte[] bytes) {
        try {
            return Optional.of(make(bytes));
        } catch (UnfitImageException e) {
            return Optional.empty();
        }
    }

    /** The files that readers get of an image. One at a time: each takes up to a hundred megabytes while it is made. */
    public static synchronized Map<String, byte[]> make(byte[] bytes) throws UnfitImageException {
        try {
            return Picture.decode(bytes).files();
        } catch (IOException e) {
            throw new UncheckedIOException("An image could not be written anew", e);
        }
    }
}
