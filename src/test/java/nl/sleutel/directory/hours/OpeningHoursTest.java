package nl.sleutel.directory.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final OpeningHours OFFICE = hours(line(WORKDAYS, "09:00", "17:00"));

    private static OpeningHours hours(WeeklyHours... lines) {
        return new OpeningHours(false, List.of(lines), Set.of());
    }

    private static WeeklyHours line(Set<DayOfWeek> days, String from, String to) {
        return new WeeklyHours(days, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant leiden(String local) {
        return LocalDateTime.parse(local).atZone(RenderContext.CITY).toInstant();
    }

    private static ZonedDateTime change(OpeningHours hours, Instant at) {
        return hours.at(at).change().orElseThrow();
    }

    /** 2027-02-01 is a Monday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-01T08:59:59 | false | 2027-02-01T09:00 | closed, opens at 09:00                 | "
                        + "gesloten, gaat om 09:00 open",
                "2027-02-01T09:00:00 | true  | 2027-02-01T17:00 | open until 17:00                       | open "
                        + "tot 17:00",
                "2027-02-01T16:59:59 | true  | 2027-02-01T17:00 | open until 17:00                       | open "
                        + "tot 17:00",
                "2027-02-01T17:00:00 | false | 2027-02-02T09:00 | closed, opens tomorrow at 09:00        | "
                        + "gesloten, gaat morgen om 09:00 open",
                "2027-02-05T17:00:00 | false | 2027-02-08T09:00 | closed, opens on Monday at 09:00       | "
                        + "gesloten, gaat maandag om 09:00 open",
                "2027-02-07T12:00:00 | false | 2027-02-08T09:00 | closed, opens tomorrow at 09:00        | "
                        + "gesloten, gaat morgen om 09:00 open",
                "2026-12-31T18:00:00 | false | 2027-01-04T09:00 | closed, opens on Monday at 09:00       | "
                        + "gesloten, gaat maandag om 09:00 open",
                "2027-03-26T10:00:00 | true  | 2027-03-26T17:00 | open until 17:00 (Good Friday: may differ "
                        + "today) | open tot 17:00 (Goede Vrijdag: kan vandaag anders zijn)",
                "2027-03-26T17:00:00 | false | 2027-03-30T09:00 | closed, opens on Tuesday at 09:00      | "
                        + "gesloten, gaat dinsdag om 09:00 open",
                "2027-12-24T20:00:00 | false | 2027-12-27T09:00 | closed, opens on Monday at 09:00       | "
                        + "gesloten, gaat maandag om 09:00 open",
                "2028-02-29T10:00:00 | true  | 2028-02-29T17:00 | open until 17:00                       | open "
                        + "tot 17:00"
            })
    void at_officeHours_saysWhatAPersonAtTheDoorWouldSay(String at, boolean open, String change, String en, String nl) {
        OpenState state = OFFICE.at(leiden(at));
        assertEquals(open, state.open());
        assertEquals(leiden(change + ":00"), state.change().orElseThrow().toInstant());
        assertEquals(en, state.in(Language.EN));
        assertEquals(nl, state.in(Language.NL));
    }

    @Test
    void at_alwaysOpen_neverChangesNorEnds() {
        OpenState state = OpeningHours.DAY_AND_NIGHT.at(leiden("2027-12-25T03:00:00"));
        assertTrue(state.open());
        assertEquals(Optional.empty(), state.change());
        assertEquals("open day and night", state.in(Language.EN));
        RenderContext context = new RenderContext(null, leiden("2027-12-25T03:00:00"));
        OpeningHours.DAY_AND_NIGHT.during(context);
        assertEquals(Instant.MAX, context.trace().until());
    }

    @Test
    void at_publicHoliday_isClosedAndSaysWhy() {
        OpenState state = OFFICE.at(leiden("2027-04-27T10:00:00"));
        assertFalse(state.open());
        assertEquals(Optional.of(Holiday.KINGS_DAY), state.holiday());
        assertFalse(state.mayDiffer());
        assertEquals(leiden("2027-04-28T09:00:00"), state.change().orElseThrow().toInstant());
    }

    @Test
    void at_holidayOnADayThatIsClosedAnyway_saysNothingOfIt() {
        assertEquals(Optional.empty(), OFFICE.at(leiden("2027-12-26T10:00:00")).holiday());
    }

    @Test
    void at_goodFriday_isOpenButMayDiffer() {
        OpenState state = OFFICE.at(leiden("2027-03-26T10:00:00"));
        assertTrue(state.open());
        assertTrue(state.mayDiffer());
    }

    @Test
    void at_extraClosedDay_isClosedWithoutAHoliday() {
        OpeningHours hours =
                new OpeningHours(false, OFFICE.weekly(), Set.of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 2)));
        OpenState state = hours.at(leiden("2027-02-01T10:00:00"));
        assertFalse(state.open());
        assertEquals(Optional.empty(), state.holiday());
        assertEquals(leiden("2027-02-03T09:00:00"), state.change().orElseThrow().toInstant());
        assertEquals("closed, opens on Wednesday at 09:00", state.in(Language.EN));
    }

    @Test
    void at_closedForLongerThanAWeek_namesTheDate() {
        Set<LocalDate> summer = Set.copyOf(
                LocalDate.of(2027, 7, 19).datesUntil(LocalDate.of(2027, 8, 9)).toList());
        OpeningHours hours = new OpeningHours(false, OFFICE.weekly(), summer);
        assertEquals(
                "closed, opens on 9 August at 09:00",
                hours.at(leiden("2027-07-18T12:00:00")).in(Language.EN));
        assertEquals(
                "gesloten, gaat 9 augustus om 09:00 open",
                hours.at(leiden("2027-07-18T12:00:00")).in(Language.NL));
    }

    @Test
    void at_closedForGood_saysClosedAndNothingElse() {
        Set<LocalDate> days = Set.copyOf(
                LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList());
        OpenState state = new OpeningHours(false, OFFICE.weekly(), days).at(leiden("2027-02-01T10:00:00"));
        assertFalse(state.open());
        assertEquals(Optional.empty(), state.change());
        assertEquals("closed", state.in(Language.EN));
    }

    @Test
    void at_lunchBreak_opensAgainToday() {
        OpeningHours hours = hours(line(WORKDAYS, "13:00", "17:00"), line(WORKDAYS, "09:00", "12:30"));
        assertEquals("open until 12:30", hours.at(leiden("2027-02-01T09:30:00")).in(Language.EN));
        assertEquals(
                "closed, opens at 13:00",
                hours.at(leiden("2027-02-01T12:30:00")).in(Language.EN));
    }

    @Test
    void at_overlappingLines_closesWithTheLastOfThem() {
        OpeningHours hours = hours(
                line(WORKDAYS, "09:00", "15:00"),
                line(Set.of(DayOfWeek.MONDAY), "12:00", "20:00"),
                line(Set.of(DayOfWeek.MONDAY), "13:00", "14:00"));
        assertEquals(
                leiden("2027-02-01T20:00:00"),
                change(hours, leiden("2027-02-01T09:30:00")).toInstant());
        assertEquals(
                leiden("2027-02-02T15:00:00"),
                change(hours, leiden("2027-02-02T09:30:00")).toInstant());
    }

    @Test
    void at_linesThatTouch_areOne() {
        OpeningHours hours = hours(line(WORKDAYS, "09:00", "12:00"), line(WORKDAYS, "12:00", "17:00"));
        assertEquals(
                leiden("2027-02-01T17:00:00"),
                change(hours, leiden("2027-02-01T10:00:00")).toInstant());
    }

    @Test
    void at_pastMidnight_belongsToTheEveningBefore() {
        OpeningHours bar = hours(line(Set.of(DayOfWeek.FRIDAY), "22:00", "03:00"));
        assertEquals("open until 03:00", bar.at(leiden("2027-02-05T23:00:00")).in(Language.EN));
        assertEquals("open until 03:00", bar.at(leiden("2027-02-06T02:59:59")).in(Language.EN));
        assertFalse(bar.at(leiden("2027-02-06T03:00:00")).open());
    }

    @Test
    void at_eveningBeforeAHoliday_staysOpenIntoIt() {
        OpeningHours bar = hours(line(EnumSet.allOf(DayOfWeek.class), "22:00", "03:00"));
        assertTrue(bar.at(leiden("2027-04-27T01:00:00")).open());
        assertFalse(bar.at(leiden("2027-04-27T23:00:00")).open());
        assertEquals(
                leiden("2027-04-28T22:00:00"),
                change(bar, leiden("2027-04-27T04:00:00")).toInstant());
    }

    @Test
    void at_untilMidnight_saysMidnight() {
        OpeningHours hours = hours(line(WORKDAYS, "09:00", "00:00"));
        assertEquals(
                "open until midnight", hours.at(leiden("2027-02-01T23:59:59")).in(Language.EN));
        assertFalse(hours.at(leiden("2027-02-02T00:00:00")).open());
    }

    @Test
    void at_allOfTheWorkingWeek_closesOnItsLastMidnight() {
        OpeningHours hours = hours(line(WORKDAYS, "00:00", "00:00"));
        assertEquals(
                leiden("2027-02-06T00:00:00"),
                change(hours, leiden("2027-02-01T10:00:00")).toInstant());
        assertEquals(
                "open until midnight on Saturday",
                hours.at(leiden("2027-02-01T10:00:00")).in(Language.EN));
        assertEquals(
                "open until midnight", hours.at(leiden("2027-02-05T10:00:00")).in(Language.EN));
    }

    @Test
    void at_everyHourOfEveryDay_closesOnlyForHolidays() {
        OpeningHours hours = hours(line(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00"));
        assertEquals(
                leiden("2027-12-25T00:00:00"),
                change(hours, leiden("2027-12-01T10:00:00")).toInstant());
        OpenState summer = hours.at(leiden("2027-07-01T10:00:00"));
        assertTrue(summer.open());
        assertEquals(Optional.empty(), summer.change());
        assertEquals(leiden("2027-07-02T00:00:00"), summer.until());
    }

    /** Clocks go from 02:00 to 03:00 on 28 March 2027, which is Easter Sunday too; so take 2026's, 29 March. */
    @Test
    void at_nightOfSummerTime_opensAndClosesByTheClockOnTheWall() {
        OpeningHours hours = hours(
                line(Set.of(DayOfWeek.SUNDAY), "09:00", "17:00"), line(Set.of(DayOfWeek.SATURDAY), "22:00", "04:00"));
        assertEquals(
                Instant.parse("2026-03-29T02:00:00Z"),
                change(hours, Instant.parse("2026-03-28T23:00:00Z")).toInstant());
        assertEquals(
                Instant.parse("2026-03-29T07:00:00Z"),
                change(hours, Instant.parse("2026-03-29T02:00:00Z")).toInstant());
        assertFalse(hours.at(Instant.parse("2026-03-29T06:59:59Z")).open());
        assertTrue(hours.at(Instant.parse("2026-03-29T07:00:00Z")).open());
        assertEquals(
                "closed, opens at 09:00",
                hours.at(Instant.parse("2026-03-29T02:30:00Z")).in(Language.EN));
    }

    @Test
    void at_timeThatDoesNotExistThatNight_movesAnHourOn() {
        OpeningHours hours = hours(line(Set.of(DayOfWeek.SUNDAY), "02:30", "05:00"));
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                change(hours, Instant.parse("2026-03-29T00:00:00Z")).toInstant());
        assertEquals(
                "closed, opens at 03:30",
                hours.at(Instant.parse("2026-03-29T00:00:00Z")).in(Language.EN));
    }

    /** Clocks go from 03:00 back to 02:00 on 31 October 2027. */
    @Test
    void at_nightOfWinterTime_closesByTheClockOnTheWall() {
        OpeningHours hours = hours(
                line(Set.of(DayOfWeek.SATURDAY), "22:00", "04:00"), line(Set.of(DayOfWeek.SUNDAY), "09:00", "17:00"));
        assertEquals(
                Instant.parse("2027-10-31T03:00:00Z"),
                change(hours, Instant.parse("2027-10-30T22:00:00Z")).toInstant());
        assertTrue(hours.at(Instant.parse("2027-10-31T01:30:00Z")).open());
        assertEquals(
                Instant.parse("2027-10-31T08:00:00Z"),
                change(hours, Instant.parse("2027-10-31T03:00:00Z")).toInstant());
    }

    /** Nobody is promised an open door in the hour that comes twice. */
    @Test
    void at_closingTimeThatComesTwice_closesTheFirstTime() {
        OpeningHours hours = hours(line(Set.of(DayOfWeek.SATURDAY), "22:00", "02:30"));
        assertEquals(
                Instant.parse("2027-10-31T00:30:00Z"),
                change(hours, Instant.parse("2027-10-30T22:00:00Z")).toInstant());
        assertFalse(hours.at(Instant.parse("2027-10-31T01:15:00Z")).open());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T10:00:00, 2027-02-01T17:00:00",
        "2027-02-01T08:00:00, 2027-02-01T09:00:00",
        "2027-02-01T18:00:00, 2027-02-02T00:00:00",
        "2027-12-31T18:00:00, 2028-01-01T00:00:00",
        "2027-03-27T18:00:00, 2027-03-28T00:00:00",
        "2027-10-31T00:30:00, 2027-11-01T00:00:00"
    })
    void during_aReading_holdsUntilTheWordsChange(String now, String until) {
        RenderContext context = new RenderContext(null, leiden(now));
        OFFICE.during(context);
        assertEquals(leiden(until), context.trace().until());
    }

    /**
     * Walks through two years in steps that meet every minute of the hour: until each state's own end it must read the
     * same.
     */
    @Test
    void at_anyMomentOfTwoYears_readsTheSameUntilItsEnd() {
        OpeningHours hours = new OpeningHours(
                false,
                List.of(
                        line(WORKDAYS, "09:00", "12:30"),
                        line(WORKDAYS, "13:30", "17:00"),
                        line(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), "21:00", "02:30")),
                Set.of(LocalDate.of(2027, 10, 4)));
        Instant at = leiden("2027-01-01T00:00:00");
        Instant end = leiden("2029-01-01T00:00:00");
        OpenState last = hours.at(at);
        while (at.isBefore(end)) {
            OpenState state = hours.at(at);
            if (at.isBefore(last.until())) {
                assertEquals(last.in(Language.EN), state.in(Language.EN), "at " + at);
                assertEquals(last.open(), state.open(), "at " + at);
            } else {
                last = state;
            }
            assertTrue(state.until().isAfter(at), "at " + at);
            at = at.plusSeconds(37 * 60);
        }
    }

    @Test
    void week_listsEachDayWithItsLinesInOrder() {
        OpeningHours hours = hours(line(Set.of(DayOfWeek.MONDAY), "13:00", "17:00"), line(WORKDAYS, "09:00", "12:00"));
        assertEquals(
                List.of(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                hours.week().get(DayOfWeek.MONDAY).stream()
                        .map(WeeklyHours::from)
                        .toList());
        assertEquals(List.of(), hours.week().get(DayOfWeek.SUNDAY));
        assertEquals(DayOfWeek.MONDAY, hours.week().keySet().iterator().next());
    }

    @Test
    void closures_tellHolidaysAndExtraDaysButNoWeekends() {
        OpeningHours hours =
                new OpeningHours(false, OFFICE.weekly(), Set.of(LocalDate.of(2027, 12, 24), LocalDate.of(2028, 1, 2)));
        var closures = hours.closures(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 4, 18));
        assertEquals(List.of(LocalDate.of(2027, 12, 24), LocalDate.of(2028, 4, 17)), List.copyOf(closures.keySet()));
        assertEquals(Optional.empty(), closures.get(LocalDate.of(2027, 12, 24)));
        assertEquals(Optional.of(Holiday.EASTER_MONDAY), closures.get(LocalDate.of(2028, 4, 17)));
    }
}
