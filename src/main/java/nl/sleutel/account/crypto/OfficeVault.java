package nl.sleutel.account.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Encrypts and signs with the portal's own key: what was stolen with the database alone is worth nothing. */
@ApplicationScoped
public class OfficeVault {

    /** The key's file in the data folder, where no setting gives one. */
    public static final String FILE = "office.key";

    private final AccountConfig config;
    private volatile @Nullable OfficeCipher cipher;

    public OfficeVault(AccountConfig config) {
        this.config = config;
    }

    public String encrypt(byte[] plain) {
        return cipher().encrypt(plain);
    }

    /** Empty for what was encrypted with another key. */
    public Optional<byte[]> decrypt(String text) {
        return cipher().decrypt(text);
    }

    /** A signature that only this portal can make. */
    public String sign(String text) {
        return cipher().sign(text);
    }

    /** A signature as a portal with another key file makes it. */
    public static String sign(byte[] key, String text) {
        return new OfficeCipher(key).sign(text);
    }

    /** Tells one key from another, and nothing of the key. */
    public String fingerprint() {
        return cipher().fingerprint();
    }

    /** Whether there is a key already; else one is made when it is first needed. */
    public boolean hasKey() {
        return config.secret().isPresent() || Files.exists(file());
    }

    /** Reads the key anew: a restored backup brings its own. */
    public void readAgain() {
        cipher = null;
    }

    private OfficeCipher cipher() {
        OfficeCipher known = cipher;
        if (known == null) {
            known = config.secret().map(OfficeCipher::of).orElseGet(() -> new OfficeCipher(fromFile()));
            cipher = known;
        }
        return known;
    }

    private Path file() {
        return config.dataDir().resolve(FILE);
    }

    private byte[] fromFile() {
        Path file = file();
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
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
