package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and signs with the portal's own key: what was stolen with the database alone is worth nothing. */
@ApplicationScoped
public class Vault {

    private static final String FILE = "office.key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final AccountConfig config;
    private volatile byte[] master;

    public Vault(AccountConfig config) {
        this.config = config;
    }

    String encrypt(byte[] plain) {
        byte[] nonce = Token.bytes(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** Empty for what was encrypted with another key. */
    Optional<byte[]> decrypt(String text) {
        try {
            byte[] all = Base64.getDecoder().decode(text);
            return Optional.of(crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** A signature that only this portal can make. */
    String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("sign|" + text));
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
            mac.init(new SecretKeySpec(master(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private byte[] master() {
        if (master == null) {
            master = config.secret().map(secret -> secret.getBytes(StandardCharsets.UTF_8)).orElseGet(this::fromFile);
        }
        return master;
    }

    private byte[] fromFile() {
        Path file = config.dataDir().resolve(FILE);
        try {
            Files.createDirectories(config.dataDir());
            try {
                Files.createFile(file, ownerOnly(file));
                Files.writeString(file, Token.random());
            } catch (FileAlreadyExistsException e) {
                // Made at an earlier start.
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key of the office in " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
