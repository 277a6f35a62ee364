package nl.sleutel.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.AgendaTest;
import nl.sleutel.directory.event.EventItems;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one library writes, another reads. */
class CalendarFileTest {

    private static final Instant STAMP = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path folder;

    private final TimeZone machine = TimeZone.getDefault();

    @BeforeAll
    static void keepTheSecondLibraryOffTheNet() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @AfterEach
    void restoreTheMachinesClock() {
        TimeZone.setDefault(machine);
    }

    private static CalendarItem item(String key, String start, String end, String rule, ZoneId zone) {
        Optional<RecurrenceRule> repeat = rule.isEmpty()
                ? Optional.empty()
                : Optional.of(RecurrenceRule.of(rule).orElseThrow());
        Optional<LocalMoment> last = end.isEmpty() ? Optional.empty() : LocalMoment.of(end);
        Schedule schedule = new Schedule(new Occurrence(LocalMoment.of(start).orElseThrow(), last, zone), repeat);
        return new CalendarItem(
                CalendarItem.uid(key),
                STAMP,
                schedule,
                true,
                new CalendarItem.CalendarText(
                        "Feest; met, tekens",
                        "Lang \\ en breed,\n\nmet een é en 你好.",
                        Optional.of("Plein 1, Leiden"),
                        Optional.of("https://example.org/nl/agenda/" + key)));
    }

    private static Calendar read(CalendarItem... items) throws IOException, ParserException {
        return new CalendarBuilder()
                .build(new StringReader(CalendarFile.write("Agenda, Leiden", Language.NL, List.of(items))));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void write_anEvent_tellsAllThatTheSecondLibraryLooksFor() throws Exception {
        Calendar calendar = read(item("feest", "2027-02-03T20:00", "2027-02-03T22:00", "", RenderContext.CITY));
        assertEquals(List.of(), List.copyOf(calendar.validate(true).getEntries()));
        VEvent event = event(calendar);
        assertEquals(CalendarItem.uid("feest"), value(event, Property.UID));
        assertEquals("20261101T100000Z", value(event, Property.DTSTAMP));
        assertEquals("Feest; met, tekens", value(event, Property.SUMMARY));
        assertEquals("Lang \\ en breed,\n\nmet een é en 你好.", value(event, Property.DESCRIPTION));
        assertEquals("Plein 1, Leiden", value(event, Property.LOCATION));
        assertEquals("https://example.org/nl/agenda/feest", value(event, Property.URL));
        assertEquals(
                Instant.parse("2027-02-03T19:00:00Z"),
                instant(event.getDateTimeStart().getDate()));
        assertEquals(
                Instant.parse("2027-02-03T21:00:00Z"),
                instant(event.getEndDate().orElseThrow().getDate()));
    }

    @Test
    void write_lines_endAndFoldAsTheStandardAsks() {
        String file = CalendarFile.write(
                "Agenda", Language.NL, List.of(item("feest", "2027-02-03", "", "", RenderContext.CITY)));
        assertTrue(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.endsWith("END:VCALENDAR\r\n"));
        assertFalse(file.replace("\r\n", "").contains("\n"));
        assertTrue(Stream.of(file.split("\r\n")).allMatch(line -> line.length() <= 75));
        assertTrue(file.contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"));
        assertEquals(
                file,
                CalendarFile.write(
                        "Agenda", Language.NL, List.of(item("feest", "2027-02-03", "", "", RenderContext.CITY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "UTC"})
    void write_wholeDays_areTheSameDaysOnAnyMachine(String zone) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        VEvent event = event(read(item("week", "2028-02-28", "2028-03-01", "", RenderContext.CITY)));
        assertEquals(LocalDate.of(2028, 2, 28), event.getDateTimeStart().getDate());
        assertEquals(LocalDate.of(2028, 3, 2), event.getEndDate().orElseThrow().getDate());
    }

    @Test
    void write_whatHasNoEnd_tellsNone() throws Exception {
        Calendar calendar = read(item("talk", "2027-02-03T20:00", "", "", RenderContext.CITY));
        assertTrue(event(calendar).getProperty(Property.DTEND).isEmpty());
        assertEquals(List.of(), List.copyOf(calendar.validate(true).getEntries()));
    }

    /** The rule as the second library unrolls it, against the times that the portal shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY                          | Europe/Amsterdam",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=MONTHLY;BYDAY=1WE               | Europe/Amsterdam",
                "2027-02-03T00:30 | 2027-02-03T01:00 | FREQ=WEEKLY;UNTIL=20270601T000000Z   | Europe/Amsterdam",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY;UNTIL=20271103           | Europe/Amsterdam",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY;UNTIL=20271103T190000Z   | Europe/Amsterdam",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=DAILY;COUNT=300                 | Europe/Amsterdam",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE   | Europe/London",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY                          | America/New_York",
                "2027-02-03T20:00 | 2027-02-03T22:00 | FREQ=WEEKLY                          | Asia/Kolkata",
                "2027-01-31T20:00 | 2027-01-31T22:00 | FREQ=MONTHLY                         | Europe/Amsterdam"
            })
    void write_aRule_givesTheSecondLibraryTheSameTimes(String start, String end, String rule, ZoneId zone)
            throws Exception {
        CalendarItem item = item("series", start, end, rule, zone);
        Calendar calendar = read(item);
        assertEquals(List.of(), List.copyOf(calendar.validate(true).getEntries()));
        ZonedDateTime from = ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, zone);
        ZonedDateTime before = from.plusYears(2);
        TreeSet<Instant> theirs = new TreeSet<>();
        for (Period<? extends Temporal> period : event(calendar).calculateRecurrenceSet(new Period<>(from, before))) {
            theirs.add(instant(period.getStart()));
        }
        assertTrue(theirs.size() > 10);
        assertEquals(
                item.schedule()
                        .between(from.toInstant(), before.toInstant())
                        .map(Occurrence::begins)
                        .toList(),
                List.copyOf(theirs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01 | FREQ=YEARLY",
                "2028-02-29 | FREQ=YEARLY",
                "2027-03-25 | FREQ=DAILY;UNTIL=20270401",
                "2027-10-28 | FREQ=DAILY;UNTIL=20271102T120000Z"
            })
    void write_aRuleOfWholeDays_givesTheSecondLibraryTheSameDays(String start, String rule) throws Exception {
        CalendarItem item = item("series", start, "", rule, RenderContext.CITY);
        List<LocalDate> theirs = new TreeSet<>(event(read(item))
                        .<LocalDate>calculateRecurrenceSet(
                                new Period<>(LocalDate.of(2027, 1, 1), LocalDate.of(2036, 12, 31)))
                        .stream()
                        .map(Period::getStart)
                        .toList())
                .stream().toList();
        assertEquals(
                item.schedule()
                        .between(Instant.parse("2026-12-31T23:00:00Z"), Instant.parse("2036-12-31T23:00:00Z"))
                        .map(occurrence -> occurrence.start().day())
                        .toList(),
                theirs);
    }

    /**
     * The zone in the file against Java's own rules, for twenty years; not on the days of change, when the second
     * library is hours off.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Amsterdam",
                "Europe/London",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Sydney",
                "America/Sao_Paulo"
            })
    void write_aZone_tellsItsOffsetsRight(String name) throws Exception {
        ZoneId zone = ZoneId.of(name);
        VTimeZone told = read(item("talk", "2027-02-03T20:00", "", "", zone))
                .<VTimeZone>getComponents(Component.VTIMEZONE)
                .get(0);
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2046; day = day.plusDays(1)) {
            ZoneOffset offset = zone.getRules().getOffset(day.atStartOfDay());
            if (offset.equals(zone.getRules().getOffset(day.plusDays(1).atStartOfDay()))) {
                Instant noon = day.atTime(12, 0).toInstant(offset);
                assertEquals(
                        offset,
                        ZoneOffset.of(value(told.getApplicableObservance(noon), Property.TZOFFSETTO)),
                        "on " + day);
            }
        }
    }

    @Test
    void write_theZoneOfTheCity_changesItsClocksAsTheLawSays() {
        String file = CalendarFile.write(
                "Agenda", Language.NL, List.of(item("talk", "2027-02-03T20:00", "", "", RenderContext.CITY)));
        List<String> lines = List.of(file.split("\r\n"));
        int summer = lines.indexOf("BEGIN:DAYLIGHT");
        assertEquals(
                List.of(
                        "DTSTART:20100328T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "TZNAME:CEST",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
                lines.subList(summer + 1, summer + 6));
        int winter = lines.indexOf("BEGIN:STANDARD");
        assertEquals(
                List.of(
                        "DTSTART:20101031T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "TZNAME:CET",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
                lines.subList(winter + 1, winter + 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Casablanca", "Africa/Cairo", "Asia/Gaza"})
    void zone_whoseChangesFollowNoRule_isRefused(String name) {
        assertEquals(Optional.empty(), CalendarTimeZone.of(ZoneId.of(name)));
    }

    @Test
    void write_manyEvents_tellsAZoneOnce() throws Exception {
        Calendar calendar = read(
                item("a", "2027-02-03T20:00", "", "", RenderContext.CITY),
                item("b", "2027-02-04T20:00", "2027-02-04T22:00", "", RenderContext.CITY),
                item("c", "2027-02-04", "", "", RenderContext.CITY));
        assertEquals(3, calendar.getComponents(Component.VEVENT).size());
        assertEquals(1, calendar.getComponents(Component.VTIMEZONE).size());
        assertEquals(List.of(), List.copyOf(calendar.validate(true).getEntries()));
    }

    @Test
    void write_nothing_isStillACalendar() {
        assertTrue(CalendarFile.write("Agenda", Language.EN, List.of()).contains("X-WR-CALNAME:Agenda\r\n"));
    }

    @Test
    void uid_ofAName_staysTheSame() {
        assertEquals("c59a531c-754c-3c6e-89cf-3a43cfaa52fa", CalendarItem.uid("events/feest"));
        assertNotEquals(CalendarItem.uid("events/feest"), CalendarItem.uid("events/feesten"));
    }

    private static Instant instant(Temporal time) {
        return Instant.from(time);
    }

    @Test
    void items_ofEvents_leaveOutWhatHasNoDate() throws Exception {
        EntryTexts feast = AgendaTest.event("feast", "start: 2027-02-03T20:00\nplace: {nl: Plein, en: Square}\n");
        EntryTexts moment = AgendaTest.event("moment", "start: 2027-02-03\nmoment: true\n");
        EntryTexts undated = AgendaTest.event("undated", "month: 8\nmoment: true\n");
        EditionFixture fixture = new EditionFixture(folder, List.of(Facts.NONE, Agenda.NONE));
        fixture.publish(List.of(feast, moment, undated));
        RenderContext context = new RenderContext(fixture.edition(), STAMP);
        EventItems items = new EventItems(context, Language.EN, AgendaTest.NOTHING, Optional.of("https://example.org"));
        List<CalendarItem> made = items.items(context.view(Agenda.class).all().stream());
        assertEquals(
                List.of(CalendarItem.uid("events/feast"), CalendarItem.uid("events/moment")),
                made.stream().map(CalendarItem::uid).toList());
        assertEquals(
                fixture.edition()
                        .live(new EntryRef(Kind.EVENT, "feast"))
                        .orElseThrow()
                        .updatedAt(Language.EN),
                Optional.of(made.get(0).stamp()));
        assertEquals(
                new CalendarItem.CalendarText(
                        "feast",
                        "Dance.\n\nCome.\n\nhttps://example.org/en/whats-on/feast",
                        Optional.of("Square"),
                        Optional.of("https://example.org/en/whats-on/feast")),
                made.get(0).text());
        assertTrue(made.get(0).busy());
        assertFalse(made.get(1).busy());
        assertTrue(context.trace().entries().contains(new EntryRef(Kind.EVENT, "feast")));
    }
}
