package nl.sleutel.site.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sleutel.directory.hours.HolidayPolicy;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.directory.hours.WeeklyHours;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

/** Opening hours in one line, for a page that was kept. */
class OpenLineTest {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static WeeklyHours line(Set<DayOfWeek> days, boolean onHolidays, String from, String to) {
        return new WeeklyHours(days, onHolidays, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static String week(HolidayPolicy holidays, Language language, WeeklyHours... lines) {
        return OpenLine.week(new OpeningHours(false, List.of(lines), Set.of(), holidays), language);
    }

    @Test
    void hoursForHolidays_standBesideTheWeek() {
        WeeklyHours[] doctor = {
            line(WORKDAYS, false, "17:00", "08:00"),
            line(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true, "08:00", "08:00")
        };
        assertEquals(
                "Mon–Fri 17:00–08:00; Sat–Sun 08:00–08:00 (24 hours); public holidays 08:00–08:00 (24 hours)",
                week(HolidayPolicy.UNKNOWN, Language.EN, doctor));
        assertEquals(
                "ma–vr 17:00–08:00; za–zo 08:00–08:00 (24 uur); feestdagen 08:00–08:00 (24 uur)",
                week(HolidayPolicy.UNKNOWN, Language.NL, doctor));
    }

    @Test
    void holidays_areToldWhereASourceSays() {
        WeeklyHours office = line(WORKDAYS, false, "09:00", "17:00");
        assertEquals("Mon–Fri 09:00–17:00", week(HolidayPolicy.UNKNOWN, Language.EN, office));
        assertEquals(
                "Mon–Fri 09:00–17:00; public holidays the same hours", week(HolidayPolicy.OPEN, Language.EN, office));
        assertEquals("ma–vr 09:00–17:00; feestdagen gesloten", week(HolidayPolicy.CLOSED, Language.NL, office));
    }

    @Test
    void untilMidnight_isTheEndOfTheDayAndNotItsBeginning() {
        assertEquals(
                "Mon–Fri 09:00–24:00",
                week(HolidayPolicy.UNKNOWN, Language.EN, line(WORKDAYS, false, "09:00", "00:00")));
        assertEquals(
                "Mon–Fri all day", week(HolidayPolicy.UNKNOWN, Language.EN, line(WORKDAYS, false, "00:00", "00:00")));
    }
}
