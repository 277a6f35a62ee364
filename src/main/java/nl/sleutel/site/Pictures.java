package nl.sleutel.site;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.Reading;
import nl.sleutel.web.Answer;

/** The images of texts. Their addresses change with their bytes, so that they may be kept for ever. */
final class Pictures {

    private static final Pattern ADDRESS = Pattern.compile("/images/([a-z0-9-]{1,120})-([0-9a-f]{12})-([0-9]{1,5}\\.(webp|jpg))");

    /** How long one that was deleted may still be answered from memory. */
    private static final Duration DELETED_WITHIN = Duration.ofMinutes(1);

    private Pictures() {
    }

    static Optional<Answer> at(String path, Reading reading) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        reading.until(reading.now().plus(DELETED_WITHIN));
        return reading.edition().image(address.group(1)).filter(image -> image.hash().equals(address.group(2)))
                .flatMap(image -> reading.edition().imageFile(image, address.group(3)))
                .map(bytes -> Answer.immutableFile(address.group(4).equals("webp") ? "image/webp" : "image/jpeg", bytes));
    }
}
