package nl.sleutel.start.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.sleutel.account.crypto.OfficeVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup's signature says of it, whole and changed. */
class BackupFileTest {

    private static final byte[] KEY = "the key of this portal".getBytes(StandardCharsets.UTF_8);
    private static final UnaryOperator<String> OURS = text -> OfficeVault.sign(KEY, text);
    private static final UnaryOperator<String> ANOTHER =
            text -> OfficeVault.sign("another".getBytes(StandardCharsets.UTF_8), text);
    private static final UnaryOperator<String> NONE = text -> "";

    @TempDir
    Path folder;

    private Path key;
    private Path whole;

    @BeforeEach
    void write() throws Exception {
        key = Files.write(folder.resolve("office.key"), KEY);
        whole = written(key, OURS);
    }

    private Path written(Path keyFile, UnaryOperator<String> sign) throws Exception {
        Path file = folder.resolve("whole.zip");
        new BackupFile(file)
                .write(
                        "31",
                        List.of("account", "audit_line"),
                        new BackupFile.Keys(keyFile, sign),
                        (table, out) -> out.write(("id\n1 " + table + "\n").getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private BackupFile.Seal changed(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(members);
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return new BackupFile(file).seal(OURS);
    }

    @Test
    void seal_asWritten_isThatOfTheKey() throws Exception {
        assertEquals(BackupFile.Seal.OURS, new BackupFile(whole).seal(OURS));
        assertEquals(BackupFile.Seal.ITS_OWN, new BackupFile(whole).seal(ANOTHER));
        assertEquals(BackupFile.Seal.ITS_OWN, new BackupFile(whole).seal(NONE));
        assertEquals(BackupFile.Seal.OURS, changed(members -> {}));
        Path withoutKey = written(folder.resolve("no-key"), OURS);
        assertEquals(BackupFile.Seal.OURS, new BackupFile(withoutKey).seal(OURS));
        assertEquals(BackupFile.Seal.STRANGE, new BackupFile(withoutKey).seal(NONE));
    }

    @Test
    void seal_anythingChanged_isBroken() throws IOException {
        assertEquals(
                BackupFile.Seal.BROKEN,
                changed(members -> members.put("tables/audit_line", "id\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(BackupFile.Seal.BROKEN, changed(members -> members.remove("tables/audit_line")));
        assertEquals(BackupFile.Seal.BROKEN, changed(members -> members.put("tables/session", new byte[0])));
        assertEquals(BackupFile.Seal.BROKEN, changed(members -> members.put("office.key", new byte[1])));
        assertEquals(BackupFile.Seal.BROKEN, changed(members -> members.put("manifest", new byte[0])));
        assertEquals(BackupFile.Seal.BROKEN, changed(members -> members.remove("manifest")));
    }

    /** Who has the file and not this portal's key can sign it with one of their own; that is seen. */
    @Test
    void seal_signedAnewByAStranger_isNotOurs() throws Exception {
        Path strange = Files.write(folder.resolve("strange.key"), "another".getBytes(StandardCharsets.UTF_8));
        assertEquals(BackupFile.Seal.ITS_OWN, new BackupFile(written(strange, ANOTHER)).seal(OURS));
        assertEquals(BackupFile.Seal.STRANGE, new BackupFile(written(folder.resolve("no-key"), ANOTHER)).seal(OURS));
    }

    @Test
    void seal_ofTheFirstVersion_isNone() throws IOException {
        assertEquals(
                BackupFile.Seal.NONE, new BackupFile(Path.of("src/test/resources/old/first-version.zip")).seal(OURS));
    }
}
