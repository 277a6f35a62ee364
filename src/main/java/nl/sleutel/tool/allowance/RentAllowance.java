package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.sleutel.tool.FactBook;

/**
 * The rent allowance of one person in a home of their own (Wet op de huurtoeslag; Dienst Toeslagen, rule from 2026):
 * three bands of the basic rent above a share of one's own, less a part of what one earns above a limit. Whole euros a
 * month, rounded down.
 */
final class RentAllowance {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private RentAllowance() {}

    /**
     * What comes in each month.
     *
     * @param rent basic rent a month
     * @param income a year
     * @param young whether the lower limit for young tenants holds
     */
    static BigDecimal of(BigDecimal rent, BigDecimal income, boolean young, FactBook facts) {
        BigDecimal first = facts.euros("huurtoeslag.rule-2026.cap-young");
        BigDecimal second = facts.euros("rent.allowance.second-limit");
        BigDecimal last = facts.euros("huurtoeslag.rule-2026.cap");
        BigDecimal counted = band(rent, facts.euros("rent.allowance.own-share"), first);
        if (!young) {
            counted = counted.add(band(rent, first, second).multiply(facts.share("rent.allowance.share-middle")))
                    .add(band(rent, second, last).multiply(facts.share("rent.allowance.share-top")));
        }
        BigDecimal less = income.subtract(facts.euros("rent.allowance.full-income"))
                .max(BigDecimal.ZERO)
                .multiply(facts.share("rent.allowance.taper"))
                .divide(TWELVE, 4, RoundingMode.HALF_UP);
        return counted.subtract(less).max(BigDecimal.ZERO).setScale(0, RoundingMode.DOWN);
    }

    /** The part of a rent between two limits. */
    private static BigDecimal band(BigDecimal rent, BigDecimal from, BigDecimal to) {
        return rent.min(to).subtract(from).max(BigDecimal.ZERO);
    }
}
