package nl.sleutel.tool;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody tells of their month, to see whether they can afford it. Nothing of it is kept. Immutable.
 *
 * @param enoughHours for a passport of another EU country: whether they work the hours that give a right to student finance
 * @param insurance   how they are insured
 * @param amounts     euro, as filled in; a field left empty is not there
 */
public record Situation(Passport passport, Study study, Living living, boolean enoughHours, Insurance insurance, Map<Field, BigDecimal> amounts) {

    /** Whose passport they have; an EU country stands for the EEA and Switzerland too. */
    public enum Passport { DUTCH, EU, OTHER }

    /** What they study. */
    public enum Study { MBO, HBO, WO }

    /** Where they live. */
    public enum Living { HOME, AWAY }

    /** Whether they have a Dutch basic insurance. */
    public enum Insurance { DUTCH, OTHER }

    /** What can be filled in: euro a month, tuition euro a year. */
    public enum Field { RENT, TUITION, DAILY, JOB, PARENTS, LOAN }

    public Situation {
        amounts = Map.copyOf(amounts);
    }

    public Optional<BigDecimal> amount(Field field) {
        return Optional.ofNullable(amounts.get(field));
    }

    boolean isHigherEducation() {
        return study != Study.MBO;
    }
}
