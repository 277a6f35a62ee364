package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionFolderTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Instant SINCE = Instant.parse("2026-10-01T10:00:00Z");
    private static final EntryRef PAGE = new EntryRef(Kind.ARTICLE, "housing/deposit");
    private static final EntryRef FACT = new EntryRef(Kind.FACT, "rent.max");

    @TempDir
    Path root;

    private EditionFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new EditionFolder(root, JSON);
        folder.open(batch -> {});
    }

    private static LiveEntry page(long changeId, String words) {
        return entry(
                PAGE,
                changeId,
                Map.of(PartName.SHARED, "topic: housing\n", PartName.NL, words + " é", PartName.EN, words));
    }

    private static LiveEntry entry(EntryRef ref, long changeId, Map<PartName, String> texts) {
        Map<PartName, LiveMetadata.LivePart> parts = new EnumMap<>(PartName.class);
        texts.forEach((name, text) -> parts.put(
                name, new LiveMetadata.LivePart(1, SINCE, SINCE, text.getBytes(StandardCharsets.UTF_8).length)));
        return new LiveEntry(
                new LiveMetadata(
                        ref,
                        changeId,
                        parts,
                        Map.of(Language.EN, new TranslationLag(SINCE, List.of("", "notice"), List.of("Gone")))),
                new EntryTexts(ref, texts));
    }

    private record Opened(long changeId, List<LiveEntry> entries) {}

    private Optional<Opened> reopened() throws IOException {
        List<LiveEntry> entries = new ArrayList<>();
        return new EditionFolder(root, JSON).open(entries::addAll).map(id -> new Opened(id, entries));
    }

    private void replace(long changeId, LiveEntry... entries) throws IOException {
        EditionFolder.Writing replacing = folder.replacing();
        for (LiveEntry entry : entries) {
            replacing.take(List.of(entry));
        }
        replacing.finish(changeId);
    }

    private String textOnDisk(EntryRef ref, PartName part) throws IOException {
        return Files.readString(root.resolve("content").resolve(ref.path(part)));
    }

    @Test
    void open_nothingThere_isNoEdition() throws IOException {
        assertEquals(Optional.empty(), reopened());
    }

    @Test
    void apply_thenOpen_givesBackAllThatWasLive() throws IOException {
        LiveEntry fact = entry(FACT, 3, Map.of(PartName.SHARED, "type: text\n"));
        folder.apply(4, List.of(page(4, "one"), fact), Set.of());
        Opened opened = reopened().orElseThrow();
        assertEquals(4, opened.changeId());
        assertEquals(Set.of(page(4, "one"), fact), Set.copyOf(opened.entries()));
    }

    @Test
    void apply_partAndEntryThatAreLiveNoLonger_leaveNoFile() throws IOException {
        folder.apply(1, List.of(page(1, "one"), entry(FACT, 1, Map.of(PartName.SHARED, "a: b\n"))), Set.of());
        folder.apply(
                2,
                List.of(entry(PAGE, 2, Map.of(PartName.SHARED, "topic: housing\n", PartName.NL, "only"))),
                Set.of(FACT));
        Opened opened = reopened().orElseThrow();
        assertEquals(
                List.of(PAGE), opened.entries().stream().map(LiveEntry::ref).toList());
        assertEquals(
                Set.of(PartName.SHARED, PartName.NL),
                opened.entries().get(0).texts().texts().keySet());
        assertFalse(Files.exists(root.resolve("content").resolve(FACT.path(PartName.SHARED))));
        assertFalse(Files.exists(root.resolve("content").resolve(PAGE.path(PartName.EN))));
    }

    /**
     * The moments at which a crash can cut a change short: what waits aside, the journal, and the first files moved.
     */
    private void crashInTheMiddle(boolean journalWritten, int moved) throws IOException {
        folder.apply(1, List.of(page(1, "old"), entry(FACT, 1, Map.of(PartName.SHARED, "a: old\n"))), Set.of());
        Map<String, byte[]> before = files();
        folder.apply(2, List.of(page(2, "new")), Set.of(FACT));
        Map<String, byte[]> after = files();
        List<String> moves = after.keySet().stream()
                .filter(name -> !name.equals("state.json") && !Arrays.equals(after.get(name), before.get(name)))
                .toList();
        restore(before);
        for (int i = 0; i < moves.size(); i++) {
            Path to = root.resolve(i < moved ? "" : "pending").resolve(moves.get(i));
            Files.createDirectories(to.getParent());
            Files.write(to, after.get(moves.get(i)));
        }
        if (journalWritten) {
            List<String> removals = List.of("content/" + FACT.path(PartName.SHARED), "live/" + FACT + ".json");
            Files.write(
                    root.resolve("journal.json"),
                    JSON.writeValueAsBytes(new EditionFolder.Journal(
                            moves, removals, new EditionFolder.State(EditionFolder.SCHEMA, 2))));
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void restore(Map<String, byte[]> files) throws IOException {
        for (String name : files().keySet()) {
            Files.delete(root.resolve(name));
        }
        for (var file : files.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.write(root.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void open_afterACrashBeforeTheJournal_isTheOldEdition() throws IOException {
        crashInTheMiddle(false, 0);
        Opened opened = reopened().orElseThrow();
        assertEquals(1, opened.changeId());
        assertEquals("old", textOnDisk(PAGE, PartName.EN));
        assertEquals(2, opened.entries().size());
        assertFalse(Files.exists(root.resolve("pending/content")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void open_afterACrashBetweenTheMoves_isTheWholeNewEdition(int moved) throws IOException {
        crashInTheMiddle(true, moved);
        Opened opened = reopened().orElseThrow();
        assertEquals(2, opened.changeId());
        assertEquals(List.of(page(2, "new")), opened.entries());
        assertFalse(Files.exists(root.resolve("journal.json")));
        assertEquals(opened, reopened().orElseThrow());
    }

    @Test
    void open_textCutShort_isNoEdition() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.writeString(root.resolve("content").resolve(PAGE.path(PartName.NL)), "on");
        assertEquals(Optional.empty(), reopened());
    }

    @Test
    void open_textGone_isNoEdition() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.delete(root.resolve("content").resolve(PAGE.path(PartName.NL)));
        assertEquals(Optional.empty(), reopened());
    }

    @Test
    void open_textOfOtherBytes_isNoEdition() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.write(
                root.resolve("content").resolve(PAGE.path(PartName.NL)),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3});
        assertEquals(Optional.empty(), reopened());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.json", "live/articles/housing/deposit.json"})
    void open_fileOfTheProgramDamaged_isNoEdition(String file) throws IOException {
        for (String damage : List.of(
                "",
                "{\"schema\":",
                "\u0000\u0000\u0000",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
                "[]",
                "{}",
                "null")) {
            folder.apply(1, List.of(page(1, "one")), Set.of());
            Files.writeString(root.resolve(file), damage);
            assertEquals(Optional.empty(), reopened(), "damage: " + damage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"moves\":[", "\u0000", "{}", "null"})
    void open_journalDamaged_isNoEdition(String damage) throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.writeString(root.resolve("journal.json"), damage);
        assertEquals(Optional.empty(), reopened());
        replace(2, page(2, "two"));
        assertEquals(2, reopened().orElseThrow().changeId());
    }

    @Test
    void open_ofAnotherSchema_isNoEdition() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.writeString(root.resolve("state.json"), "{\"schema\":" + (EditionFolder.SCHEMA - 1) + ",\"changeId\":1}");
        assertEquals(Optional.empty(), reopened());
    }

    @Test
    void replace_takesTheOthersAway() throws IOException {
        folder.apply(5, List.of(page(1, "one"), entry(FACT, 5, Map.of(PartName.SHARED, "a: b\n"))), Set.of());
        replace(2, page(2, "two"));
        Opened opened = reopened().orElseThrow();
        assertEquals(2, opened.changeId());
        assertEquals(List.of(page(2, "two")), opened.entries());
        assertFalse(Files.exists(root.resolve("content").resolve(FACT.path(PartName.SHARED))));
    }

    @Test
    void replace_inSeveralBatches_isOneChange() throws IOException {
        folder.apply(5, List.of(page(1, "one")), Set.of());
        LiveEntry fact = entry(FACT, 6, Map.of(PartName.SHARED, "a: b\n"));
        replace(6, fact, page(6, "two"));
        assertEquals(
                Set.of(fact, page(6, "two")),
                Set.copyOf(reopened().orElseThrow().entries()));

        EditionFolder.Writing cutShort = folder.replacing();
        cutShort.take(List.of(page(7, "three")));
        assertEquals(6, reopened().orElseThrow().changeId());
        assertEquals(
                Set.of(fact, page(6, "two")),
                Set.copyOf(reopened().orElseThrow().entries()));
    }

    /** As on a full disk: what readers see is still there, whole, and it goes on once there is room. */
    @Test
    void replace_thatCannotBeWritten_leavesWhatIsThere() throws IOException {
        folder.apply(5, List.of(page(1, "one")), Set.of());
        Files.createDirectory(root.resolve("journal.json.new"));
        assertThrows(IOException.class, () -> replace(2, page(2, "two")));
        assertEquals("one", textOnDisk(PAGE, PartName.EN));
        Files.delete(root.resolve("journal.json.new"));
        assertEquals(5, reopened().orElseThrow().changeId());
        replace(2, page(2, "two"));
        assertEquals("two", textOnDisk(PAGE, PartName.EN));
    }

    @Test
    void open_textOfZerosOfTheSameLength_isNoEdition() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Path text = root.resolve("content").resolve(PAGE.path(PartName.NL));
        Files.write(text, new byte[(int) Files.size(text)]);
        assertEquals(Optional.empty(), reopened());
    }

    @Test
    void read_fileThatHasJustGone_isLeftOut() throws IOException {
        folder.apply(1, List.of(page(1, "one")), Set.of());
        Files.delete(root.resolve("content").resolve(PAGE.path(PartName.EN)));
        assertEquals(
                Set.of(PartName.NL),
                folder.read(PAGE, Set.of(PartName.NL, PartName.EN)).keySet());
    }
}
