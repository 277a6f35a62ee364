package nl.sleutel.content.publishing;

import static nl.sleutel.content.entry.PartName.EN;
import static nl.sleutel.content.entry.PartName.NL;
import static nl.sleutel.content.entry.PartName.SHARED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.publishing.DraftService.SaveOutcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftServiceTest {

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    private final EntryRef ref = Editor.newTerm();

    @Test
    void save_newText_isTheNextRevision() {
        assertEquals(new SaveOutcome.Saved(1), editor.save(ref, NL, 0, "one", ChangeClass.MEANING));
        assertEquals(new SaveOutcome.Saved(2), editor.save(ref, NL, 1, "two", ChangeClass.WORDING));
        assertEquals(new SaveOutcome.Saved(1), editor.save(ref, EN, 0, "one", ChangeClass.MEANING));
    }

    @Test
    void save_unchanged_storesNothing() {
        editor.save(ref, NL, 0, "one", ChangeClass.MEANING);
        assertEquals(new SaveOutcome.Unchanged(1), editor.save(ref, NL, 1, "one", ChangeClass.FACT));
        assertEquals(1, editor.revisions(ref));
    }

    @Test
    void save_onStaleRevision_isRefusedWithWhatStandsThere() {
        editor.save(ref, NL, 0, "one", ChangeClass.MEANING);
        editor.save(ref, NL, 1, "two", ChangeClass.MEANING);
        assertEquals(new SaveOutcome.Stale(2, "two"), editor.save(ref, NL, 1, "mine", ChangeClass.MEANING));
        assertEquals(new SaveOutcome.Stale(2, "two"), editor.save(ref, NL, 7, "mine", ChangeClass.MEANING));
        assertEquals(2, editor.revisions(ref));
    }

    @Test
    void save_textOfItsStaleBase_isUnchangedWhateverTheDraftIsNow() {
        editor.save(ref, NL, 0, "one", ChangeClass.MEANING);
        editor.save(ref, NL, 1, "two", ChangeClass.MEANING);
        editor.save(ref, NL, 2, "three", ChangeClass.MEANING);
        assertEquals(new SaveOutcome.Unchanged(3), editor.save(ref, NL, 1, "one", ChangeClass.MEANING));
        assertEquals(new SaveOutcome.Unchanged(3), editor.save(ref, NL, 2, "two", ChangeClass.MEANING));
        assertEquals(new SaveOutcome.Stale(3, "three"), editor.save(ref, NL, 2, "one", ChangeClass.MEANING));
        assertEquals(3, editor.revisions(ref));
    }

    @Test
    void save_onRevisionOfAPartThatIsNotThere_isRefused() {
        editor.save(ref, SHARED, 0, "one", ChangeClass.MEANING);
        assertEquals(new SaveOutcome.Stale(0, ""), editor.save(ref, NL, 1, "mine", ChangeClass.MEANING));
        assertEquals(1, editor.revisions(ref));
    }

    @Test
    void save_anything_showsReadersNothing() {
        editor.save(ref, NL, 0, "one", ChangeClass.MEANING);
        editor.awaitReaders();
        assertEquals(Optional.empty(), editions.current().live(ref));
        assertEquals(0, editor.changes(ref));
    }

    @Test
    void save_textToTheByte_comesBackTheSame() {
        String text = "\ufeff---\r\ntitle: \"é 🚲 ’\"\r\n---\n\ufeff\ttrailing  \n\n";
        editor.save(ref, NL, 0, text, ChangeClass.MEANING);
        // But for byte-order marks, also one that was pasted behind the fields: they are no part of a text.
        assertEquals(
                new SaveOutcome.Stale(1, text.replace("\ufeff", "")),
                editor.save(ref, NL, 0, "other", ChangeClass.MEANING));
    }

    @Test
    void save_manyAtOnceFromOneBase_oneWinsAndOthersAreTold() throws Exception {
        editor.save(ref, NL, 0, "one", ChangeClass.MEANING);
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<SaveOutcome>> saves = new ArrayList<>();
            IntStream.range(0, 6)
                    .forEach(i ->
                            saves.add(people.submit(() -> editor.save(ref, NL, 1, "by " + i, ChangeClass.MEANING))));
            int saved = 0;
            for (Future<SaveOutcome> save : saves) {
                if (save.get() instanceof SaveOutcome.Saved) {
                    saved++;
                } else {
                    assertEquals(2, ((SaveOutcome.Stale) save.get()).number());
                }
            }
            assertEquals(1, saved);
            assertEquals(2, editor.revisions(ref));
        } finally {
            people.shutdownNow();
        }
    }
}
