package nl.sleutel.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.awt.Dimension;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.edition.ImageFolder;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.follower.EditionAssets;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.image.format.ImageForm;
import nl.sleutel.language.Localized;

/**
 * Keeping images in the database, and bringing those that live texts name to the data folder, where readers get them.
 */
@ApplicationScoped
public class ImageStore implements EditionAssets {

    private static final Pattern NAMED = Pattern.compile("\\(\\s*+<?image:([a-z0-9-]{1,120})");

    /** What has just been brought may be of a row that this look does not see yet: what is new is left alone. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Clock clock;
    private final PublishService publishService;
    private final ImageFolder folder;
    private final Event<Deleted> deleted;

    public ImageStore(
            Clock clock, PublishService publishService, DataConfig config, ObjectMapper json, Event<Deleted> deleted) {
        this.clock = clock;
        this.publishService = publishService;
        this.deleted = deleted;
        this.folder = ImageFolder.in(config.dataDir(), json);
    }

    /** The keys of the images that a text names. */
    public static Set<String> namedIn(String text) {
        Set<String> keys = new TreeSet<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            keys.add(named.group(1));
        }
        return keys;
    }

    /**
     * Keeps an image whose files are fit for readers; one of the same key is replaced. Pages that name it have changed
     * by that: the log of publications says so, and all who follow it bring the new files and make the pages anew.
     * Without a live text that names it, nobody but the office gets to see it.
     */
    @Transactional
    public Image keep(ImageContent content, String author) {
        publishService.lockPublishing();
        Image image = Image.named(content.key()).orElseGet(Image::new);
        Dimension size = ImageForm.WEBP
                .size(Objects.requireNonNull(content.files()
                        .get(content.widths().get(content.widths().size() - 1) + ".webp")))
                .orElseThrow();
        image.key = content.key();
        image.hash = content.hash();
        image.width = size.width;
        image.height = size.height;
        image.addedBy = author;
        image.addedAt = clock.instant();
        image.describe(content.alt(), content.credit());
        image.persistAndFlush();
        ImageFile.delete("image", image);
        content.files().forEach((name, bytes) -> ImageFile.keep(image, name, bytes));
        publishService.tellAgain(Image.liveUsers(content.key()), author);
        return image;
    }

    /** Mends the words of an image. Texts keep theirs. Answers whether there is such an image. */
    @Transactional
    public boolean describe(String key, Localized<String> alt, String credit) {
        Optional<Image> found = Image.named(key);
        found.ifPresent(image -> image.describe(alt, credit));
        return found.isPresent();
    }

    /** An image for a preview, from the database: it need not be in the data folder, and is not public. */
    @Transactional
    public Optional<LiveImage> unpublished(String key) {
        return Image.named(key).map(Image::live);
    }

    /** Told once an image is gone from the database for good. */
    public record Deleted(String key) {}

    /** Deletes an image for good. Whether a text still names it is for the caller to see. */
    @Transactional
    public void delete(String key) {
        Image.named(key).ifPresent(Image::delete);
        deleted.fire(new Deleted(key));
    }

    /** Readers keep its files until the deletion holds: where it is taken back, nothing has happened. */
    void takeAway(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deleted image) {
        folder.remove(image.key());
    }

    /** Takes away what was deleted on another node. */
    private void tidy() {
        Set<String> gone = new TreeSet<>(folder.olderThan(clock.instant().minus(SETTLED)));
        if (!gone.isEmpty()) {
            Image.keys().forEach(gone::remove);
            gone.forEach(folder::remove);
        }
    }

    @Override
    @Transactional
    public void fetch(Collection<EntryTexts> texts) {
        if (!texts.isEmpty()) {
            tidy();
        }
        Set<String> keys = new TreeSet<>();
        texts.forEach(entry -> entry.texts().values().forEach(text -> keys.addAll(namedIn(text))));
        for (String key : keys) {
            Image.named(key)
                    .filter(image -> folder.find(key)
                            .filter(there -> there.hash().equals(image.hash))
                            .isEmpty())
                    .ifPresent(image -> folder.put(image.live(image.content()), image.files()));
        }
    }
}
