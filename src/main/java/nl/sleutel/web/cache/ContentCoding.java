package nl.sleutel.web.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The content codings of RFC 9110 that answers are sent in, the smallest first. */
enum ContentCoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Of 11. Above it a page is up to a tenth smaller and takes fifteen to fifty times as long. */
    private static final int BROTLI_QUALITY = 9;
    /**
     * Two to these powers bytes are looked back on. 64 kB is as much as a page has; from 17 on brotli takes another
     * way, with a table of 32 MB for each body and twenty times as long, which pays for the few bodies that repeat what
     * stands farther back: the pages kept for when there is no connection.
     */
    private static final int BROTLI_WINDOW = 16;

    private static final int BROTLI_WIDE_WINDOW = 22;

    private final String token;
    private final CharSequence header;

    ContentCoding(String token) {
        this.token = token;
        this.header = HttpHeaders.createOptimized(token);
    }

    /** As in {@code Content-Encoding}. */
    CharSequence header() {
        return header;
    }

    /** What makes the entity tags of one body's codings differ: they are other bytes. Empty for identity. */
    String suffix() {
        return this == IDENTITY ? "" : "-" + token;
    }

    /** Whether this machine can make it: brotli is native code, which there is not for every platform. */
    boolean isAvailable() {
        return this != BROTLI || Native.BROTLI;
    }

    /**
     * Whether an {@code Accept-Encoding} takes this coding: named, and not with {@code q=0}. Without the header nothing
     * but identity is taken.
     */
    boolean isTaken(String accepted) {
        if (this == IDENTITY) {
            return true;
        }
        int from = 0;
        while (accepted != null && from < accepted.length()) {
            int comma = accepted.indexOf(',', from);
            int to = comma < 0 ? accepted.length() : comma;
            if (isNamed(accepted, from, to)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean isNamed(String accepted, int from, int to) {
        int at = from;
        while (at < to && (accepted.charAt(at) == ' ' || accepted.charAt(at) == '\t')) {
            at++;
        }
        int end = at + token.length();
        if (end > to || !accepted.regionMatches(true, at, token, 0, token.length())) {
            return false;
        }
        String rest = accepted.substring(end, to).strip();
        return rest.isEmpty()
                || (rest.startsWith(";") && isWanted(rest.substring(1).strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isWanted(String weight) {
        try {
            return weight.startsWith("q=") && Float.parseFloat(weight.substring(2)) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * A body in this coding.
     *
     * @param often whether it is sent many times, so that it is worth some time to make it small
     */
    Buffer encode(byte[] body, boolean often) {
        try {
            return switch (this) {
                case BROTLI ->
                    Buffer.buffer(Encoder.compress(
                            body,
                            new Encoder.Parameters()
                                    .setQuality(BROTLI_QUALITY)
                                    .setWindow(body.length > 1 << BROTLI_WINDOW ? BROTLI_WIDE_WINDOW : BROTLI_WINDOW)));
                case GZIP -> gzip(body, often ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED);
                case IDENTITY -> Buffer.buffer(body);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
    }

    private static Buffer gzip(byte[] body, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(level);
            }
        }) {
            out.write(body);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** Loaded when it is first asked for. */
    private static final class Native {

        private static final boolean BROTLI = Brotli4jLoader.isAvailable();
    }
}
