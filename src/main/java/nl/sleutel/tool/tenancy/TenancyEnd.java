package nl.sleutel.tool.tenancy;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * When a tenancy of a home ends after notice: on the first rent day after the term (Burgerlijk Wetboek 7:271, third and
 * sixth paragraph; for whoever lives in their landlord's own home 7:232, third paragraph). Days count from the one on
 * which the letter arrives. Immutable.
 *
 * @param termEnds the day on which the notice period is over
 * @param end the first rent day from then on
 */
public record TenancyEnd(LocalDate termEnds, LocalDate end) {

    /** After a notice with a term of this length. */
    static TenancyEnd after(LocalDate notice, Period term, RentDays rent) {
        LocalDate over = notice.plus(term);
        return new TenancyEnd(over, rent.from(over));
    }

    /**
     * The term of a tenant: the stretch of time that rent is paid for, within bounds (sixth paragraph, a).
     *
     * @param least for whoever pays each month
     * @param most the longest
     */
    static Period tenantTerm(int paidForMonths, Period least, Period most) {
        long months = Math.max(least.toTotalMonths(), Math.min(paidForMonths, most.toTotalMonths()));
        return Period.ofMonths(Math.toIntExact(months));
    }

    /** The years that somebody has lived there in full: what lengthens a landlord's term. */
    static int fullYears(LocalDate start, LocalDate notice) {
        return Math.toIntExact(Math.max(0, ChronoUnit.YEARS.between(start, notice)));
    }

    /**
     * The term of a landlord: longer for each full year that the tenant lives there (sixth paragraph, b).
     *
     * @param each what a full year adds
     */
    static Period landlordTerm(int years, Period least, Period each, Period most) {
        long months = Math.min(least.toTotalMonths() + years * each.toTotalMonths(), most.toTotalMonths());
        return Period.ofMonths(Math.toIntExact(months));
    }
}
