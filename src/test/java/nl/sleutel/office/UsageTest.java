package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sleutel.content.Editor;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Topic;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsageTest {

    @Inject
    Usage usage;

    @Inject
    Editor editor;

    private static List<EntryRef> users(Usage usage, EntryRef ref) {
        return usage.of(ref, Language.EN).stream().map(Usage.User::ref).toList();
    }

    /** What is remembered of each entry leaves out none that reading them all finds. */
    @Test
    void named_ofTheWholeContent_leavesNoUserOut() throws IOException {
        List<EntryTexts> all = ContentFolder.read(Path.of("content")).entries();
        Map<EntryTexts, Usage.Named> named = all.stream().collect(Collectors.toMap(Function.identity(), entry -> Usage.Named.of(0, entry)));
        long found = 0;
        for (int i = 0; i < all.size(); i += 4) {
            EntryRef ref = all.get(i).ref();
            List<EntryTexts> users = all.stream().filter(Usage.naming(ref)).toList();
            assertEquals(users, users.stream().filter(entry -> named.get(entry).may(ref.key())).toList(), ref::toString);
            found += users.size();
        }
        assertTrue(found > 100, "only " + found + " found");
    }

    @Test
    void of_whatAPageNamesOnlySinceNow_findsThePage() {
        EntryRef fact = new EntryRef(Kind.FACT, "test-never-there");
        EntryRef page = Editor.newPage(Topic.WORK);
        editor.publishPage(page, "Nothing is named here.");
        assertEquals(List.of(), users(usage, fact));
        editor.save(page, PartName.EN, Editor.words("Page", page.key().split("/")[1], "Now {fact:test-never-there} is."));
        editor.publish(page, PartName.EN);
        editor.awaitReaders();
        assertEquals(List.of(page), users(usage, fact));
        editor.withdraw(page, PartName.EN, PartName.NL, PartName.SHARED);
        editor.awaitReaders();
        assertEquals(List.of(), users(usage, fact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page:work/a-key", "[a](page:work/a-key).", "[a](page:work/a-key#heading)", "page:work/a-key.Then", "page:work/a-key, and", "page:work/a-key."})
    void naming_aPageInWords_isSeen(String words) {
        EntryRef ref = new EntryRef(Kind.ARTICLE, "work/a-key");
        EntryTexts texts = new EntryTexts(new EntryRef(Kind.TERM, "term"), Map.of(PartName.EN, "Words " + words));
        assertTrue(Usage.naming(ref).test(texts));
        assertTrue(Usage.Named.of(0, texts).may(ref.key()));
    }
}
