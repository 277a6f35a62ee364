package nl.sleutel.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    private static Schedule schedule(String start, String end, String rule) {
        return schedule(start, end, rule, RenderContext.CITY);
    }

    private static Schedule schedule(String start, String end, String rule, ZoneId zone) {
        Optional<LocalMoment> last = end.isEmpty() ? Optional.empty() : LocalMoment.of(end);
        Optional<RecurrenceRule> repeat = rule.isEmpty()
                ? Optional.empty()
                : Optional.of(RecurrenceRule.of(rule).orElseThrow());
        return new Schedule(new Occurrence(LocalMoment.of(start).orElseThrow(), last, zone), repeat);
    }

    private static List<String> starts(Schedule schedule, Instant from, int count) {
        return schedule.from(from)
                .limit(count)
                .map(occurrence -> occurrence.start().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-03T10:00 | FREQ=MONTHLY;BYDAY=1WE          | 2027-02-03T10:00 2027-03-03T10:00 "
                        + "2027-04-07T10:00",
                "2027-01-31       | FREQ=MONTHLY                    | 2027-01-31 2027-03-31 2027-05-31",
                "2027-01-31       | FREQ=MONTHLY;BYMONTHDAY=-1      | 2027-01-31 2027-02-28 2027-03-31",
                "2028-02-29       | FREQ=YEARLY                     | 2028-02-29 2032-02-29 2036-02-29",
                "2096-02-29       | FREQ=YEARLY                     | 2096-02-29 2104-02-29 2108-02-29",
                "2027-12-31       | FREQ=DAILY                      | 2027-12-31 2028-01-01 2028-01-02",
                "2026-12-31       | FREQ=WEEKLY;INTERVAL=2          | 2026-12-31 2027-01-14 2027-01-28",
                "2027-02-01       | FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3 | 2027-02-01 2027-02-03 2027-02-08",
                "2027-02-01       | FREQ=WEEKLY;UNTIL=20270215      | 2027-02-01 2027-02-08 2027-02-15",
                "2027-10-29       | FREQ=YEARLY;BYMONTH=10;BYDAY=-1FR | 2027-10-29 2028-10-27 2029-10-26"
            })
    void from_theStart_givesTheDaysOfTheRule(String start, String rule, String expected) {
        assertEquals(List.of(expected.split(" ")), starts(schedule(start, "", rule), LONG_AGO, 3));
    }

    @Test
    void from_longAfterTheStart_givesTheSameDaysAsFromTheStart() {
        Schedule schedule = schedule("2020-01-08T20:00", "2020-01-08T22:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR");
        Instant later = Instant.parse("2027-02-01T00:00:00Z");
        List<String> slow = schedule.from(LONG_AGO)
                .filter(occurrence -> occurrence.ends().isAfter(later))
                .limit(6)
                .map(occurrence -> occurrence.start().toString())
                .toList();
        assertEquals(slow, starts(schedule, later, 6));
    }

    @Test
    void from_aCountedRule_stopsAtTheSameDayWhereverOneLooksFrom() {
        Schedule schedule = schedule("2027-02-01", "", "FREQ=DAILY;COUNT=5");
        assertEquals(List.of("2027-02-04", "2027-02-05"), starts(schedule, Instant.parse("2027-02-04T10:00:00Z"), 9));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;UNTIL=20270215T090000Z, 3",
        "FREQ=WEEKLY;UNTIL=20270215T085959Z, 2",
        "FREQ=WEEKLY;UNTIL=20270215T100000, 3",
        "FREQ=WEEKLY;UNTIL=20270215T095959, 2",
        "FREQ=WEEKLY;UNTIL=20270215, 3",
        "FREQ=WEEKLY;UNTIL=20270214, 2",
        "FREQ=WEEKLY;UNTIL=20270201, 1"
    })
    void from_untilAMoment_includesThatMomentItself(String rule, int times) {
        assertEquals(
                times, schedule("2027-02-01T10:00", "", rule).from(LONG_AGO).count());
    }

    /** Half past midnight on the 15th in Leiden is still the 14th in universal time. */
    @Test
    void from_untilInUniversalTime_isReadByTheClockOfTheZone() {
        assertEquals(
                2,
                schedule("2027-02-08T00:30", "", "FREQ=WEEKLY;UNTIL=20270214T233000Z")
                        .from(LONG_AGO)
                        .count());
        assertEquals(
                1,
                schedule("2027-02-08T00:30", "", "FREQ=WEEKLY;UNTIL=20270214T232959Z")
                        .from(LONG_AGO)
                        .count());
    }

    @Test
    void from_acrossTheClockChanges_keepsTheTimeOnTheWall() {
        Schedule weekly = schedule("2027-03-21T20:00", "2027-03-21T22:00", "FREQ=WEEKLY");
        assertEquals(
                List.of(Instant.parse("2027-03-21T19:00:00Z"), Instant.parse("2027-03-28T18:00:00Z")),
                weekly.from(LONG_AGO).limit(2).map(Occurrence::begins).toList());
        assertEquals(
                List.of(Instant.parse("2027-10-24T18:00:00Z"), Instant.parse("2027-10-31T19:00:00Z")),
                weekly.from(Instant.parse("2027-10-24T00:00:00Z"))
                        .limit(2)
                        .map(Occurrence::begins)
                        .toList());
    }

    @Test
    void from_inTheHourThatIsSkippedOrComesTwice_happensOnceAnyway() {
        Schedule nightly = schedule("2027-03-27T02:30", "", "FREQ=DAILY");
        assertEquals(
                List.of(
                        Instant.parse("2027-03-27T01:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-03-29T00:30:00Z")),
                nightly.from(LONG_AGO).limit(3).map(Occurrence::begins).toList());
        assertEquals(
                List.of(
                        Instant.parse("2027-10-30T00:30:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-11-01T01:30:00Z")),
                nightly.from(Instant.parse("2027-10-30T00:00:00Z"))
                        .limit(3)
                        .map(Occurrence::begins)
                        .toList()
                        .subList(0, 3));
    }

    /** A night out that ends at four ends at four, however long that night is. */
    @Test
    void ends_inTheNightOfAClockChange_isTheTimeOnTheWall() {
        Schedule saturdays = schedule("2027-03-20T22:00", "2027-03-21T04:00", "FREQ=WEEKLY");
        assertEquals(
                Instant.parse("2027-03-28T02:00:00Z"),
                saturdays
                        .next(Instant.parse("2027-03-27T23:00:00Z"))
                        .orElseThrow()
                        .ends());
        assertEquals(
                Instant.parse("2027-10-31T03:00:00Z"),
                saturdays
                        .next(Instant.parse("2027-10-30T22:00:00Z"))
                        .orElseThrow()
                        .ends());
    }

    @Test
    void next_whileItGoesOn_isTheOneThatGoesOn() {
        Schedule schedule = schedule("2027-02-01T10:00", "2027-02-01T12:00", "FREQ=WEEKLY");
        assertEquals(
                "2027-02-01T10:00",
                schedule.next(Instant.parse("2027-02-01T10:59:59Z"))
                        .orElseThrow()
                        .start()
                        .toString());
        assertEquals(
                "2027-02-08T10:00",
                schedule.next(Instant.parse("2027-02-01T11:00:00Z"))
                        .orElseThrow()
                        .start()
                        .toString());
    }

    @Test
    void next_onceAndWithoutEnd_isOverWhenItsDayIs() {
        Schedule schedule = schedule("2027-02-01T10:00", "", "");
        assertTrue(schedule.next(Instant.parse("2027-02-01T22:59:59Z")).isPresent());
        assertTrue(schedule.next(Instant.parse("2027-02-01T23:00:00Z")).isEmpty());
    }

    @Test
    void next_wholeDays_isOverAfterItsLastDay() {
        Schedule week = schedule("2026-12-30", "2027-01-02", "");
        assertTrue(week.next(Instant.parse("2027-01-02T22:59:59Z")).isPresent());
        assertTrue(week.next(Instant.parse("2027-01-02T23:00:00Z")).isEmpty());
    }

    @Test
    void next_wholeDayInAnotherZone_followsThatZonesMidnight() {
        Schedule day = schedule("2027-02-01", "", "", ZoneId.of("America/New_York"));
        assertFalse(day.first().isGoingOn(Instant.parse("2027-02-01T04:59:59Z")));
        assertTrue(day.first().isGoingOn(Instant.parse("2027-02-02T04:59:59Z")));
        assertTrue(day.next(Instant.parse("2027-02-02T05:00:00Z")).isEmpty());
    }

    @Test
    void from_timesThatOverlap_keepsAllThatAreNotOver() {
        Schedule schedule = schedule("2027-02-01", "2027-02-03", "FREQ=DAILY");
        Instant moment = Instant.parse("2027-02-05T11:00:00Z");
        assertEquals(List.of("2027-02-03", "2027-02-04", "2027-02-05", "2027-02-06"), starts(schedule, moment, 4));
        assertEquals(
                Instant.parse("2027-02-05T23:00:00Z"),
                schedule.changesAfter(moment).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:00Z, 2027-02-01T09:00:00Z",
        "2027-02-01T08:59:59Z, 2027-02-01T09:00:00Z",
        "2027-02-01T09:00:00Z, 2027-02-01T11:00:00Z",
        "2027-02-01T11:00:00Z, 2027-02-08T09:00:00Z"
    })
    void changesAfter_aMoment_isTheNextBeginningOrEnd(Instant moment, Instant change) {
        assertEquals(
                Optional.of(change),
                schedule("2027-02-01T10:00", "2027-02-01T12:00", "FREQ=WEEKLY;COUNT=2")
                        .changesAfter(moment));
    }

    @Test
    void changesAfter_theLastEnd_isNone() {
        assertEquals(
                Optional.empty(),
                schedule("2027-02-01T10:00", "2027-02-01T12:00", "FREQ=WEEKLY;COUNT=2")
                        .changesAfter(Instant.parse("2027-02-08T11:00:00Z")));
    }

    @Test
    void last_whenAllIsOver_isTheLastTime() {
        Schedule schedule = schedule("2027-02-01", "", "FREQ=WEEKLY;COUNT=3");
        assertEquals(
                "2027-02-15",
                schedule.last(Instant.parse("2027-03-01T00:00:00Z"))
                        .orElseThrow()
                        .start()
                        .toString());
        assertEquals(Optional.empty(), schedule.last(Instant.parse("2027-02-15T12:00:00Z")));
        assertEquals(
                Optional.empty(),
                schedule("2027-02-01", "", "FREQ=WEEKLY").last(Instant.parse("2099-02-15T12:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-31",
                "FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=WEEKLY;UNTIL=20280229",
                "FREQ=WEEKLY;UNTIL=20270301T235959",
                "FREQ=WEEKLY;UNTIL=20270301T100000Z"
            })
    void repeat_ofARuleByTheDay_isOne(String rule) {
        assertEquals(rule, RecurrenceRule.of(rule).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "INTERVAL=2",
                "FREQ=FORTNIGHTLY",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20270301",
                "FREQ=DAILY;BYHOUR=9,17",
                "RRULE:FREQ=WEEKLY",
                "FREQ=WEEKLY;EVERY=2",
                "FREQ=WEEKLY;UNTIL=tomorrow",
                "FREQ=YEARLY;BYMONTH=0",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYYEARDAY=-367",
                "FREQ=YEARLY;BYWEEKNO=54",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
                "FREQ=MONTHLY;BYDAY=54MO",
                "FREQ=WEEKLY;COUNT=12345678901",
                "FREQ=MONTHLY;BYDAY=20270230202702302MO",
                "FREQ=WEEKLY;UNTIL=220270101",
                "FREQ=WEEKLY;UNTIL=20270230",
                "FREQ=WEEKLY;UNTIL=20270301T250000Z",
                "FREQ=WEEKLY;until=20271301"
            })
    void repeat_ofWhatIsNoRuleByTheDay_isNone(String rule) {
        assertEquals(Optional.empty(), RecurrenceRule.of(rule));
    }

    @Test
    void isInStep_startThatTheRuleDoesNotGive_isNot() {
        Schedule monday = schedule("2027-02-01T10:00", "", "FREQ=MONTHLY;BYDAY=1WE");
        assertFalse(monday.isInStep());
        assertEquals(Optional.of(LocalDate.of(2027, 2, 3)), monday.firstByRule());
        assertFalse(schedule("2027-02-01", "", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
                .isInStep());
        assertFalse(schedule("2027-02-01", "", "FREQ=WEEKLY;UNTIL=20270101").isInStep());
        assertTrue(schedule("2027-02-03T10:00", "", "FREQ=MONTHLY;BYDAY=1WE").isInStep());
        assertTrue(schedule("2027-02-01", "", "").isInStep());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01       |                  | Friday 1 January 2027                                   | "
                        + "vrijdag 1 januari 2027",
                "2027-02-01       | 2027-02-05       | 1 to 5 February 2027                                    | "
                        + "1 t/m 5 februari 2027",
                "2027-01-30       | 2027-02-02       | 30 January to 2 February 2027                           | "
                        + "30 januari t/m 2 februari 2027",
                "2026-12-30       | 2027-01-02       | 30 December 2026 to 2 January 2027                      | "
                        + "30 december 2026 t/m 2 januari 2027",
                "2027-02-01       | 2027-02-01       | Monday 1 February 2027                                  | "
                        + "maandag 1 februari 2027",
                "2027-02-01T10:00 |                  | Monday 1 February 2027, 10:00                           | "
                        + "maandag 1 februari 2027, 10:00",
                "2027-02-01T10:00 | 2027-02-01T12:30 | Monday 1 February 2027, 10:00 to 12:30                  | "
                        + "maandag 1 februari 2027, 10:00 tot 12:30",
                "2027-02-05T22:00 | 2027-02-06T04:00 | Friday 5 February 2027, 22:00 to 04:00                  | "
                        + "vrijdag 5 februari 2027, 22:00 tot 04:00",
                "2027-02-05T22:00 | 2027-02-07T04:00 | Friday 5 February 2027, 22:00 to Sunday 7 February 2027, "
                        + "04:00 | vrijdag 5 februari 2027, 22:00 tot zondag 7 februari 2027, 04:00",
                "2027-02-01T10:00 | 2027-02-05       | Monday 1 February 2027, 10:00 to Friday 5 February 2027 | "
                        + "maandag 1 februari 2027, 10:00 tot vrijdag 5 februari 2027"
            })
    void in_aLanguage_readsAsPeopleWriteIt(String start, String end, String en, String nl) {
        Occurrence occurrence = schedule(start, end == null ? "" : end, "").first();
        assertEquals(en, occurrence.in(Language.EN));
        assertEquals(nl, occurrence.in(Language.NL));
    }

    @Test
    void in_anotherZone_saysWhoseTimeItIs() {
        Occurrence london = schedule("2027-02-01T10:00", "2027-02-01T12:00", "", ZoneId.of("Europe/London"))
                .first();
        assertEquals("Monday 1 February 2027, 10:00 to 12:00 (London time)", london.in(Language.EN));
        assertEquals("maandag 1 februari 2027, 10:00 tot 12:00 (tijd in London)", london.in(Language.NL));
        Occurrence brussels = schedule("2027-02-01T10:00", "", "", ZoneId.of("Europe/Brussels"))
                .first();
        assertEquals("Monday 1 February 2027, 10:00", brussels.in(Language.EN));
    }
}
