package nl.sleutel.account.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time, RFC 6238: six digits, half a minute, SHA-1, as every authenticator app knows them. */
public final class OneTimeCode {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    private OneTimeCode() {}

    public static byte[] newSecret() {
        return Token.bytes(SECRET_BYTES);
    }

    /**
     * The time step of a code that counts now, one step early or late; empty for a wrong code and for one at or before
     * a step that was used.
     */
    public static Optional<Long> step(byte[] secret, String code, Instant now, long used) {
        long here = now.getEpochSecond() / SECONDS;
        String digits = code.replaceAll("[\\s-]", "");
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> step > used && Token.same(at(secret, step), digits))
                .boxed()
                .findFirst();
    }

    public static String at(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-1", e);
        }
    }

    /** Base 32 of RFC 4648 without padding, as people type it into an app. */
    public static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = buffer << 8 | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        return bits > 0
                ? text.append(ALPHABET.charAt(buffer << (5 - bits) & 31)).toString()
                : text.toString();
    }

    public static byte[] fromBase32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            buffer = buffer << 5 | Math.max(0, ALPHABET.indexOf(one));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
