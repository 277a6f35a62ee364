package nl.sleutel.start;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup: one zip file with a table a member, as PostgreSQL's COPY writes them, and the key that the office's secrets are encrypted with. It holds
 * hashed passwords and that key, so that only its owner may read it.
 */
final class BackupFile {

    private static final String ABOUT = "backup.properties";
    private static final String TABLES = "tables/";
    private static final String KEY = "office.key";
    private static final String FORMAT = "1";

    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    /** Reads or writes the rows of one table. */
    interface Rows<S> {
        void copy(String table, S stream) throws Exception;
    }

    /**
     * Writes all tables; what was at the file's place stays there until the backup is whole.
     *
     * @param schema the version of the tables' structure
     * @param key    the office's key; left out where there is none
     */
    void write(String schema, List<String> tables, Path key, Rows<OutputStream> rows) throws Exception {
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                zip.putNextEntry(new ZipEntry(ABOUT));
                zip.write(("format=" + FORMAT + "\nschema=" + schema + "\nmade=" + Instant.now() + "\n").getBytes(StandardCharsets.UTF_8));
                for (String table : tables) {
                    zip.putNextEntry(new ZipEntry(TABLES + table));
                    rows.copy(table, zip);
                }
                if (Files.exists(key)) {
                    zip.putNextEntry(new ZipEntry(KEY));
                    Files.copy(key, zip);
                }
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The version of the tables' structure; fails for what is no backup that this program reads. */
    String schema() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry about = zip.getEntry(ABOUT);
            Properties told = new Properties();
            if (about != null) {
                told.load(new StringReader(new String(zip.getInputStream(about).readAllBytes(), StandardCharsets.UTF_8)));
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
            zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(TABLES)).forEach(name -> tables.add(name.substring(TABLES.length())));
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
