package nl.sleutel.image;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Part;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * An image that texts can name. Its files stand by themselves, so that a list of images loads none; its words can be
 * mended.
 */
@Entity
public class Image extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(updatable = false)
    public String key;

    public String hash;

    public int width;

    public int height;

    public @Nullable String credit;

    /** The hash of the whole as it was last imported: one that differs was edited since. */
    @Column(name = "imported_hash")
    public String importedHash;

    @Column(name = "added_by")
    public String addedBy;

    @Column(name = "added_at")
    public Instant addedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "image_alt", joinColumns = @JoinColumn(name = "image_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text")
    public Map<Language, String> alts = new EnumMap<>(Language.class);

    public static Optional<Image> named(String key) {
        return find("key", key).firstResultOptional();
    }

    /** All images, newest first. */
    public static List<Image> newestFirst() {
        return list("order by addedAt desc, key");
    }

    /** The keys of all images. */
    public static List<String> keys() {
        return getEntityManager()
                .createQuery("select key from Image order by key", String.class)
                .getResultList();
    }

    /** The entries whose drafts or live texts name an image. */
    public static List<EntryRef> users(String key) {
        return Part.<Part>list(
                        "select p from Part p left join p.draft d left join p.live l where locate(?1, d.text) > 0 "
                                + "or locate(?1, l.text) > 0",
                        "image:" + key)
                .stream()
                .filter(part -> Stream.concat(part.draft().stream(), part.live().stream())
                        .anyMatch(revision -> ImageStore.namedIn(revision.text).contains(key)))
                .map(part -> part.entry.ref())
                .distinct()
                .sorted()
                .toList();
    }

    /** The entries whose live texts name an image. */
    static List<EntryRef> liveUsers(String key) {
        return Part.<Part>list("select p from Part p join p.live l where locate(?1, l.text) > 0", "image:" + key)
                .stream()
                .filter(part -> part.live()
                        .filter(revision -> ImageStore.namedIn(revision.text).contains(key))
                        .isPresent())
                .map(part -> part.entry.ref())
                .distinct()
                .sorted()
                .toList();
    }

    /** One file of an image as it is now; empty for another hash. */
    public static Optional<byte[]> file(String key, String hash, String name) {
        return ImageFile.<ImageFile>find("image.key = ?1 and image.hash = ?2 and name = ?3", key, hash, name)
                .firstResultOptional()
                .map(file -> file.bytes);
    }

    /** As readers would get it; its bytes stay where they are. */
    LiveImage live() {
        List<Integer> widths = getEntityManager()
                .createQuery("select name from ImageFile where image = ?1 and name like '%.webp'", String.class)
                .setParameter(1, this)
                .getResultList()
                .stream()
                .map(name -> Integer.valueOf(name.replace(".webp", "")))
                .sorted()
                .toList();
        return new LiveImage(key, hash, width, height, widths);
    }

    /** The smallest file of an image, to show it in a list. */
    public static Optional<byte[]> small(String key) {
        return ImageFile.<ImageFile>list("image.key = ?1 and name like '%.webp'", key).stream()
                .min(Comparator.comparing(file -> Integer.valueOf(file.name.replace(".webp", ""))))
                .map(file -> file.bytes);
    }

    public String alt(Language language) {
        return alts.getOrDefault(language, "");
    }

    /** As texts name it, with its words in a language. */
    public String snippet(Language language) {
        return "![" + alt(language).replaceAll("([\\[\\]\\\\])", "\\\\$1") + "](image:" + key + ")";
    }

    void describe(Localized<String> words, String source) {
        for (Language language : Language.values()) {
            alts.put(language, words.in(language));
        }
        credit = source.isEmpty() ? null : source;
    }

    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        ImageFile.<ImageFile>list("image", this).forEach(file -> files.put(file.name, file.bytes));
        return files;
    }

    public ImageContent content() {
        return new ImageContent(
                key, new Localized<>(alt(Language.NL), alt(Language.EN)), credit == null ? "" : credit, files());
    }

    public void imported(String wholeHash) {
        importedHash = wholeHash;
    }

    LiveImage live(ImageContent content) {
        return new LiveImage(key, hash, width, height, content.widths());
    }
}
