package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDatesTest {

    private static final EntryRef TERM = new EntryRef(Kind.TERM, "borg");
    private static final String FILE = "terms/borg/nl.md";
    private static final Instant MAY = Instant.parse("2026-05-03T10:15:30.123456Z");
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @TempDir
    Path folder;

    private ContentDates read(String text, List<Problem> problems) throws IOException {
        Files.writeString(folder.resolve("dates.tsv"), text);
        return ContentDates.read(folder, problems);
    }

    private void term(String text) throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void updated_isOfExactlyThisText() throws IOException {
        String line = FILE + "\t2026-05-03\t" + MAY + "\t" + Importing.hash("een").substring(0, 16) + "\n";
        List<Problem> problems = new ArrayList<>();
        ContentDates dates = read("# told\n\n" + line, problems);
        assertEquals(List.of(), problems);
        assertEquals(Optional.of(MAY), dates.updated(TERM, PartName.NL, "een"));
        assertEquals(Optional.empty(), dates.updated(TERM, PartName.NL, "twee"));
        assertEquals(Optional.empty(), dates.updated(TERM, PartName.EN, "een"));
        assertEquals(Optional.of(Instant.parse("2026-05-03T00:00:00Z")), dates.published(TERM, PartName.NL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "terms/borg/nl.md 2026-05-03 2026-05-03|a line holds",
        "terms/borg/nl.md,2026-05-03,2026-05-03,0123456789abcdef,more|a line holds",
        "terms/borg/fr.md,2026-05-03,2026-05-03,0123456789abcdef|'terms/borg/fr.md' is no file",
        "../secret,2026-05-03,2026-05-03,0123456789abcdef|'../secret' is no file",
        "terms/borg/nl.md,2026-02-30,2026-05-03,0123456789abcdef|'2026-02-30' is no time",
        "terms/borg/nl.md,2026-05-03,3 May 2026,0123456789abcdef|'3 May 2026' is no time",
        "terms/borg/nl.md,2026-05-03,2026-05-02,0123456789abcdef|'terms/borg/nl.md' was updated before",
        "terms/borg/nl.md,2026-05-03,2026-05-03,0123|'0123' is not the beginning of a hash"})
    void read_ofABrokenLine_namesItAndReadsTheOthers(String line, String message) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String fine = "terms/huur/nl.md\t2026-05-03\t2026-05-03\t0123456789abcdef\n";
        ContentDates dates = read("# head\n" + line.replace(',', '\t') + "\n" + fine + fine, problems);
        assertEquals(List.of("dates.tsv:2", "dates.tsv:4"),
                problems.stream().map(problem -> problem.file() + ":" + problem.line()).toList());
        assertEquals(message, problems.get(0).message().substring(0, message.length()));
        assertEquals("'terms/huur/nl.md' stands in two lines", problems.get(1).message());
        assertEquals(Optional.of(Instant.parse("2026-05-03T00:00:00Z")),
                dates.published(new EntryRef(Kind.TERM, "huur"), PartName.NL));
    }

    @Test
    void folder_withBrokenDates_tellsAndKeepsItsTexts() throws IOException {
        term("een");
        Files.writeString(folder.resolve("dates.tsv"), "nonsense\n");
        ContentFolder read = ContentFolder.read(folder);
        assertEquals(List.of("dates.tsv"), read.problems().stream().map(Problem::file).toList());
        assertEquals(List.of(TERM), read.entries().stream().map(entry -> entry.ref()).toList());
    }

    @Test
    void upToDate_datesWhatChangedAndKeepsTheRest() throws IOException {
        term("een");
        Path english = folder.resolve("terms/borg/en.md");
        Files.writeString(english, "one");
        ContentDates.upToDate(folder, MAY).write(folder);
        term("twee");
        ContentDates after = ContentDates.upToDate(folder, NOW);
        assertEquals(Optional.of(MAY), after.updated(TERM, PartName.EN, "one"));
        assertEquals(Optional.of(NOW), after.updated(TERM, PartName.NL, "twee"));
        assertEquals(Optional.of(MAY), after.published(TERM, PartName.NL));
        Files.delete(english);
        assertEquals(Optional.empty(), ContentDates.upToDate(folder, NOW).published(TERM, PartName.EN));
        after.write(folder);
        assertEquals(after, ContentDates.read(folder, new ArrayList<>()));
    }

    /** Else a page of a fresh start says that it was updated on the day of the start. After a change: {@code content dates}. */
    @Test
    void datesOfTheContent_areUpToDate() throws IOException {
        Path content = Path.of("content");
        assertEquals(ContentDates.upToDate(content, Instant.now()).text(), Files.readString(content.resolve("dates.tsv")));
    }
}
