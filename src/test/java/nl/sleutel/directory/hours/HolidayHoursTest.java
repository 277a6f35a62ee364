package nl.sleutel.directory.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.directory.organisation.OrganisationReader;
import nl.sleutel.directory.organisation.OrganisationReaderTest;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that are open on public holidays, as content files say it. */
class HolidayHoursTest {

    private static final String LEAST = """
            topics: [health]
            audience: [all]
            kinds: [care]
            website: "https://example.org"
            sources:
              - {name: City, title: Doctor, url: "https://example.org/doctor", date: 2024}
            """;
    private static final String NIGHTS = """
            hours:
              - {days: [mon, tue, wed, thu, fri], from: "17:00", to: "08:00"}
            """;
    /** The doctor for evenings, nights, weekends and public holidays. */
    private static final String DOCTOR = NIGHTS + "  - {days: [sat, sun, holiday], from: \"08:00\", to: \"08:00\"}\n";

    private static final String HELPLINE = """
            hours:
              - {days: [mon, tue, wed, thu, fri, sat, sun], from: "14:00", to: "22:00"}
            holidays: open
            """;
    private static final String DESK = """
            hours:
              - {days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00"}
              - {days: [holiday], from: "12:00", to: "15:00"}
              - {days: [holiday], from: "10:00", to: "11:00"}
            """;

    private static ParseResult<Organisation> read(String shared) {
        String words = OrganisationReaderTest.WORDS;
        return OrganisationReader.read(
                EntryOf.texts(new EntryRef(Kind.ORGANISATION, "doctor"), LEAST + shared, words, words));
    }

    private static OpeningHours hours(String shared) {
        ParseResult<Organisation> result = read(shared);
        assertEquals(List.of(), result.problems());
        return result.value().orElseThrow().hours().orElseThrow();
    }

    private static List<String> problems(String shared) {
        return read(shared).problems().stream().map(Problem::toString).toList();
    }

    private static Instant leiden(String local) {
        return LocalDateTime.parse(local).atZone(RenderContext.CITY).toInstant();
    }

    /** 25 December 2026 is a Friday, 27 April 2027 a Tuesday, 28 March 2027 Easter Sunday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-24T16:59 | closed, opens at 17:00",
                "2026-12-24T17:00 | open until 08:00 on Monday",
                "2026-12-25T07:59 | open until 08:00 on Monday",
                "2026-12-25T08:00 | open until 08:00 on Monday",
                "2026-12-25T12:00 | open until 08:00 on Monday",
                "2026-12-28T07:59 | open until 08:00",
                "2026-12-28T08:00 | closed, opens at 17:00",
                "2026-12-31T18:00 | open until 08:00 on Monday",
                "2027-03-27T12:00 | open until 08:00 on Tuesday",
                "2027-04-27T12:00 | open until 08:00",
                "2027-04-28T08:00 | closed, opens at 17:00",
                "2027-02-06T12:00 | open until 08:00 on Monday"
            })
    void doctorForOutOfHours_isOpenAllHoliday(String at, String words) {
        assertEquals(words, hours(DOCTOR).at(leiden(at)).in(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Holiday.class)
    void doctorForOutOfHours_isOpenAtNoonOfEveryHolidayThatClosesOffices(Holiday holiday) {
        for (int year = 2026; year < 2040; year++) {
            LocalDate day = holiday.in(year);
            if (holiday.closesOffices(year)) {
                OpenState state = hours(DOCTOR).at(leiden(day + "T12:00"));
                assertTrue(state.open(), holiday + " " + year);
                assertEquals(Optional.empty(), state.holiday(), holiday + " " + year);
                assertFalse(hours(DOCTOR).isClosed(day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-25T13:59 | closed, opens at 14:00",
                "2026-12-25T14:00 | open until 22:00",
                "2026-12-25T22:00 | closed, opens tomorrow at 14:00",
                "2027-03-26T15:00 | open until 22:00",
                "2027-05-05T15:00 | open until 22:00"
            })
    void hoursThatHoldOnHolidays_holdWithoutADoubt(String at, String words) {
        assertEquals(words, hours(HELPLINE).at(leiden(at)).in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-04-26T18:00 | closed, opens tomorrow at 10:00",
                "2027-04-27T09:30 | closed, opens at 10:00",
                "2027-04-27T10:30 | open until 11:00",
                "2027-04-27T11:30 | closed, opens at 12:00",
                "2027-04-27T15:00 | closed, opens tomorrow at 09:00",
                "2027-12-24T18:00 | closed, opens tomorrow at 10:00",
                "2027-12-25T12:00 | open until 15:00",
                "2027-03-26T12:00 | open until 17:00 (Good Friday: may differ today)"
            })
    void ownHoursForHolidays_holdInPlaceOfTheWeekday(String at, String words) {
        assertEquals(words, hours(DESK).at(leiden(at)).in(Language.EN));
    }

    @ParameterizedTest
    @ValueSource(strings = {NIGHTS, NIGHTS + "holidays: closed\n", NIGHTS + "holidays:\n"})
    void hoursThatDoNotHoldOnHolidays_areClosedAsBefore(String shared) {
        OpenState state = hours(shared).at(leiden("2027-04-27T18:00"));
        assertEquals("closed, opens tomorrow at 17:00", state.in(Language.EN));
        assertEquals(Optional.of(Holiday.KINGS_DAY), state.holiday());
        assertTrue(hours(shared).isClosed(LocalDate.of(2027, 4, 27)));
    }

    @Test
    void extraClosedDay_goesBeforeOpenHolidays() {
        for (String shared : List.of(DOCTOR, HELPLINE, DESK)) {
            OpeningHours hours = hours(shared + "closed: [2026-12-26]\n");
            assertFalse(hours.at(leiden("2026-12-26T23:00")).open(), shared);
            assertTrue(hours.isClosed(LocalDate.of(2026, 12, 26)), shared);
        }
    }

    @Test
    void wholeDays_runIntoEachOther() {
        OpeningHours hours = hours("hours:\n  - {days: [mon, tue], from: \"08:00\", to: \"08:00\"}\n");
        assertEquals(
                "closed, opens tomorrow at 08:00",
                hours.at(leiden("2027-01-31T12:00")).in(Language.EN));
        assertEquals(
                "open until 08:00 on Wednesday",
                hours.at(leiden("2027-02-01T08:00")).in(Language.EN));
        assertEquals("open until 08:00", hours.at(leiden("2027-02-03T07:59")).in(Language.EN));
        assertFalse(hours.at(leiden("2027-02-03T08:00")).open());
    }

    @Test
    void everyDayAroundTheClockAndHolidaysToo_neverCloses() {
        String all =
                "hours:\n  - {days: [mon, tue, wed, thu, fri, sat, sun, holiday], from: \"08:00\", to: \"08:00\"}\n";
        assertEquals(
                "open day and night", hours(all).at(leiden("2026-12-25T12:00")).in(Language.EN));
        assertEquals(
                "open day and night",
                hours(all.replace(", holiday", "") + "holidays: open\n")
                        .at(leiden("2026-12-25T12:00"))
                        .in(Language.EN));
    }

    /** Walks through two years: until the end of each state it must read the same. */
    @ParameterizedTest
    @ValueSource(strings = {DOCTOR, HELPLINE, DESK})
    void anyMomentOfTwoYears_readsTheSameUntilItsEnd(String shared) {
        OpeningHours hours = hours(shared);
        Instant end = leiden("2029-01-01T00:00");
        OpenState last = hours.at(leiden("2027-01-01T00:00"));
        for (Instant at = last.at().toInstant(); at.isBefore(end); at = at.plusSeconds(41 * 60)) {
            OpenState state = hours.at(at);
            if (at.isBefore(last.until())) {
                assertEquals(last.in(Language.EN), state.in(Language.EN), "at " + at);
            } else {
                last = state;
            }
            assertTrue(state.until().isAfter(at), "at " + at);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "holidays: sometimes   | 9: field 'holidays' must be open or closed, not 'sometimes'",
                "holidays: true        | 9: field 'holidays' must be open or closed, not 'true'",
                "holidays: unknown     | 9: field 'holidays' must be open or closed, not 'unknown'",
                "holidays: [open]      | 9: field 'holidays' must be a text"
            })
    void slip_isToldAtItsFieldAndLine(String line, String message) {
        assertEquals(List.of("organisations/doctor/shared.yaml:" + message), problems(NIGHTS + line + "\n"));
    }

    @Test
    void contradiction_isToldAtItsFieldAndLine() {
        assertEquals(
                List.of("organisations/doctor/shared.yaml:10: 'holidays' and hours for the day 'holiday' exclude "
                        + "each other"),
                problems(DOCTOR + "holidays: open\n"));
        Stream.of("holidays: open\n", "holidays: open\nalways: true\n")
                .forEach(shared -> assertEquals(
                        List.of("organisations/doctor"
                                + "/shared.yaml:7: 'holidays' says what 'hours' mean on public holidays, "
                                + "and there are none"),
                        problems(shared)));
        assertEquals(
                List.of("organisations/doctor/shared.yaml:8: field 'days' must be mon, tue, wed, thu, fri, sat, sun or "
                        + "holiday, not 'holidays'"),
                problems(NIGHTS.replace("fri]", "fri, holidays]")));
    }
}
