package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.Surroundings;
import nl.sleutel.content.Editor;
import nl.sleutel.content.Editions;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Live;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImportingTest {

    private static final Importing.Outcome NOTHING = new Importing.Outcome(1, 0, List.of());

    private static final Instant FIRST = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-03T10:15:30.123456Z");

    @Inject
    Importing importing;

    @Inject
    Exporting exporting;

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @TempDir
    Path folder;

    private final EntryRef ref = Editor.newTerm();

    private void write(PartName part, String text) throws IOException {
        Path file = folder.resolve(ref.path(part));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Importing.Outcome run(EntryRef... overwrite) throws IOException {
        return importing.run(ContentFolder.read(folder), Set.of(overwrite));
    }

    private String shown(PartName part) {
        editor.awaitReaders();
        return editions.current().texts(ref).orElseThrow().texts().get(part);
    }

    @Test
    void run_newEntry_isShownToReaders() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        assertEquals(new Importing.Outcome(1, 1, List.of()), run());
        assertEquals("een", shown(PartName.NL));
        assertEquals(1, editor.changes(ref));
    }

    private void dates(PartName part, Instant published, Instant updated, String text) throws IOException {
        String line = ref.path(part) + "\t" + published + "\t" + updated + "\t" + Importing.hash(text).substring(0, 16) + "\n";
        Files.writeString(folder.resolve("dates.tsv"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Live live() {
        editor.awaitReaders();
        return editions.current().live(ref).orElseThrow();
    }

    @Test
    void run_datedTexts_areNotOfTheDayOfTheImport() throws IOException {
        write(PartName.SHARED, "a");
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        dates(PartName.SHARED, FIRST, FIRST, "a");
        dates(PartName.NL, FIRST, LATER, "een");
        dates(PartName.EN, FIRST, LATER, "another text than this one");
        Instant before = Instant.now();
        run();
        assertEquals(Optional.of(FIRST), live().publishedAt(Language.NL));
        assertEquals(Optional.of(LATER), live().updatedAt(Language.NL));
        assertEquals(Optional.of(FIRST), live().publishedAt(Language.EN));
        assertFalse(live().updatedAt(Language.EN).orElseThrow().isBefore(before.minusSeconds(1)));
    }

    @Test
    void run_olderTextOverWhatReadersSaw_isOfTheImport() throws IOException {
        write(PartName.NL, "een");
        dates(PartName.NL, FIRST, FIRST, "een");
        run();
        editor.save(ref, PartName.NL, "bewerkt");
        editor.publish(ref, PartName.NL);
        Instant published = live().updatedAt(Language.NL).orElseThrow();
        run(ref);
        assertEquals("een", shown(PartName.NL));
        assertFalse(live().updatedAt(Language.NL).orElseThrow().isBefore(published));
        assertEquals(Optional.of(FIRST), live().publishedAt(Language.NL));
    }

    @Test
    void run_datesToCome_areOfTheImport() throws IOException {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        write(PartName.NL, "een");
        dates(PartName.NL, tomorrow, tomorrow, "een");
        run();
        assertFalse(live().updatedAt(Language.NL).orElseThrow().isAfter(Instant.now().plusSeconds(1)));
        assertFalse(live().publishedAt(Language.NL).orElseThrow().isAfter(Instant.now().plusSeconds(1)));
    }

    @Test
    void run_ofAnExport_bringsTheDatesBack(@TempDir Path out) throws IOException {
        write(PartName.NL, "een");
        dates(PartName.NL, FIRST, LATER, "een");
        run();
        exporting.run(out.resolve("export"));
        List<String> lines = Files.readAllLines(out.resolve("export/dates.tsv"));
        assertTrue(lines.containsAll(Files.readAllLines(folder.resolve("dates.tsv"))), () -> String.join("\n", lines));
    }

    @Test
    void run_unchanged_doesNothing() throws IOException {
        write(PartName.NL, "een");
        run();
        assertEquals(NOTHING, run());
        assertEquals(1, editor.changes(ref));
        assertEquals(1, editor.revisions(ref));
    }

    @Test
    void run_fileChanged_isTaken() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        run();
        write(PartName.NL, "twee");
        assertEquals(new Importing.Outcome(1, 1, List.of()), run());
        assertEquals("twee", shown(PartName.NL));
        assertEquals(3, editor.revisions(ref));
    }

    @Test
    void run_fileChangedAndEditedSince_isListedAndLeftAlone() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        run();
        editor.save(ref, PartName.NL, "bewerkt");
        editor.publish(ref, PartName.NL);
        write(PartName.NL, "twee");
        write(PartName.EN, "two");
        assertEquals(new Importing.Outcome(1, 1, List.of(ref.path(PartName.NL))), run());
        assertEquals("bewerkt", shown(PartName.NL));
        assertEquals("two", shown(PartName.EN));
    }

    @Test
    void run_slugChangedInTheFile_keepsTheFormerAddressAndIsNotTakenTwice() throws IOException {
        EntryRef page = Editor.newPage(Topic.MONEY);
        Path file = folder.resolve(page.path(PartName.EN));
        Files.createDirectories(file.getParent());
        Files.writeString(folder.resolve(page.path(PartName.SHARED)), "topic: money\naudience: [all]\nphase: [living]\nonly: en\n");
        Files.writeString(file, Editor.words("Page", page.key().split("/")[1] + "-before", "Text.\n"));
        run();
        String after = Editor.words("Page", page.key().split("/")[1] + "-after", "Text.\n");
        Files.writeString(file, after);
        assertEquals(new Importing.Outcome(1, 1, List.of()), run());
        editor.awaitReaders();
        String kept = after.replace("\n---\nText", "\nformer: [" + page.key().split("/")[1] + "-before]\n---\nText");
        assertEquals(kept, editions.current().texts(page).orElseThrow().texts().get(PartName.EN));
        assertEquals(NOTHING, run());
        assertEquals(2, editor.changes(page));
    }

    @Test
    void run_editedSinceToTheTextOfTheFile_isNoQuarrel() throws IOException {
        write(PartName.NL, "een");
        run();
        editor.save(ref, PartName.NL, "twee");
        write(PartName.NL, "twee");
        assertEquals(new Importing.Outcome(1, 1, List.of()), run());
        assertEquals("twee", shown(PartName.NL));
    }

    @Test
    void run_overwritten_takesTheFileThoughItWasEdited() throws IOException {
        write(PartName.NL, "een");
        run();
        editor.save(ref, PartName.NL, "bewerkt");
        write(PartName.NL, "twee");
        assertEquals(new Importing.Outcome(1, 1, List.of()), run(ref));
        assertEquals("twee", shown(PartName.NL));
        assertEquals(NOTHING, run());
    }

    @Test
    void run_fileGone_withdrawsNothing() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        run();
        Files.delete(folder.resolve(ref.path(PartName.EN)));
        assertEquals(NOTHING, run());
        assertEquals("one", shown(PartName.EN));
    }

    @Test
    void differing_countsFilesThatDifferFromTheDrafts() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        assertEquals(2, importing.differing(folder));
        run();
        assertEquals(0, importing.differing(folder));
        write(PartName.EN, "two");
        assertEquals(1, importing.differing(folder));
    }

    @Test
    void export_ofWhatWasImported_isTheSameToTheByte(@TempDir Path out) throws IOException {
        write(PartName.NL, "---\r\ntitle: \"é 🚲 ’\"\r\n---\n\ttrailing  \n\nno line end");
        write(PartName.SHARED, "\n\n");
        run();
        int files = exporting.run(out);
        for (Path content : List.of(folder, Surroundings.CONTENT)) {
            for (Path file : files(content)) {
                assertArrayEquals(Files.readAllBytes(content.resolve(file)), Files.readAllBytes(out.resolve(file.toString())), file.toString());
            }
        }
        assertEquals(files, files(out).size());
        Importing.Outcome again = importing.run(ContentFolder.read(out), Set.of());
        assertEquals(List.of(), again.edited());
    }

    /** It comes from an editor's program; in the text it would hide the fields, and each import would find it changed. */
    @Test
    void run_markBeforeTheText_isDropped() throws IOException {
        write(PartName.NL, "\ufeffeen");
        run();
        assertEquals(0, importing.differing(folder));
        write(PartName.NL, "een");
        assertEquals(0, importing.differing(folder));
    }

    /** What the office wrote and never published is in the export too: it is what an import would have to bring back. */
    @Test
    void export_takesDrafts(@TempDir Path out) throws IOException {
        editor.save(ref, PartName.NL, "nooit getoond");
        exporting.run(out);
        assertEquals("nooit getoond", Files.readString(out.resolve(ref.path(PartName.NL)), StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).map(folder::relativize).toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }
}
