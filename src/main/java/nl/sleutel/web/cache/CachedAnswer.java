package nl.sleutel.web.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;

/**
 * An answer made ready to be sent many times: compressed, with its headers and entity tags, and knowing how long it
 * holds.
 */
public final class CachedAnswer {

    /** A clock that was put back by more than this told another day or hour when the answer was made. */
    private static final Duration CLOCK_MENDED = Duration.ofMinutes(1);

    private static final int WORTH_COMPRESSING = 400;

    private final Answer answer;
    /** The smallest coding first, identity last. */
    private final List<Body> bodies;

    private final RenderContext.Trace trace;
    private final Object lineage;
    private final long madeAt;
    private volatile long holdsAt;

    CachedAnswer(Answer answer, RenderContext.Trace trace, Edition edition) {
        this.answer = answer;
        this.bodies = bodies(answer);
        this.trace = trace;
        this.lineage = edition.lineage();
        this.madeAt = edition.changeId();
        this.holdsAt = madeAt;
    }

    Answer answer() {
        return answer;
    }

    /** The body in the best coding the reader takes. */
    Body body(String acceptEncoding) {
        for (Body body : bodies) {
            if (body.coding.isTaken(acceptEncoding)) {
                return body;
            }
        }
        throw new IllegalStateException("Identity is taken always");
    }

    /**
     * @param headers of an answer with this body, ready to be written, name and value in turns; without a tag for what
     *     is no page found
     */
    record Body(Buffer bytes, ContentCoding coding, String tag, List<CharSequence> headers) {}

    /**
     * Whether readers of an Edition may be given this answer at a moment. An Edition once found to agree is not looked
     * at again.
     */
    boolean holds(Edition edition, Instant now) {
        if (!now.isBefore(trace.until())
                || now.plus(CLOCK_MENDED).isBefore(trace.from())
                || lineage != edition.lineage()) {
            return false;
        }
        if (holdsAt == edition.changeId()) {
            return true;
        }
        boolean holds = edition.changeId() >= madeAt && edition.stillHolds(trace, madeAt);
        if (holds) {
            holdsAt = edition.changeId();
        }
        return holds;
    }

    /** Roughly the bytes it takes in memory. */
    int weight() {
        return bodies.stream().mapToInt(body -> body.bytes.length() + 600).sum()
                + 80 * trace.entries().size()
                + 500;
    }

    private static List<Body> bodies(Answer answer) {
        byte[] plain = answer.body().getBytes();
        String tag = tag(plain);
        String type = answer.headers().getOrDefault("Content-Type", "");
        boolean text = type.startsWith("text/") || type.contains("xml") || type.contains("json");
        List<CharSequence> headers = headers(answer);
        List<Body> bodies = new ArrayList<>();
        if (text && plain.length >= WORTH_COMPRESSING) {
            // What is sent once is gone before the smaller coding is made.
            if (answer.kept() && ContentCoding.BROTLI.isAvailable()) {
                bodies.add(body(answer, headers, ContentCoding.BROTLI, ContentCoding.BROTLI.encode(plain, true), tag));
            }
            bodies.add(body(answer, headers, ContentCoding.GZIP, ContentCoding.GZIP.encode(plain, answer.kept()), tag));
        }
        bodies.add(body(answer, headers, ContentCoding.IDENTITY, answer.body(), tag));
        return List.copyOf(bodies);
    }

    private static Body body(
            Answer answer, List<CharSequence> headers, ContentCoding coding, Buffer bytes, String tag) {
        String quoted = '"' + tag + coding.suffix() + '"';
        List<CharSequence> all = new ArrayList<>(headers);
        if (answer.status() == 200) {
            add(all, "ETag", quoted);
        }
        return new Body(bytes, coding, quoted, List.copyOf(all));
    }

    /** The headers that all codings share. */
    private static List<CharSequence> headers(Answer answer) {
        List<CharSequence> headers = new ArrayList<>();
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            add(
                    headers,
                    header.getKey(),
                    header.getKey().equalsIgnoreCase("Vary")
                            ? header.getValue() + ", Accept-Encoding"
                            : header.getValue());
        }
        if (answer.headers().keySet().stream().noneMatch("Vary"::equalsIgnoreCase)) {
            add(headers, "Vary", "Accept-Encoding");
        }
        return headers;
    }

    private static void add(List<CharSequence> headers, String name, String value) {
        headers.add(HttpHeaders.createOptimized(name));
        headers.add(HttpHeaders.createOptimized(value));
    }

    private static String tag(byte[] body) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
