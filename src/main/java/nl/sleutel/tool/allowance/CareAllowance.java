package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.sleutel.tool.FactBook;

/**
 * The healthcare allowance of one person by income (Wet op de zorgtoeslag; Dienst Toeslagen, table of amounts). Between
 * the incomes of the table that facts tell of it goes down evenly, so that it is right to a few euros. Whole euros a
 * month, rounded down.
 */
final class CareAllowance {

    /** Facts of the table; the income stands at the end of the key. */
    private static final List<String> TABLE =
            List.of("money.zorgtoeslag.at-31500", "money.zorgtoeslag.at-35500", "money.zorgtoeslag.at-39500");

    private CareAllowance() {}

    /** A line of the table: what comes in each month with an income a year. */
    private record Point(BigDecimal income, BigDecimal euros) {}

    /** What comes in each month with an income a year. */
    static BigDecimal of(BigDecimal income, FactBook facts) {
        Point from = new Point(facts.euros("zorgtoeslag.limits.full-income"), facts.euros("zorgtoeslag.max.single"));
        if (income.compareTo(from.income()) <= 0) {
            return from.euros();
        }
        for (String key : TABLE) {
            BigDecimal at = new BigDecimal(key.substring(key.lastIndexOf('-') + 1));
            Point to = new Point(at, facts.euros(key));
            if (income.compareTo(at) <= 0) {
                return between(from, to, income);
            }
            from = to;
        }
        Point end = new Point(facts.euros("zorgtoeslag.limits.income"), BigDecimal.ZERO);
        return income.compareTo(end.income()) >= 0 ? BigDecimal.ZERO : between(from, end, income);
    }

    private static BigDecimal between(Point from, Point to, BigDecimal income) {
        BigDecimal less = from.euros()
                .subtract(to.euros())
                .multiply(income.subtract(from.income()))
                .divide(to.income().subtract(from.income()), 4, RoundingMode.HALF_UP);
        return from.euros().subtract(less).setScale(0, RoundingMode.DOWN);
    }
}
