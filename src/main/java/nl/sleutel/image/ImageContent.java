package nl.sleutel.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.image.format.ImageForm;
import nl.sleutel.image.format.Picture;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * An image as it stands in the content format: a folder {@code images/KEY/} with {@code image.yaml} and its files.
 * Immutable.
 *
 * @param alt the words that say what it shows
 * @param credit who made it, where that must be said; empty for none
 * @param files by name, such as {@code 640.webp}
 */
public record ImageContent(String key, Localized<String> alt, String credit, Map<String, byte[]> files) {

    public static final String FILE = "image.yaml";
    /** What somebody put there by hand, to be made fit for readers as an upload is. */
    public static final String ORIGINAL = "original";

    private static final Pattern FILES = Pattern.compile("[0-9]{1,5}\\.(webp|jpg)");

    public ImageContent {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Whether files are those that an export writes: WebP in one or more widths and one JPEG, by their content as well
     * as by their names.
     */
    public static boolean isExport(Map<String, byte[]> files) {
        boolean sound = files.entrySet().stream()
                .allMatch(file -> FILES.matcher(file.getKey()).matches()
                        && ImageForm.of(file.getValue())
                                .filter(form ->
                                        form == (file.getKey().endsWith(".webp") ? ImageForm.WEBP : ImageForm.JPEG))
                                .isPresent()
                        && Picture.trouble(file.getValue()).isEmpty());
        return sound
                && files.keySet().stream().anyMatch(name -> name.endsWith(".webp"))
                && files.keySet().stream().filter(name -> name.endsWith(".jpg")).count() == 1;
    }

    /** What {@code image.yaml} tells. */
    public record ImageWords(Localized<String> alt, String credit) {

        public static Optional<ImageWords> read(YamlFields fields) {
            Optional<Localized<String>> alt = fields.localized("alt");
            Optional<String> credit = fields.text("credit");
            if (alt.isEmpty()) {
                fields.error("alt", ProblemCode.IMAGE_ALT);
            }
            return alt.map(words -> new ImageWords(words, credit.orElse("")));
        }
    }

    /** The text of {@code image.yaml}. */
    public String yaml() {
        return "alt:\n  nl: " + quoted(alt.in(Language.NL)) + "\n  en: " + quoted(alt.in(Language.EN)) + "\n"
                + (credit.isEmpty() ? "" : "credit: " + quoted(credit) + "\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    /** The widths of its WebP files, smallest first. */
    List<Integer> widths() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".webp"))
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .sorted()
                .toList();
    }

    /** The hash of its files, short: it stands in their addresses. */
    String hash() {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** The hash of all of it: another one means that somebody edited. */
    public String wholeHash() {
        MessageDigest digest = sha256();
        digest.update((hash() + yaml()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
