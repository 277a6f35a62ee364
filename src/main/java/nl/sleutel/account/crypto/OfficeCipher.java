package nl.sleutel.account.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and signs with one key. For each use another key is made from it, so that none tells anything of another.
 * Immutable.
 */
public final class OfficeCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;

    OfficeCipher(byte[] master) {
        this.master = master.clone();
    }

    public static OfficeCipher of(String secret) {
        return new OfficeCipher(secret.getBytes(StandardCharsets.UTF_8));
    }

    String encrypt(byte[] plain) {
        byte[] nonce = Token.bytes(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** Empty for what was encrypted with another key. */
    public Optional<byte[]> decrypt(String text) {
        try {
            byte[] all = Base64.getDecoder().decode(text);
            return Optional.of(
                    crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("sign|" + text));
    }

    /** Tells one key from another, and nothing of the key. */
    public String fingerprint() {
        return Token.hash("fingerprint|" + sign("fingerprint"));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("encrypt"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted with this key", e);
        }
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
