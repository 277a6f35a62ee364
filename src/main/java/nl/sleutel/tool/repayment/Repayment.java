package nl.sleutel.tool.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Repaying a student debt in equal monthly parts, never more than one can bear (Wet studiefinanciering 2000, chapter 6;
 * DUO, 'Berekening maandbedrag'). Euros; amounts a month are rounded to the cent. Immutable.
 *
 * @param debt when repaying starts
 * @param rate interest a year, as a share of one; the same all the time
 * @param months the longest time
 * @param minimum the smallest amount a month
 */
record Repayment(BigDecimal debt, BigDecimal rate, int months, BigDecimal minimum) {

    private static final int CENTS = 2;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /**
     * How a debt is repaid with the same amount each month.
     *
     * @param monthly what is paid each month
     * @param months how many are paid, the last one in part
     * @param paid all together
     * @param cancelled what is left after the longest time
     */
    record Course(BigDecimal monthly, int months, BigDecimal paid, BigDecimal cancelled) {}

    private BigDecimal monthRate() {
        return rate.divide(TWELVE, MathContext.DECIMAL64);
    }

    /** The amount a month with which everything is repaid in the longest time: an annuity, at least the minimum. */
    BigDecimal whole() {
        return annuity().max(debt.signum() > 0 ? minimum : BigDecimal.ZERO);
    }

    private BigDecimal annuity() {
        BigDecimal month = monthRate();
        if (month.signum() == 0) {
            return debt.divide(BigDecimal.valueOf(months), CENTS, RoundingMode.HALF_UP);
        }
        BigDecimal growth = BigDecimal.ONE.add(month).pow(months, MathContext.DECIMAL64);
        return debt.multiply(month)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), CENTS, RoundingMode.HALF_UP);
    }

    /** The interest of one month in which nothing is paid. */
    BigDecimal interestOfAMonth() {
        return debt.multiply(monthRate()).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /**
     * The part of an income that one can bear, a month.
     *
     * @param free the income a year below which nothing is asked
     * @param share of what lies above it
     */
    static BigDecimal bearable(BigDecimal income, BigDecimal free, BigDecimal share) {
        return income.subtract(free).max(BigDecimal.ZERO).multiply(share).divide(TWELVE, CENTS, RoundingMode.HALF_UP);
    }

    /** What happens when the same amount is paid each month. */
    Course with(BigDecimal monthly) {
        BigDecimal left = debt;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE.add(monthRate());
        int month = 0;
        while (month < months && left.signum() > 0) {
            left = left.multiply(factor, MathContext.DECIMAL64);
            BigDecimal part = monthly.min(left);
            left = left.subtract(part);
            paid = paid.add(part);
            month++;
        }
        // A cent of rounding each month is paid with the last part.
        BigDecimal rest = left.setScale(CENTS, RoundingMode.HALF_UP);
        if (monthly.compareTo(annuity()) >= 0) {
            return new Course(monthly, month, paid.add(rest).setScale(CENTS, RoundingMode.HALF_UP), zero());
        }
        return new Course(monthly, month, paid.setScale(CENTS, RoundingMode.HALF_UP), rest);
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(CENTS);
    }
}
