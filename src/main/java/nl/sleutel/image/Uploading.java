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
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Making an uploaded image fit for readers: its pixels are kept, and nothing else of the file. */
@ApplicationScoped
public class Uploading {

    /** Words longer than this are no alternative but a text. */
    public static final int LONGEST_WORDS = 300;
    private static final int LONGEST_CREDIT = 200;

    private final KeepingImages images;

    public Uploading(KeepingImages images) {
        this.images = images;
    }

    /** What somebody uploads. */
    public record Upload(String key, byte[] bytes, Localized<String> alt, String credit) {
    }

    /** @return all that is wrong with it; empty when it is kept */
    public List<Trouble> upload(Upload upload, String author) {
        List<Trouble> troubles = new ArrayList<>();
        if (!EntryRef.isKey(Kind.TERM, upload.key())) {
            troubles.add(Trouble.BAD_KEY);
        } else if (QuarkusTransaction.joiningExisting().call(() -> Image.named(upload.key()).isPresent())) {
            troubles.add(Trouble.KEY_TAKEN);
        }
        if (Arrays.stream(Language.values()).map(upload.alt()::in).anyMatch(words -> words.isBlank() || words.length() > LONGEST_WORDS)
                || upload.credit().length() > LONGEST_CREDIT) {
            troubles.add(Trouble.NO_WORDS);
        }
        Optional<Trouble> trouble = Picture.trouble(upload.bytes());
        trouble.ifPresent(troubles::add);
        if (!troubles.isEmpty()) {
            return troubles;
        }
        Optional<Map<String, byte[]>> files = files(upload.bytes());
        files.ifPresent(made -> images.keep(new ImageContent(upload.key(), upload.alt(), upload.credit(), made), author));
        return files.isEmpty() ? List.of(Trouble.DAMAGED) : List.of();
    }

    /**
     * The files that readers get of an image; empty when it can't be used. One at a time: each may take a few hundred megabytes while it is made.
     */
    public static synchronized Optional<Map<String, byte[]>> files(byte[] bytes) {
        if (Picture.trouble(bytes).isPresent()) {
            return Optional.empty();
        }
        return Picture.decode(bytes).map(picture -> {
            try {
                return picture.files();
            } catch (IOException e) {
                throw new UncheckedIOException("An image could not be written anew", e);
            }
        });
    }
}
