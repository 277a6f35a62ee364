package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFolderTest {

    @TempDir
    Path folder;

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void read_filesOfTheFormat_becomeEntriesToTheByte() throws IOException {
        String text = "\ufefftitle: x\r\n\tend without line end é";
        write("articles/housing/a/nl.md", text.getBytes(StandardCharsets.UTF_8));
        write("facts/a.b.yaml", "type: text\n".getBytes(StandardCharsets.UTF_8));
        ContentFolder read = ContentFolder.read(folder);
        assertEquals(List.of(), read.problems());
        assertEquals(
                List.of(new EntryRef(Kind.ARTICLE, "housing/a"), new EntryRef(Kind.FACT, "a.b")),
                read.entries().stream().map(entry -> entry.ref()).toList());
        // The mark before the text is no part of it: without this the first line would be no field.
        assertEquals(text.substring(1), read.entries().get(0).texts().get(PartName.NL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                ".hidden",
                "articles/.DS_Store",
                ".git/config",
                ".git/objects/ab/nl.md",
                "articles/housing/.idea/a/nl.md",
                "terms/borg/.nl.md.swp",
                "terms/borg/nl.md~",
                "terms/#nl.md#",
                "terms/borg/nl.md.swp",
                "__MACOSX/terms/borg/nl.md",
                "images/.git/x",
                "images/__MACOSX/y",
                "terms/Thumbs.db",
                "desktop.ini",
                "LICENSE",
                "CONTRIBUTING.md"
            })
    void read_whatIsNoContent_isPassedOver(String name) throws IOException {
        write(name, new byte[] {1});
        assertEquals(new ContentFolder(List.of(), List.of()), ContentFolder.read(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article/housing/a/nl.md",
                "articles/housing/nl.md",
                "articles/housing/a/de.md",
                "articles/housing/A/nl.md",
                "articles/README.md",
                "facts/a.yml",
                "facts/sub/a.yaml",
                "notes.txt",
                "terms/borg/nl.markdown",
                "organisations/a b/nl.md"
            })
    void read_fileAtAnotherPlace_isTold(String name) throws IOException {
        write(name, "x".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(name + ": no entry of the content format stands at this place or under such a name"),
                ContentFolder.read(folder).problems().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void read_fileThatIsNotUtf8_isTold() throws IOException {
        write("facts/a.yaml", "label: café".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("facts/a.yaml:1: is not a UTF-8 text: save it as UTF-8"),
                ContentFolder.read(folder).problems().stream()
                        .map(Object::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void read_fileInUtf16_isTold(String charset) throws IOException {
        write(
                "terms/borg/nl.md",
                (charset.equals("UTF-16LE") ? "\ufeff" : "")
                        .concat("---\ntitle: é\n")
                        .getBytes(Charset.forName(charset)));
        List<String> told = ContentFolder.read(folder).problems().stream()
                .map(Object::toString)
                .toList();
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("terms/borg/nl.md") && told.get(0).contains("UTF-16"), told::toString);
    }

    /** The database takes no such character, so that an import would break off. */
    @Test
    void read_fileWithANulCharacter_isTold() throws IOException {
        write("terms/borg/nl.md", "a\u0000b".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("terms/borg/nl.md:1: holds the character 0: is it written in UTF-16? Save it as UTF-8"),
                ContentFolder.read(folder).problems().stream()
                        .map(Object::toString)
                        .toList());
    }
}
