package nl.sleutel.tool.grant;

import java.time.YearMonth;

/**
 * The months in which somebody has a right to student finance (Wet studiefinanciering 2000, chapters 4 and 5; DUO,
 * 'Hoelang recht'). A month without student finance moves what comes after it; the term for a diploma runs on.
 * Immutable.
 *
 * @param first the first month with student finance
 * @param without how many months in between it was stopped
 */
record GrantMonths(YearMonth first, int without) {

    /** The last month of something that somebody has a right to for so many months. */
    YearMonth last(int months) {
        return first.plusMonths((long) months + without - 1);
    }

    /** The month by whose first day a diploma must be there, so that what was lent until then becomes a gift. */
    YearMonth diplomaBefore(int months) {
        return first.plusMonths(months);
    }
}
