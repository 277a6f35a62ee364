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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.Surroundings;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ContentImportTest {

    private static final ContentImport.ImportOutcome NOTHING = new ContentImport.ImportOutcome(1, 0, List.of());

    private static final Instant LATER = Instant.parse("2026-05-03T10:15:30.123456Z");

    @Inject
    ContentImport contentImport;

    @Inject
    ContentExport contentExport;

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

    private ContentImport.ImportOutcome run(EntryRef... overwrite) throws IOException {
        return contentImport.run(ContentFolder.read(folder), Set.of(overwrite));
    }

    private String shown(PartName part) {
        editor.awaitReaders();
        return editions.current().texts(ref).orElseThrow().texts().get(part);
    }

    @Test
    void run_newEntry_isShownToReaders() throws IOException {
        write(PartName.NL, "een");
        write(PartName.EN, "one");
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of()), run());
        assertEquals("een", shown(PartName.NL));
        assertEquals(1, editor.changes(ref));
    }

    private void writeAll(String shared, String nl, String en) throws IOException {
        write(PartName.SHARED, shared);
        write(PartName.NL, nl);
        write(PartName.EN, en);
    }

    private static String dated(String published, String updated) {
        return "topic: money\n" + (published.isEmpty() ? "" : "published: " + published + "\n")
                + (updated.isEmpty() ? "" : "updated: " + updated + "\n");
    }

    private LiveMetadata live() {
        editor.awaitReaders();
        return editions.current().live(ref).orElseThrow();
    }

    private static void assertNow(Optional<Instant> time) {
        assertTrue(Duration.between(time.orElseThrow(), Instant.now()).abs().toMinutes() < 2, time::toString);
    }

    @Test
    void run_datedEntry_isNotOfTheDayOfTheImport() throws IOException {
        writeAll(dated("2026-03-01", "2026-05-03T10:15:30.123456Z"), "een", "one");
        run();
        for (Language language : Language.values()) {
            assertEquals(Optional.of(Instant.parse("2026-02-28T23:00:00Z")), live().publishedAt(language));
            assertEquals(Optional.of(LATER), live().updatedAt(language));
        }
    }

    @Test
    void run_entryWithoutDates_isOfItsFirstImport() throws IOException {
        writeAll("topic: money\n", "een", "one");
        run();
        assertNow(live().publishedAt(Language.NL));
        assertNow(live().updatedAt(Language.EN));
    }

    @Test
    void run_textChangedButNotItsDate_isOfTheImport() throws IOException {
        writeAll(dated("2026-03-01", "2026-05-03"), "een", "one");
        run();
        write(PartName.NL, "twee");
        run();
        assertNow(live().updatedAt(Language.NL));
        assertEquals(Optional.of(Instant.parse("2026-05-02T22:00:00Z")), live().updatedAt(Language.EN));
        assertEquals(Optional.of(Instant.parse("2026-02-28T23:00:00Z")), live().publishedAt(Language.NL));
        writeAll(dated("2026-03-01", Instant.now().minusSeconds(20).toString()), "drie", "one");
        run();
        assertNow(live().updatedAt(Language.NL));
    }

    @Test
    void run_onlyDatesAdded_datesWhatAnImportBrought() throws IOException {
        writeAll("topic: money\n", "een", "one");
        run();
        editor.save(ref, PartName.EN, "edited");
        editor.publish(ref, PartName.EN);
        Instant edited = live().updatedAt(Language.EN).orElseThrow();
        write(PartName.SHARED, dated("2026-03-01", "2026-05-03"));
        run();
        assertEquals(Optional.of(Instant.parse("2026-05-02T22:00:00Z")), live().updatedAt(Language.NL));
        assertEquals(Optional.of(edited), live().updatedAt(Language.EN));
        assertEquals("edited", shown(PartName.EN));
        write(PartName.SHARED, "topic: money\n");
        run();
        assertEquals(
                Optional.of(Instant.parse("2026-05-02T22:00:00Z")),
                live().updatedAt(Language.NL),
                "what did not change was not updated");
    }

    @Test
    void run_datesToCome_areOfTheImport() throws IOException {
        writeAll(dated("2226-03-01", "2226-05-03"), "een", "one");
        run();
        assertNow(live().publishedAt(Language.NL));
        assertNow(live().updatedAt(Language.NL));
    }

    @Test
    void run_ofExports_changesNothingAndBringsTheDatesElsewhere(@TempDir Path out) throws IOException {
        writeAll(dated("2026-03-01", LATER.toString()), "een", "one");
        run();
        editor.save(ref, PartName.NL, "bewerkt");
        editor.publish(ref, PartName.NL);
        Instant published = live().updatedAt(Language.NL).orElseThrow();
        String first = exported(out.resolve("first"));
        assertEquals(dated("2026-03-01", published.toString()), first);
        write(PartName.SHARED, first);
        write(PartName.NL, "bewerkt");
        assertEquals(List.of(), run().edited());
        assertEquals(Optional.of(published), live().updatedAt(Language.NL));
        assertEquals(first, exported(out.resolve("second")));
    }

    private String exported(Path to) throws IOException {
        contentExport.run(to);
        return Files.readString(to.resolve(ref.path(PartName.SHARED)));
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
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of()), run());
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
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of(ref.path(PartName.NL))), run());
        assertEquals("bewerkt", shown(PartName.NL));
        assertEquals("two", shown(PartName.EN));
    }

    @Test
    void run_slugChangedInTheFile_keepsTheFormerAddressAndIsNotTakenTwice() throws IOException {
        EntryRef page = Editor.newPage(Topic.MONEY);
        Path file = folder.resolve(page.path(PartName.EN));
        Files.createDirectories(file.getParent());
        Files.writeString(
                folder.resolve(page.path(PartName.SHARED)),
                "topic: money\naudience: [all]\nphase: [living]\nonly: en\n");
        Files.writeString(file, Editor.words("Page", page.key().split("/")[1] + "-before", "Text.\n"));
        run();
        String after = Editor.words("Page", page.key().split("/")[1] + "-after", "Text.\n");
        Files.writeString(file, after);
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of()), run());
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
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of()), run());
        assertEquals("twee", shown(PartName.NL));
    }

    @Test
    void run_overwritten_takesTheFileThoughItWasEdited() throws IOException {
        write(PartName.NL, "een");
        run();
        editor.save(ref, PartName.NL, "bewerkt");
        write(PartName.NL, "twee");
        assertEquals(new ContentImport.ImportOutcome(1, 1, List.of()), run(ref));
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
        assertEquals(2, contentImport.differing(folder));
        run();
        assertEquals(0, contentImport.differing(folder));
        write(PartName.EN, "two");
        assertEquals(1, contentImport.differing(folder));
    }

    @Test
    void export_ofWhatWasImported_isTheSameToTheByteAndDated(@TempDir Path out, @TempDir Path second)
            throws IOException {
        write(PartName.NL, "---\r\ntitle: \"é 🚲 ’\"\r\n---\n\ttrailing  \n\nno line end");
        write(PartName.SHARED, "\n\n");
        run();
        for (String made : List.of("order: 3", "order: 3\r\n", "order: 3\n\n", "# nothing yet")) {
            EntryRef inTheOffice = Editor.newTerm();
            editor.save(inTheOffice, PartName.SHARED, made);
            editor.publish(inTheOffice, PartName.SHARED);
        }
        int files = contentExport.run(out);
        for (Path content : List.of(folder, Surroundings.CONTENT)) {
            for (Path file : files(content)) {
                byte[] expected = Files.readAllBytes(content.resolve(file));
                byte[] written = Files.readAllBytes(out.resolve(file.toString()));
                if (file.endsWith("shared.yaml")) {
                    String dated = new String(written, StandardCharsets.UTF_8);
                    assertTrue(EntryDates.in(dated).updated().isPresent(), file::toString);
                    written = EntryDates.without(dated).getBytes(StandardCharsets.UTF_8);
                }
                assertArrayEquals(expected, written, file.toString());
            }
        }
        assertEquals(files, files(out).size());
        ContentImport.ImportOutcome again = contentImport.run(ContentFolder.read(out), Set.of());
        assertEquals(List.of(), again.edited());
        contentExport.run(second);
        for (Path content : List.of(folder, Surroundings.CONTENT)) {
            for (Path file : files(content)) {
                assertArrayEquals(
                        Files.readAllBytes(out.resolve(file.toString())),
                        Files.readAllBytes(second.resolve(file.toString())),
                        file.toString());
            }
        }
        // A draft of another test that nobody published is dated only now: the import showed it to readers.
        for (Path file : files(out)) {
            String first = Files.readString(out.resolve(file));
            String then = Files.readString(second.resolve(file.toString()));
            assertTrue(
                    file.endsWith("shared.yaml") ? EntryDates.sameButDates(first, then) : first.equals(then),
                    file::toString);
        }
    }

    /**
     * It comes from an editor's program; in the text it would hide the fields, and each import would find it changed.
     */
    @Test
    void run_markBeforeTheText_isDropped() throws IOException {
        write(PartName.NL, "\ufeffeen");
        run();
        assertEquals(0, contentImport.differing(folder));
        write(PartName.NL, "een");
        assertEquals(0, contentImport.differing(folder));
    }

    /**
     * What the office wrote and never published is in the export too: it is what an import would have to bring back.
     */
    @Test
    void export_takesDrafts(@TempDir Path out) throws IOException {
        editor.save(ref, PartName.NL, "nooit getoond");
        contentExport.run(out);
        assertEquals("nooit getoond", Files.readString(out.resolve(ref.path(PartName.NL)), StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(Files::isRegularFile).map(folder::relativize).toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }
}
