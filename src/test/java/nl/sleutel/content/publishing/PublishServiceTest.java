package nl.sleutel.content.publishing;

import static nl.sleutel.content.entry.PartName.EN;
import static nl.sleutel.content.entry.PartName.NL;
import static nl.sleutel.content.entry.PartName.SHARED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishServiceTest {

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    private final EntryRef ref = Editor.newTerm();

    @BeforeEach
    void draftsInAllParts() {
        editor.save(ref, SHARED, "topic: housing");
        editor.save(ref, NL, "een");
        editor.save(ref, EN, "one");
    }

    private Map<PartName, String> shown() {
        editor.awaitReaders();
        return editions.current().texts(ref).map(EntryTexts::texts).orElse(Map.of());
    }

    @Test
    void publish_oneLanguage_leavesTheOther() {
        assertEquals(List.of(SHARED, NL), editor.publish(ref, SHARED, NL));
        assertEquals(Map.of(SHARED, "topic: housing", NL, "een"), shown());
    }

    @Test
    void publish_bothLanguages_isOneChange() {
        assertEquals(List.of(SHARED, NL, EN), editor.publish(ref, PartName.values()));
        assertEquals(Map.of(SHARED, "topic: housing", NL, "een", EN, "one"), shown());
        assertEquals(1, editor.changes(ref));
    }

    @Test
    void publish_whatIsLiveAlready_changesNothing() {
        editor.publish(ref, PartName.values());
        assertEquals(List.of(), editor.publish(ref, PartName.values()));
        assertEquals(1, editor.changes(ref));
    }

    @Test
    void publish_laterDraft_changesThatPartOnly() {
        editor.publish(ref, PartName.values());
        LiveMetadata before = live();
        editor.save(ref, NL, "twee");
        assertEquals("een", shown().get(NL));
        assertEquals(List.of(NL), editor.publish(ref, PartName.values()));
        assertEquals("twee", shown().get(NL));
        LiveMetadata after = live();
        assertEquals(before.publishedAt(Language.NL), after.publishedAt(Language.NL));
        assertTrue(after.updatedAt(Language.NL)
                .orElseThrow()
                .isAfter(before.updatedAt(Language.NL).orElseThrow()));
        assertEquals(before.updatedAt(Language.EN), after.updatedAt(Language.EN));
        assertEquals(2, after.parts().get(NL).revision());
    }

    /** Somebody looks, another saves what is published, and only then comes the turn of the first. */
    private <T> T lookedBefore(PartName saved, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Entry.named(ref)
                    .orElseThrow()
                    .parts
                    .values()
                    .forEach(part -> assertTrue(part.draft().isPresent()));
            editor.saveElsewhere(ref, saved, "of somebody else");
            return work.get();
        });
    }

    @Test
    void publish_whatSomebodySavesMeanwhile_isNoFault() {
        for (PartName part : PartName.values()) {
            assertTrue(lookedBefore(part, () -> editor.publish(ref, PartName.values()))
                    .contains(part));
            assertEquals("of somebody else", shown().get(part));
        }
    }

    @Test
    void publish_aLanguageThatSomebodyBeginsMeanwhile_goesLiveToo() {
        EntryRef dutch = Editor.newTerm();
        editor.save(dutch, NL, "een");
        List<PartName> live = QuarkusTransaction.requiringNew().call(() -> {
            assertEquals(1, Entry.named(dutch).orElseThrow().parts.size());
            editor.saveElsewhere(dutch, EN, "one");
            return editor.publish(dutch, PartName.values());
        });
        assertEquals(List.of(NL, EN), live);
    }

    @Test
    void withdrawAndSave_afterALookAndSomebodyElsesSave_findWhatStandsThere() {
        editor.publish(ref, PartName.values());
        assertEquals(List.of(EN), lookedBefore(EN, () -> editor.withdraw(ref, EN)));
        assertEquals(
                new DraftService.SaveOutcome.Stale(2, "of somebody else"),
                lookedBefore(NL, () -> editor.save(ref, NL, 1, "mine", ChangeClass.WORDING)));
    }

    private LiveMetadata live() {
        editor.awaitReaders();
        return editions.current().live(ref).orElseThrow();
    }

    @Test
    void publish_partWithoutText_isLeftOut() {
        EntryRef dutch = Editor.newTerm();
        editor.save(dutch, NL, "alleen");
        assertEquals(List.of(NL), editor.publish(dutch, PartName.values()));
    }

    @Test
    void publish_entryThatIsNotThere_fails() {
        EntryRef unknown = Editor.newTerm();
        assertThrows(IllegalArgumentException.class, () -> editor.publish(unknown, NL));
    }

    @Test
    void withdraw_oneLanguage_takesItAwayAndKeepsItsHistory() {
        editor.publish(ref, PartName.values());
        assertEquals(List.of(EN), editor.withdraw(ref, EN));
        assertFalse(shown().containsKey(EN));
        assertEquals(List.of(), editor.withdraw(ref, EN));
        assertEquals(2, editor.changes(ref));
        assertEquals(1, editor.draftNumber(ref, EN));
        assertEquals(List.of(EN), editor.publish(ref, EN));
        assertEquals("one", shown().get(EN));
    }

    @Test
    void withdraw_allParts_takesTheEntryAway() {
        editor.publish(ref, PartName.values());
        editor.withdraw(ref, PartName.values());
        assertEquals(Map.of(), shown());
        assertEquals(Optional.empty(), editions.current().live(ref));
    }

    private Optional<Instant> laggingSince(Language language) {
        return live().laggingSince(language);
    }

    private void change(PartName part, String text, ChangeClass changeClass) {
        editor.save(ref, part, editor.draftNumber(ref, part), text, changeClass);
    }

    @Test
    void publish_bothTogether_saysThatTheyMatch() {
        editor.publish(ref, PartName.values());
        assertEquals(Optional.empty(), laggingSince(Language.NL));
        assertEquals(Optional.empty(), laggingSince(Language.EN));
    }

    @Test
    void publish_meaningOrFactInOneLanguage_makesTheOtherLag() {
        for (ChangeClass changeClass : List.of(ChangeClass.MEANING, ChangeClass.FACT)) {
            editor.publish(ref, PartName.values());
            change(NL, "anders " + changeClass, changeClass);
            Instant saved = Instant.now();
            assertEquals(Optional.empty(), laggingSince(Language.EN));
            editor.publish(ref, NL);
            assertTrue(laggingSince(Language.EN).orElseThrow().isBefore(saved.plusMillis(1)));
            assertEquals(Optional.empty(), laggingSince(Language.NL));
            change(EN, "different " + changeClass, changeClass);
            editor.publish(ref, NL, EN);
            assertEquals(Optional.empty(), laggingSince(Language.EN));
        }
    }

    @Test
    void publish_wordingInOneLanguage_makesNothingLag() {
        editor.publish(ref, PartName.values());
        change(NL, "een.", ChangeClass.WORDING);
        editor.publish(ref, NL);
        assertEquals(Optional.empty(), laggingSince(Language.EN));
    }

    /** What counts is all that was saved since they matched, not only the revision that happens to be live. */
    @Test
    void publish_wordingOnTopOfMeaning_makesTheOtherLagSinceTheMeaning() throws InterruptedException {
        editor.publish(ref, PartName.values());
        change(NL, "anders", ChangeClass.MEANING);
        Instant meaning = Instant.now();
        Thread.sleep(5);
        change(NL, "anders.", ChangeClass.WORDING);
        editor.publish(ref, NL);
        assertTrue(laggingSince(Language.EN).orElseThrow().isBefore(meaning.plusMillis(1)));
    }

    @Test
    void publish_oneLanguageThatNeverMatched_makesNothingLag() {
        editor.publish(ref, SHARED, NL);
        editor.publish(ref, EN);
        assertEquals(Optional.empty(), laggingSince(Language.NL));
        assertEquals(Optional.empty(), laggingSince(Language.EN));
    }
}
