package nl.sleutel.office.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryUsageTest {

    @Inject
    EntryUsage entryUsage;

    @Inject
    Editor editor;

    private static List<EntryRef> users(EntryUsage entryUsage, EntryRef ref) {
        return entryUsage.of(ref, Language.EN).stream()
                .map(EntryUsage.User::ref)
                .toList();
    }

    @Test
    void of_whatAPageNamesOnlySinceNow_findsThePage() {
        EntryRef fact = new EntryRef(Kind.FACT, "test-never-there");
        EntryRef page = Editor.newPage(Topic.WORK);
        editor.publishPage(page, "Nothing is named here.");
        assertEquals(List.of(), users(entryUsage, fact));
        editor.save(
                page, PartName.EN, Editor.words("Page", page.key().split("/")[1], "Now {fact:test-never-there} is."));
        editor.publish(page, PartName.EN);
        editor.awaitReaders();
        assertEquals(List.of(page), users(entryUsage, fact));
        editor.withdraw(page, PartName.EN, PartName.NL, PartName.SHARED);
        editor.awaitReaders();
        assertEquals(List.of(), users(entryUsage, fact));
    }
}
