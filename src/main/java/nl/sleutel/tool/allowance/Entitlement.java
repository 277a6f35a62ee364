package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.sleutel.tool.Phrase;

/**
 * Whether somebody gets one scheme, and how much. Immutable.
 *
 * @param scheme the part of the keys of its words
 * @param chance how sure it is
 * @param least euros a month, when they get it at all
 * @param most euros a month; 0 for what is not paid by the month
 * @param why in a sentence
 */
record Entitlement(String scheme, Chance chance, BigDecimal least, BigDecimal most, Phrase why) {

    /** How sure it is; the order is from no to yes. */
    enum Chance {
        NO,
        MAYBE,
        YES
    }

    static Entitlement no(String scheme, String why, Object... values) {
        return new Entitlement(scheme, Chance.NO, BigDecimal.ZERO, BigDecimal.ZERO, Phrase.of(why, values));
    }

    /** A scheme that is not money each month. */
    static Entitlement of(String scheme, Chance chance, Phrase why) {
        return new Entitlement(scheme, chance, BigDecimal.ZERO, BigDecimal.ZERO, why);
    }

    static Entitlement of(String scheme, Chance chance, Range range, Phrase why) {
        return new Entitlement(scheme, chance, range.least(), range.most(), why);
    }

    /**
     * Euros a month between which it lies.
     *
     * @param least as much as it surely is
     */
    record Range(BigDecimal least, BigDecimal most) {

        static Range exactly(BigDecimal euros) {
            return new Range(euros, euros);
        }

        static Range upTo(BigDecimal euros) {
            return new Range(BigDecimal.ZERO, euros);
        }

        boolean isNothing() {
            return most.signum() == 0;
        }
    }

    /** The amount that surely comes in: nothing where it is not sure. */
    BigDecimal sure() {
        return chance == Chance.YES ? least : BigDecimal.ZERO;
    }

    /** The amount that comes in at best. */
    BigDecimal atBest() {
        return chance == Chance.NO ? BigDecimal.ZERO : most;
    }

    /** The value of its line: yes, maybe or no, and how much. */
    Phrase value() {
        if (chance == Chance.NO) {
            return Phrase.of("value-no");
        }
        boolean yes = chance == Chance.YES;
        if (most.signum() == 0) {
            return Phrase.of(yes ? "value-yes" : "value-maybe");
        }
        if (least.compareTo(most) == 0) {
            return Phrase.of(yes ? "value-yes-amount" : "value-maybe-amount", cents(most));
        }
        return least.signum() == 0
                ? Phrase.of(yes ? "value-yes-at-most" : "value-maybe-at-most", cents(most))
                : Phrase.of(yes ? "value-yes-range" : "value-maybe-range", cents(least), cents(most));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }
}
