package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderContextTest {

    @TempDir
    Path folder;

    private RenderContext at(String now) throws IOException {
        return new RenderContext(new EditionFixture(folder, List.of()).edition(), Instant.parse(now));
    }

    /** A day begins in Leiden, in summer and in winter, and not in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-01T21:59:59Z, 2026-07-01",
        "2026-07-01T22:00:00Z, 2026-07-02",
        "2026-12-31T22:59:59Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01"
    })
    void today_isTheDayInLeiden(String now, LocalDate day) throws IOException {
        assertEquals(day, at(now).today());
    }

    @Test
    void until_severalMoments_theFirstCounts() throws IOException {
        RenderContext context = at("2026-07-01T10:00:00Z");
        context.until(Instant.parse("2026-07-03T00:00:00Z"));
        context.until(LocalDate.of(2026, 7, 2));
        context.until(Instant.parse("2026-07-05T00:00:00Z"));
        assertEquals(Instant.parse("2026-07-01T22:00:00Z"), context.trace().until());
    }

    @Test
    void trace_nothingNoted_holdsForGood() throws IOException {
        RenderContext.Trace trace = at("2026-07-01T10:00:00Z").trace();
        assertEquals(Instant.MAX, trace.until());
        assertEquals(Set.of(), trace.entries());
        assertEquals(Set.of(), trace.kinds());
    }

    @Test
    void trace_taken_doesNotGrowAfterwards() throws IOException {
        RenderContext context = at("2026-07-01T10:00:00Z");
        RenderContext.Trace trace = context.trace();
        context.usesAll(Kind.TERM);
        context.uses(new EntryRef(Kind.TERM, "borg"));
        assertEquals(Set.of(), trace.kinds());
        assertEquals(Set.of(), trace.entries());
    }
}
