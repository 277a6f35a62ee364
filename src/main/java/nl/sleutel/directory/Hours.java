package nl.sleutel.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import nl.sleutel.content.Reading;

/**
 * A line of weekly opening hours. Immutable.
 *
 * @param days the days on which it begins
 * @param to   the time of closing; not later than {@code from} means on the next day, so that midnight is the end of the day
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Hours {
        days = Set.copyOf(days);
    }

    /** The days, Monday first. */
    public Set<DayOfWeek> inOrder() {
        return EnumSet.copyOf(days);
    }

    ZonedDateTime opens(LocalDate day) {
        return day.atTime(from).atZone(Reading.CITY);
    }

    ZonedDateTime closes(LocalDate day) {
        return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(Reading.CITY);
    }
}
