package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.fact.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {

    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");
    private static final EntryRef FACT = new EntryRef(Kind.FACT, "rent.max");
    private static final EntryRef OTHER_FACT = new EntryRef(Kind.FACT, "rent.rise");
    private static final EntryRef TERM = new EntryRef(Kind.TERM, "borg");

    @TempDir
    Path folder;

    private EditionFixture fixture;

    @BeforeEach
    void oneFactAndOneTerm() throws IOException {
        fixture = new EditionFixture(folder, List.of(Facts.NONE));
        fixture.publish(List.of(text(FACT, "one"), text(TERM, "one")));
    }

    private static EntryTexts text(EntryRef ref, String text) {
        return new EntryTexts(ref, Map.of(PartName.SHARED, text));
    }

    /** What a rendering made now would note, using some entries. */
    private RenderContext reading() {
        return new RenderContext(fixture.edition(), NOW);
    }

    @Test
    void stillHolds_otherEntryChanged_holds() throws IOException {
        RenderContext context = reading();
        context.texts(FACT);
        fixture.publish(List.of(text(TERM, "two")));
        assertTrue(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void stillHolds_usedEntryChanged_falls() throws IOException {
        RenderContext context = reading();
        context.texts(FACT);
        fixture.publish(List.of(text(FACT, "two")));
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
        assertTrue(fixture.edition().stillHolds(context.trace(), 2));
    }

    @Test
    void stillHolds_usedEntryWithdrawn_falls() throws IOException {
        RenderContext context = reading();
        context.live(FACT);
        fixture.withdraw(FACT);
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void stillHolds_entryThatWasMissedAppears_falls() throws IOException {
        RenderContext context = reading();
        assertEquals(Optional.empty(), context.texts(OTHER_FACT));
        fixture.publish(List.of(text(OTHER_FACT, "one")));
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void stillHolds_allOfAKindUsed_fallsWithAnyOfIt() throws IOException {
        RenderContext context = reading();
        context.usesAll(Kind.FACT);
        fixture.publish(List.of(text(TERM, "two")));
        assertTrue(fixture.edition().stillHolds(context.trace(), 1));
        fixture.publish(List.of(text(OTHER_FACT, "one")));
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void stillHolds_allOfAKindUsed_fallsWhenOneIsWithdrawn() throws IOException {
        RenderContext context = reading();
        context.usesAll(Kind.FACT);
        fixture.withdraw(FACT);
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void changedAt_knowsAlsoWhatIsLiveNoLonger() throws IOException {
        fixture.withdraw(FACT);
        assertEquals(2, fixture.edition().changedAt(FACT));
        assertEquals(1, fixture.edition().changedAt(TERM));
        assertEquals(0, fixture.edition().changedAt(OTHER_FACT));
        fixture.publish(List.of(text(FACT, "back")));
        assertEquals(3, fixture.edition().changedAt(FACT));
    }

    @Test
    void with_change_leavesTheFormerEditionAsItWas() throws IOException {
        Edition before = fixture.edition();
        fixture.withdraw(TERM);
        assertTrue(before.live(TERM).isPresent());
        assertEquals(1, before.changeId());
        assertTrue(fixture.edition().live(TERM).isEmpty());
        assertEquals(List.of(FACT), fixture.edition().refs().stream().toList());
    }

    @Test
    void view_kindNotTouched_staysTheSame() throws IOException {
        Facts before = fixture.edition().view(Facts.class);
        fixture.publish(List.of(text(TERM, "two")));
        assertSame(before, fixture.edition().view(Facts.class));
        fixture.publish(List.of(text(FACT, "two")));
        assertNotSame(before, fixture.edition().view(Facts.class));
    }
}
