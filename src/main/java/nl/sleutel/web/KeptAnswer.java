package nl.sleutel.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.sleutel.content.Edition;
import nl.sleutel.content.Reading;

/** An answer made ready to be sent many times: compressed, with its entity tags, and knowing how long it holds. */
final class KeptAnswer {

    private static final int WORTH_COMPRESSING = 400;

    private final Answer answer;
    private final Buffer gzip;
    private final String tag;
    private final Reading.Trace trace;
    private final Object lineage;
    private final long madeAt;
    private volatile long holdsAt;

    KeptAnswer(Answer answer, Reading.Trace trace, Edition edition) {
        this.answer = answer;
        this.gzip = compressed(answer);
        this.tag = tag(answer.body());
        this.trace = trace;
        this.lineage = edition.lineage();
        this.madeAt = edition.changeId();
        this.holdsAt = madeAt;
    }

    Answer answer() {
        return answer;
    }

    /** The body in the best coding the reader takes. */
    Body body(boolean takesGzip) {
        return takesGzip && gzip != null ? new Body(gzip, "gzip", '"' + tag + "-gz\"") : new Body(answer.body(), null, '"' + tag + '"');
    }

    /** @param coding null for none */
    record Body(Buffer bytes, String coding, String tag) {
    }

    /** Whether readers of an Edition may be given this answer at a moment. An Edition once found to agree is not looked at again. */
    boolean holds(Edition edition, Instant now) {
        if (!now.isBefore(trace.until()) || lineage != edition.lineage()) {
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
        return answer.body().length() + (gzip == null ? 0 : gzip.length()) + 80 * trace.entries().size() + 500;
    }

    private static Buffer compressed(Answer answer) {
        String type = answer.headers().getOrDefault("Content-Type", "");
        boolean text = type.startsWith("text/") || type.contains("xml") || type.contains("json");
        if (!text || answer.body().length() < WORTH_COMPRESSING) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.body().length() / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(answer.kept() ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED);
            }
        }) {
            out.write(answer.body().getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static String tag(Buffer body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
