package nl.sleutel.tool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sleutel.fact.Amount;
import nl.sleutel.tool.Situation.BudgetField;

/**
 * A month's budget made of what somebody filled in and of facts. A cost that was left empty is taken from a fact where
 * there is one, and says so; where there is none it is missing, and the sum is of a part of the month only. Immutable.
 *
 * @param incomes what comes in
 * @param possible what may come on top, when they ask for it and get it; counted apart
 * @param missing costs that are not in the sum: left empty, and no fact tells what they are
 * @param unknown what else this budget leaves out, by the last part of the key of its words
 * @param ask organisations that know more, by key
 * @param permit what somebody who needs a residence permit must show; empty for others, or where no amount is known
 */
public record MonthBudget(
        List<BudgetLine> incomes,
        List<BudgetLine> costs,
        List<BudgetLine> possible,
        List<BudgetField> missing,
        List<String> unknown,
        List<String> ask,
        Optional<Permit> permit) {

    /**
     * One line: euro a month.
     *
     * @param name the last part of the key of its words
     * @param fact the fact that it was taken from; empty for what was filled in
     * @param field where another amount can be filled in; empty for what can't be
     */
    public record BudgetLine(String name, BigDecimal euro, Optional<String> fact, Optional<BudgetField> field) {

        /** Whether it was left empty and taken from a fact. */
        boolean isAssumed() {
            return fact.isPresent() && field.isPresent();
        }
    }

    /**
     * The income that the immigration service asks for.
     *
     * @param fact the fact that the norm is taken from
     * @param norm euro a month
     * @param less how much less comes in, euro a month; 0 or below when enough does
     */
    public record Permit(String fact, BigDecimal norm, BigDecimal less) {

        public boolean isShort() {
            return less.signum() > 0;
        }
    }

    /** How it ends, and how sure that is. */
    public enum Verdict {
        /** All costs are in it, and there is enough, also for a permit where one is needed. */
        LEFT,
        /** All costs are in it, and it is too little. */
        SHORT,
        /** Something is left so far: a cost is not in it, or what comes in is too little for a permit. */
        LEFT_SO_FAR,
        /** Too little already, without the costs that are missing. */
        SHORT_ALREADY
    }

    public MonthBudget {
        incomes = List.copyOf(incomes);
        costs = List.copyOf(costs);
        possible = List.copyOf(possible);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        ask = List.copyOf(ask);
    }

    /** @param amounts what a fact that is live says today; a fact that is not live leaves a hole, which is told */
    public static MonthBudget of(Situation situation, Function<String, Optional<Amount>> amounts) {
        return new BudgetMaker(situation, amounts).budget();
    }

    public Verdict verdict() {
        if (left().signum() < 0) {
            return missing.isEmpty() ? Verdict.SHORT : Verdict.SHORT_ALREADY;
        }
        return missing.isEmpty() && permit.filter(Permit::isShort).isEmpty() ? Verdict.LEFT : Verdict.LEFT_SO_FAR;
    }

    /** Fields that were left empty and for which a fact was used. */
    public List<BudgetField> assumed() {
        return Stream.concat(costs.stream(), incomes.stream())
                .filter(BudgetLine::isAssumed)
                .flatMap(line -> line.field().stream())
                .toList();
    }

    public BigDecimal totalIncome() {
        return sum(incomes);
    }

    public BigDecimal totalCosts() {
        return sum(costs);
    }

    /** What is left each month; below zero what is missing. */
    public BigDecimal left() {
        return totalIncome().subtract(totalCosts());
    }

    /** What is left when all that is possible comes in. */
    public BigDecimal leftAtBest() {
        return left().add(sum(possible));
    }

    static BigDecimal sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::euro).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
