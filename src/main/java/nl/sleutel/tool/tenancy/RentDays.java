package nl.sleutel.tool.tenancy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days on which rent is due. A tenancy ends on one of them (Burgerlijk Wetboek 7:271, third paragraph). Immutable.
 *
 * @param day of the month, 1 to 31; in a shorter month its last day
 * @param months how many months rent is paid for at once: 1 or 3
 * @param first a month in which rent is due
 */
public record RentDays(int day, int months, YearMonth first) {

    /** The first day on which rent is due that is not before this one. */
    LocalDate from(LocalDate earliest) {
        YearMonth month = YearMonth.from(earliest);
        long ahead = Math.floorMod(first.until(month, ChronoUnit.MONTHS), (long) months);
        YearMonth due = ahead == 0 ? month : month.plusMonths(months - ahead);
        LocalDate on = in(due);
        return on.isBefore(earliest) ? in(due.plusMonths(months)) : on;
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
