package nl.sleutel.directory.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidayTest {

    /** Easters from the tables of the churches, the earliest and the latest of the century among them. */
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2035-03-25",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "1818-03-22"
    })
    void easter_isAsInTheTables(LocalDate easter) {
        assertEquals(easter, Holiday.easter(easter.getYear()));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, NEW_YEAR",
        "2027-03-29, EASTER_MONDAY",
        "2027-04-27, KINGS_DAY",
        "2025-04-26, KINGS_DAY",
        "2031-04-26, KINGS_DAY",
        "2027-05-06, ASCENSION_DAY",
        "2027-05-16, WHIT_SUNDAY",
        "2027-05-17, WHIT_MONDAY",
        "2027-12-25, CHRISTMAS_DAY",
        "2027-12-26, SECOND_CHRISTMAS_DAY",
        "2030-05-05, LIBERATION_DAY",
        "2016-05-05, ASCENSION_DAY"
    })
    void closing_onDaysOff_isThatHoliday(LocalDate day, Holiday holiday) {
        assertEquals(Optional.of(holiday), Holiday.closing(day));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-26", "2027-05-05", "2025-04-27", "2027-12-24", "2027-12-31", "2028-02-29", "2027-05-04"})
    void closing_onDaysThatOnlySomeHaveOff_isNone(LocalDate day) {
        assertEquals(Optional.empty(), Holiday.closing(day));
    }

    @Test
    void on_goodFriday_isKnownAlthoughItClosesNothing() {
        assertEquals(Optional.of(Holiday.GOOD_FRIDAY), Holiday.on(LocalDate.of(2027, 3, 26)));
        assertFalse(Holiday.GOOD_FRIDAY.closesOffices(2027));
    }

    @Test
    void closing_everyYear_hasNineHolidaysAndInEveryFifthTen() {
        for (int year = 2020; year < 2060; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            Set<Holiday> closed = first.datesUntil(first.plusYears(1))
                    .flatMap(day -> Holiday.closing(day).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Holiday.class)));
            int expected = year % 5 == 0 ? 10 : 9;
            boolean together = (Holiday.ASCENSION_DAY.in(year).equals(Holiday.LIBERATION_DAY.in(year)) && year % 5 == 0)
                    || Holiday.EASTER_MONDAY.in(year).equals(Holiday.KINGS_DAY.in(year));
            assertEquals(together ? expected - 1 : expected, closed.size(), "in " + year);
        }
    }

    @ParameterizedTest
    @EnumSource(Holiday.class)
    void name_inEachLanguage_isThere(Holiday holiday) {
        for (Language language : Language.values()) {
            assertTrue(holiday.name(language).length() > 5, holiday + " in " + language);
        }
    }
}
