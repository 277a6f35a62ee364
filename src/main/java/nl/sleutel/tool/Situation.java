package nl.sleutel.tool;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody tells of their month, to see whether they can afford it. Nothing of it is kept. Immutable.
 *
 * @param hours for a passport of another EU country: whether they work the hours that give a right to student finance
 * @param insurance how they are insured
 * @param amounts euro, as filled in; a field left empty is not there, 0 is an answer
 */
public record Situation(
        Passport passport,
        Study study,
        Living living,
        Hours hours,
        Insurance insurance,
        Map<BudgetField, BigDecimal> amounts) {

    /** Whose passport they have; an EU country stands for the EEA and Switzerland too. */
    public enum Passport {
        DUTCH,
        EU,
        OTHER
    }

    /** What they study. */
    public enum Study {
        MBO,
        HBO,
        WO
    }

    /** Where they live. */
    public enum Living {
        HOME,
        AWAY
    }

    /** Whether they work the hours that give a right to student finance. */
    public enum Hours {
        YES,
        NO,
        UNTOLD
    }

    /** Whether they have a Dutch basic insurance. */
    public enum Insurance {
        DUTCH,
        OTHER
    }

    /** What can be filled in: euro a month, tuition euro a year. The order is that of the form. */
    public enum BudgetField {
        RENT,
        TUITION,
        PREMIUM,
        BOOKS,
        DAILY,
        GRANT,
        JOB,
        PARENTS,
        LOAN;

        /** Whether it is what a month costs; left empty, a cost is not known, and an income is not there. */
        public boolean isCost() {
            return compareTo(DAILY) <= 0;
        }
    }

    public Situation {
        amounts = Map.copyOf(amounts);
    }

    public Optional<BigDecimal> amount(BudgetField field) {
        return Optional.ofNullable(amounts.get(field));
    }

    boolean isHigherEducation() {
        return study != Study.MBO;
    }

    boolean needsPermit() {
        return passport == Passport.OTHER;
    }
}
