package nl.sleutel.start.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.start.setup.StartFailure;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A backup: one zip file with a table a member, as PostgreSQL's COPY writes them, and the key that the office's secrets
 * are encrypted with. It holds hashed passwords and that key, so that only its owner may read it. Last comes a list of
 * the members with their digests, signed with the office's key.
 */
public final class BackupFile {

    private static final String ABOUT = "backup.properties";
    private static final String TABLES = "tables/";
    private static final String KEY = "office.key";
    private static final String SIGNED = "backup|";
    private static final String MANIFEST = "manifest";
    private static final String FORMAT = "1";
    /** From these tables on a backup is signed: one without a signature was changed. */
    private static final MigrationVersion SIGNED_SINCE = MigrationVersion.fromVersion("27");

    private final Path file;

    public BackupFile(Path file) {
        this.file = file;
    }

    /** Reads or writes the rows of one table. */
    interface Rows<S> {
        void copy(String table, S stream) throws Exception;
    }

    /** Writes what one member holds. */
    private interface Content {
        void write(OutputStream out) throws Exception;
    }

    /**
     * The office's key.
     *
     * @param file where it stands, to go along; left out where there is none
     * @param sign signs a text with it
     */
    record Keys(Path file, UnaryOperator<String> sign) {}

    /** What the signature says. */
    enum Seal {
        /** It is as this portal wrote it. */
        OURS,
        /** It fits the key that lies in it: whoever could change it could sign it anew. */
        ITS_OWN,
        /** It was signed with a key that is not here. */
        STRANGE,
        /** It was written before backups were signed. */
        NONE,
        /** It was changed since it was written. */
        BROKEN
    }

    /**
     * Writes all tables; what was at the file's place stays there until the backup is whole.
     *
     * @param schema the version of the tables' structure
     */
    void write(String schema, List<String> tables, Keys keys, Rows<OutputStream> rows) throws Exception {
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(
                whole.getParent(),
                whole.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                StringBuilder manifest = new StringBuilder();
                String about = "format=" + FORMAT + "\nschema=" + schema + "\nmade=" + Instant.now() + "\n";
                manifest.append(member(zip, ABOUT, out -> out.write(about.getBytes(StandardCharsets.UTF_8))));
                for (String table : tables) {
                    manifest.append(member(zip, TABLES + table, out -> rows.copy(table, out)));
                }
                if (Files.exists(keys.file())) {
                    manifest.append(member(zip, KEY, out -> Files.copy(keys.file(), out)));
                }
                String signed = manifest + keys.sign().apply(SIGNED + manifest) + "\n";
                member(zip, MANIFEST, out -> out.write(signed.getBytes(StandardCharsets.UTF_8)));
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes one member; answers its line of the manifest. */
    private static String member(ZipOutputStream zip, String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = new DigestOutputStream(zip, digest());
        content.write(out);
        out.flush();
        return line(name, out.getMessageDigest());
    }

    private static String line(String name, MessageDigest digest) {
        return name + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Whether it is as it was written.
     *
     * @param sign signs with the key that is here; answers an empty text where there is none
     */
    Seal seal(UnaryOperator<String> sign) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                return MigrationVersion.fromVersion(schema()).isAtLeast(SIGNED_SINCE.getVersion())
                        ? Seal.BROKEN
                        : Seal.NONE;
            }
            String signed = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            String manifest = manifest(zip);
            String signature = signed.startsWith(manifest)
                    ? signed.substring(manifest.length()).strip()
                    : "";
            if (signature.isEmpty()) {
                return Seal.BROKEN;
            }
            if (signature.equals(sign.apply(SIGNED + manifest))) {
                return Seal.OURS;
            }
            ZipEntry key = zip.getEntry(KEY);
            return key != null
                            && signature.equals(
                                    OfficeVault.sign(zip.getInputStream(key).readAllBytes(), SIGNED + manifest))
                    ? Seal.ITS_OWN
                    : Seal.STRANGE;
        }
    }

    /** The lines of all members as they are now. */
    private static String manifest(ZipFile zip) throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (ZipEntry entry :
                zip.stream().filter(one -> !one.getName().equals(MANIFEST)).toList()) {
            try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), digest())) {
                in.transferTo(OutputStream.nullOutputStream());
                manifest.append(line(entry.getName(), in.getMessageDigest()));
            }
        }
        return manifest.toString();
    }

    /** The version of the tables' structure; fails for what is no backup that this program reads. */
    String schema() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry about = zip.getEntry(ABOUT);
            Properties told = new Properties();
            if (about != null) {
                told.load(
                        new StringReader(new String(zip.getInputStream(about).readAllBytes(), StandardCharsets.UTF_8)));
            }
            if (!FORMAT.equals(told.getProperty("format")) || told.getProperty("schema") == null) {
                throw new StartFailure(file + " is no backup that this program can read");
            }
            return told.getProperty("schema");
        } catch (ZipException e) {
            throw new StartFailure(file + " is damaged, or no backup", e);
        }
    }

    List<String> tables() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> tables = new ArrayList<>();
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(TABLES))
                    .forEach(name -> tables.add(name.substring(TABLES.length())));
            return tables;
        }
    }

    void read(Rows<InputStream> rows) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String table : tables()) {
                try (InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(TABLES + table)))) {
                    rows.copy(table, in);
                }
            }
        }
    }

    /** Puts the office's key where it belongs; one that was there and differs is kept beside it. */
    void readKey(Path place) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(KEY);
            if (entry == null) {
                return;
            }
            byte[] key = zip.getInputStream(entry).readAllBytes();
            if (Files.exists(place)) {
                if (Arrays.equals(Files.readAllBytes(place), key)) {
                    return;
                }
                Files.move(place, place.resolveSibling(KEY + ".before-restore"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(place, key);
        }
    }
}
