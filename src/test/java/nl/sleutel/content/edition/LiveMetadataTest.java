package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

class LiveMetadataTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant WORDS = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SHARED = Instant.parse("2026-02-01T10:00:00Z");

    private static LiveMetadata live(Instant shared) {
        return new LiveMetadata(
                new EntryRef(Kind.ARTICLE, "a/b"),
                1,
                Map.of(
                        PartName.SHARED,
                        new LiveMetadata.LivePart(2, FIRST, shared, 1),
                        PartName.NL,
                        new LiveMetadata.LivePart(3, FIRST, WORDS, 1)),
                Map.of());
    }

    @Test
    void updatedAt_isTheLastChangeThatReadersOfTheLanguageSee() {
        assertEquals(Optional.of(WORDS), live(SHARED).updatedAt(Language.NL));
        assertEquals(
                Optional.of(WORDS.plusSeconds(1)), live(WORDS.plusSeconds(1)).updatedAt(Language.NL));
    }

    @Test
    void updatedAt_andPublishedAt_ofALanguageThatIsNotThere_areEmpty() {
        assertEquals(Optional.empty(), live(SHARED).updatedAt(Language.EN));
        assertEquals(Optional.empty(), live(SHARED).publishedAt(Language.EN));
        assertEquals(Optional.of(FIRST), live(SHARED).publishedAt(Language.NL));
    }
}
