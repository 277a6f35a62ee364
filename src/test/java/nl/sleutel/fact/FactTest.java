package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    private static final Amount OLD = new Amount.Text(new Localized<>("oud", "old"));
    private static final Amount NEW = new Amount.Text(new Localized<>("nieuw", "new"));
    private static final LocalDate NEXT_FROM = LocalDate.of(2027, 1, 1);

    private static Fact fact(String until, boolean next) {
        return new Fact(
                "a",
                "text",
                OLD,
                new Localized<>("a", "a"),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(until).flatMap(PartialDate::of),
                next
                        ? Optional.of(
                                new Fact.Next(NEW, NEXT_FROM, Optional.empty(), Optional.empty(), Optional.empty()))
                        : Optional.empty(),
                new Source("s", "t", "https://example.org", Optional.empty()),
                Optional.empty(),
                Fact.Confidence.HIGH,
                Optional.empty());
    }

    @Test
    void on_successorsFirstDay_isTheSuccessor() {
        assertEquals(OLD, fact(null, true).on(NEXT_FROM.minusDays(1)));
        assertEquals(NEW, fact(null, true).on(NEXT_FROM));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-30, false",
        "2026-06-30, 2026-07-01, true",
        "2026-06, 2026-06-30, false",
        "2026-06, 2026-07-01, true",
        "2026, 2026-12-31, false",
        "2026, 2027-01-01, true"
    })
    void isPast_afterItsLastDay(String until, LocalDate day, boolean past) {
        assertEquals(past, fact(until, false).isPast(day));
    }

    @Test
    void isPast_withSuccessorThatHolds_isNot() {
        assertTrue(fact("2026-06-30", true).isPast(NEXT_FROM.minusDays(1)));
        assertFalse(fact("2026-06-30", true).isPast(NEXT_FROM));
    }

    @Test
    void changesAfter_isTheFirstDayOnWhichItReadsDifferently() {
        Fact fact = fact("2026-06-30", true);
        assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), fact.changesAfter(LocalDate.of(2026, 6, 30)));
        assertEquals(
                Optional.of(NEXT_FROM.minusDays(Fact.SOON_DAYS)),
                fact.changesAfter(LocalDate.of(2026, 7, 1)),
                "readers are told that it changes soon");
        assertEquals(Optional.of(NEXT_FROM), fact.changesAfter(NEXT_FROM.minusDays(Fact.SOON_DAYS)));
        assertEquals(Optional.empty(), fact.changesAfter(NEXT_FROM));
        assertEquals(Optional.empty(), fact(null, false).changesAfter(NEXT_FROM));
    }
}
