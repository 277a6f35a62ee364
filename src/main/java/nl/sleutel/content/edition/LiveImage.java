package nl.sleutel.content.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * An image as readers get it. Immutable: other bytes have another hash, and so another address.
 *
 * @param hash of its files
 * @param width of its largest file
 * @param widths the widths that it is there in as WebP, smallest first; as JPEG it is there in the last
 */
public record LiveImage(String key, String hash, int width, int height, List<Integer> widths) {

    public LiveImage {
        widths = List.copyOf(widths);
    }

    /** The address of one of its files, as it is called in the content format: {@code 640.webp}. */
    public String address(String file) {
        return "/images/" + key + "-" + hash + "-" + file;
    }

    @JsonIgnore
    public String fallback() {
        return address(widths.get(widths.size() - 1) + ".jpg");
    }
}
