package nl.sleutel.directory.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import nl.sleutel.Fuzz;
import nl.sleutel.directory.calendar.LocalMoment;
import nl.sleutel.directory.calendar.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** iCalendar's rules come in by editors' hands, and days are counted by them for readers. */
class EventFuzzTest {

    private static final List<String> RULES = List.of(
            "FREQ=MONTHLY;BYDAY=1WE",
            "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270101",
            "FREQ=DAILY;COUNT=10",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYWEEKNO=53",
            "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR",
            "FREQ=YEARLY;BYYEARDAY=366");
    private static final List<String> WORDS = List.of(
            "FREQ=",
            "YEARLY",
            "MONTHLY",
            "WEEKLY",
            "DAILY",
            "SECONDLY",
            ";",
            ",",
            "=",
            "BYDAY=",
            "5MO",
            "-53SU",
            "BYMONTH=2",
            "BYMONTHDAY=30",
            "BYMONTHDAY=31",
            "BYYEARDAY=400",
            "BYSETPOS=366",
            "BYWEEKNO=53",
            "INTERVAL=",
            "999999999",
            "2147483647",
            "COUNT=",
            "UNTIL=",
            "00000000",
            "20270230",
            "99991231T235959Z",
            "WKST=SU",
            "X-A=b",
            "BYHOUR=25",
            "RSCALE=CHINESE");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

    @Test
    void rule_ofAnyText_isReadAndComesToAnEnd() {
        new Fuzz(RULES, WORDS)
                .run(text -> RecurrenceRule.of(text).ifPresent(repeat -> {
                    Iterator<LocalDate> days = repeat.days(
                            LocalMoment.of("2026-10-03T10:00").orElseThrow(), ZoneId.of("Europe/Amsterdam"), FROM);
                    for (int i = 0; i < 20 && days.hasNext(); i++) {
                        days.next();
                    }
                    repeat.forFile(LocalMoment.of("2026-10-03T10:00").orElseThrow(), ZoneId.of("Europe/Amsterdam"));
                }));
    }

    @Test
    void event_ofAnyText_isReadOrItsProblemsTold() {
        List<String> seeds = RULES.stream()
                .map(rule -> "audience: [all]\ntopic: student-life\nstart: 2027-02-03T10:00\nend: 2027-02-03T12:00\n"
                        + "zone: Europe/London\nrepeat: "
                        + rule + "\ncost: free\n")
                .toList();
        new Fuzz(seeds, WORDS).run(EventReaderTest::read);
    }
}
