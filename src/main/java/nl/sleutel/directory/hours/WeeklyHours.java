package nl.sleutel.directory.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import nl.sleutel.content.edition.RenderContext;

/**
 * A line of weekly opening hours. Immutable.
 *
 * @param days the days on which it begins
 * @param onHolidays whether it begins on public holidays as well, whatever day of the week they are
 * @param to the time of closing; not later than {@code from} means on the next day, so that midnight is the end of the
 *     day and the time of opening is a whole day later
 */
public record WeeklyHours(Set<DayOfWeek> days, boolean onHolidays, LocalTime from, LocalTime to) {

    public WeeklyHours {
        days = Set.copyOf(days);
    }

    /** A line that says nothing of public holidays. */
    public WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        this(days, false, from, to);
    }

    /** Whether it is open around the clock, up to the same time on the next day. */
    public boolean isWholeDay() {
        return from.equals(to);
    }

    ZonedDateTime opens(LocalDate day) {
        return day.atTime(from).atZone(RenderContext.CITY);
    }

    ZonedDateTime closes(LocalDate day) {
        return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(RenderContext.CITY);
    }
}
