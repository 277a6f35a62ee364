package nl.sleutel.directory.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.calendar.LocalMoment;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.calendar.RecurrenceRule;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private static final String REST = """
            audience: [all]
            topic: student-life
            sources:
              - {name: City, title: Feasts, url: "https://example.org/feasts", date: undated}
            """;

    static ParseResult<Event> read(String shared) {
        String words = "---\ntitle: Feast\nsummary: Dance.\n---\nCome.\n";
        return EventReader.read(EntryOf.texts(new EntryRef(Kind.EVENT, "feast"), shared, words, words));
    }

    private static List<String> problems(String shared) {
        return read(shared).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Event> result = read(REST + """
                start: 2027-02-03T10:00
                end: 2027-02-03T12:00
                zone: Europe/London
                repeat: FREQ=MONTHLY;BYDAY=1WE
                moment: true
                place: {nl: Plein, en: Square}
                cost: free
                languages: [nl, en]
                organiser: universiteit-leiden
                website: "https://example.org"
                checked: 2026-11-01
                """);
        assertEquals(List.of(), result.problems());
        Event event = result.value().orElseThrow();
        assertEquals(
                new Occurrence(
                        LocalMoment.of("2027-02-03T10:00").orElseThrow(),
                        LocalMoment.of("2027-02-03T12:00"),
                        ZoneId.of("Europe/London")),
                event.schedule().orElseThrow().first());
        assertEquals(
                RecurrenceRule.of("FREQ=MONTHLY;BYDAY=1WE"),
                event.schedule().orElseThrow().repeat());
        assertTrue(event.moment());
        assertEquals(Optional.of(new Localized<>("Plein", "Square")), event.place());
        assertEquals(Optional.of(Cost.FREE), event.cost());
        assertEquals(Topic.STUDENT_LIFE, event.topic());
        assertEquals(2, event.languages().size());
        assertEquals(Optional.of("universiteit-leiden"), event.organiser());
        assertEquals("/nl/agenda/feast", event.address(Language.NL));
        assertEquals("/en/whats-on/feast", event.address(Language.EN));
    }

    @Test
    void read_aDeadlineWhoseDateIsExpected_isBoth() {
        String both = REST + "deadline: true\nexpected: true\nwebsite: \"https://example.org\"\n";
        Event event = read(both + "start: 2027-01-15\n").value().orElseThrow();
        assertTrue(event.isDeadline());
        assertTrue(event.isExpected());
        Event plain = read(REST + "start: 2027-01-15\n").value().orElseThrow();
        assertFalse(plain.isDeadline());
        assertFalse(plain.isExpected());
    }

    /** An expected date without the place where it is announced would be an invented one. */
    @Test
    void read_aMarkWithoutWhatItNeeds_isTold() {
        assertEquals(
                List.of("events/feast/shared.yaml:5: an expected date needs 'start' and 'website', where the "
                        + "organiser will announce it"),
                problems(REST + "expected: true\nstart: 2027-01-15\n"));
        assertEquals(
                List.of("events/feast/shared.yaml:5: a deadline needs 'start'"),
                problems(REST + "deadline: true\nmoment: true\nmonth: 8\n"));
    }

    @Test
    void read_aMomentWithoutADate_knowsItsMonth() {
        ParseResult<Event> result = read(REST + "moment: true\nmonth: 8\n");
        assertEquals(List.of(), result.problems());
        Event event = result.value().orElseThrow();
        assertEquals(Optional.of(Month.AUGUST), event.month());
        assertEquals(Optional.empty(), event.schedule());
        assertFalse(event.isPast(java.time.Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void read_aWholeWeek_isInLeiden() {
        Occurrence week = read(REST + "start: 2027-02-01\nend: 2027-02-05\n")
                .value()
                .orElseThrow()
                .schedule()
                .orElseThrow()
                .first();
        assertTrue(week.isWholeDays());
        assertEquals(RenderContext.CITY, week.zone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "start: 1 February                                           | 5 | field 'start' must be a date "
                        + "or a time such as 2027-02-01 or 2027-02-01T10:00, not '1 February'",
                "start: 2027-02-29                                           | 5 | field 'start' must be a date "
                        + "or a time such as 2027-02-01 or 2027-02-01T10:00, not '2027-02-29'",
                "start: 2027-02-01;end: 2027-01-31                           | 6 | 'end' does not lie after 'start'",
                "start: 2027-02-01T10:00;end: 2027-02-01T10:00               | 6 | 'end' does not lie after 'start'",
                "start: 2027-02-01;end: 2027-02-01T10:00                     | 6 | 'end' has a time and 'start' "
                        + "has none",
                "start: 2027-02-01;zone: Leiden                              | 6 | field 'zone' must be a time "
                        + "zone such as Europe/Amsterdam, not 'Leiden'",
                "start: 2027-02-01;zone: CET                                 | 6 | field 'zone' must be a time "
                        + "zone such as Europe/Amsterdam, not 'CET'",
                "start: 2027-02-01;repeat: weekly                            | 6 | field 'repeat' must be an "
                        + "iCalendar rule by the day, week, month or year, such as FREQ=MONTHLY;BYDAY=1WE, not "
                        + "'weekly'",
                "start: 2027-02-01;repeat: FREQ=MONTHLY¦BYDAY=1WE            | 6 | 'start' is not a day that the "
                        + "rule gives; the first is 2027-02-03",
                "start: 2027-02-01;repeat: FREQ=YEARLY¦BYMONTHDAY=30¦BYMONTH=2 | 6 | the rule gives no day at all",
                "month: 13;moment: true                                      | 5 | field 'month' must be a month "
                        + "from 1 to 12, not '13'",
                "month: 8                                                    | 5 | 'month' is for a key moment "
                        + "('moment: true') whose date is not known: it stands instead of 'start'",
                "month: 8;moment: true;start: 2027-08-01                     | 5 | 'month' is for a key moment "
                        + "('moment: true') whose date is not known: it stands instead of 'start'",
                "cost: 5 euro;start: 2027-08-01                              | 5 | field 'cost' must be free, "
                        + "paid or mixed, not '5 euro'",
                "price: 5;start: 2027-08-01                                  | 5 | unknown field 'price'"
            })
    void read_aSlip_isToldWithItsLine(String lines, int line, String message) {
        List<String> problems = problems(REST + lines.replace(';', '\n').replace('¦', ';') + "\n");
        assertTrue(
                problems.contains("events/feast/shared.yaml:" + line + ": " + message.replace('¦', ';')),
                () -> problems.toString());
    }

    @Test
    void read_neitherStartNorMonth_isTold() {
        assertEquals(
                List.of(
                        "events/feast/shared.yaml:1: field 'start' is missing; a key moment whose date is not "
                                + "known has 'month' instead",
                        "events/feast/shared.yaml:5: 'end' stands without 'start'"),
                problems(REST + "end: 2027-02-01\n").stream().sorted().toList());
        assertEquals(Optional.empty(), read(REST).value());
    }
}
