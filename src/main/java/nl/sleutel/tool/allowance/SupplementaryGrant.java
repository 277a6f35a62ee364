package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.sleutel.tool.FactBook;

/**
 * The supplementary grant by the parents' income of the year that DUO looks at, for an only child (Wet
 * studiefinanciering 2000, chapter 3; DUO, 'Berekening aanvullende beurs'). Immutable.
 *
 * @param max euros a month
 * @param full the parents' income a year up to which one gets that
 * @param share of the income above it that is taken off in a year
 */
record SupplementaryGrant(BigDecimal max, BigDecimal full, BigDecimal share) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /** The rule of hbo and university, or of mbo. */
    static SupplementaryGrant of(boolean mbo, boolean away, boolean oneParent, FactBook facts) {
        String max = !mbo
                ? "duo.supplementary-grant.max"
                : away ? "duo.mbo-amounts.supplementary.away" : "duo.mbo-amounts.supplementary.home";
        String full = (mbo ? "duo.supplementary-grant.mbo." : "duo.supplementary-grant.income.")
                + (oneParent ? "full-one" : "full");
        String share = mbo ? "duo.supplementary-grant.mbo.share" : "duo.supplementary-grant.income.share";
        return new SupplementaryGrant(facts.euros(max), facts.euros(full), facts.share(share));
    }

    /** What comes in each month. */
    BigDecimal with(BigDecimal income) {
        BigDecimal less =
                income.subtract(full).max(BigDecimal.ZERO).multiply(share).divide(TWELVE, 2, RoundingMode.HALF_UP);
        return max.subtract(less).max(BigDecimal.ZERO);
    }
}
