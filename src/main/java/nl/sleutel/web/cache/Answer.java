package nl.sleutel.web.cache;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What an address answers. Immutable.
 *
 * @param headers besides those that every answer has; {@code Content-Type} among them when there is a body
 * @param kept whether it may be kept and given again as long as it holds
 */
public record Answer(int status, Map<String, String> headers, Buffer body, boolean kept) {

    /** Asked again each time, so that nobody sees an old page after a new one; a 304 makes that cheap. */
    private static final String FRESH = "no-cache";

    private static final String FOREVER = "public, max-age=31536000, immutable";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    public static Answer text(int status, String type, String text) {
        return new Answer(
                status,
                Map.of("Content-Type", type, "Cache-Control", FRESH),
                Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)),
                status == 200);
    }

    /** A file whose address changes with its content. */
    public static Answer immutableFile(String type, byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", type, "Cache-Control", FOREVER), Buffer.buffer(bytes), true);
    }

    public static Answer file(String type, byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", type, "Cache-Control", FRESH), Buffer.buffer(bytes), true);
    }

    /** @param status 301 or 308 for good, 302 for now */
    public static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", location, "Cache-Control", FRESH), Buffer.buffer(), false);
    }

    /** The same answer, made anew for everyone who asks. */
    public Answer notKept() {
        return new Answer(status, headers, body, false);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, kept);
    }
}
