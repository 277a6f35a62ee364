package nl.sleutel.site.layout;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.image.LiveImages;
import nl.sleutel.web.cache.Answer;

/**
 * The images of texts. Their addresses change with their bytes, so that they may be kept for ever; a former address
 * answers the image as it is now, and is asked again.
 */
public final class Pictures {

    private static final Pattern ADDRESS =
            Pattern.compile("/images/([a-z0-9-]{1,120})-([0-9a-f]{12})-([0-9]{1,5}\\.(webp|jpg))");

    /** How long one that was deleted may still be answered from memory. */
    private static final Duration DELETED_WITHIN = Duration.ofMinutes(1);

    private Pictures() {}

    public static Optional<Answer> at(String path, RenderContext context) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        context.until(context.now().plus(DELETED_WITHIN));
        String type = address.group(4).equals("webp") ? "image/webp" : "image/jpeg";
        Optional<LiveImage> image = context.edition()
                .image(address.group(1))
                .filter(found -> context.view(LiveImages.class).has(found.key()));
        return image.filter(found -> found.hash().equals(address.group(2)))
                .flatMap(found -> context.edition().imageFile(found, address.group(3)))
                .map(bytes -> Answer.immutableFile(type, bytes))
                .or(() -> image.filter(found -> !found.hash().equals(address.group(2)))
                        .flatMap(found -> context.edition().imageFile(found, name(found, address)))
                        .map(bytes -> Answer.file(type, bytes).notKept()));
    }

    /**
     * Of an image that was replaced, or whose replacement has not come here yet: its file of the nearest width. Pages
     * that are kept somewhere still name the former.
     */
    private static String name(LiveImage image, Matcher address) {
        int wanted =
                Integer.parseInt(address.group(3).substring(0, address.group(3).indexOf('.')));
        int largest = image.widths().get(image.widths().size() - 1);
        int width = address.group(4).equals("jpg")
                ? largest
                : image.widths().stream()
                        .filter(one -> one >= wanted)
                        .findFirst()
                        .orElse(largest);
        return width + "." + address.group(4);
    }
}
