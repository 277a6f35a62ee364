package nl.sleutel.tool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.Fact;
import nl.sleutel.tool.Situation.Field;
import nl.sleutel.tool.Situation.Insurance;
import nl.sleutel.tool.Situation.Living;
import nl.sleutel.tool.Situation.Passport;

/**
 * A month's budget made of what somebody filled in and of facts. What nobody knows is named, not guessed: it counts for nothing. Immutable.
 *
 * @param incomes  what comes in
 * @param possible what may come on top, when they ask for it and get it; counted apart
 * @param unknown  what this budget leaves out, by the last part of the key of its words
 * @param ask      organisations that know more, by key
 */
public record MonthBudget(List<Line> incomes, List<Line> costs, List<Line> possible, List<String> unknown, List<String> ask) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * One line: euro a month.
     *
     * @param name the last part of the key of its words
     * @param fact the fact that it was taken from; empty for what was filled in
     */
    public record Line(String name, BigDecimal euro, Optional<String> fact) {
    }

    public MonthBudget {
        incomes = List.copyOf(incomes);
        costs = List.copyOf(costs);
        possible = List.copyOf(possible);
        unknown = List.copyOf(unknown);
        ask = List.copyOf(ask);
    }

    /** @param facts finds a fact that is live; what is not live is among the unknown */
    public static MonthBudget of(Situation situation, Function<String, Optional<Fact>> facts) {
        return new Maker(situation, facts).budget();
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

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::euro).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Puts a budget together. Mutable, for one use. */
    private static final class Maker {

        private final Situation situation;
        private final Function<String, Optional<Fact>> facts;
        private final List<Line> incomes = new ArrayList<>();
        private final List<Line> costs = new ArrayList<>();
        private final List<Line> possible = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<String> ask = new ArrayList<>();

        Maker(Situation situation, Function<String, Optional<Fact>> facts) {
            this.situation = situation;
            this.facts = facts;
        }

        MonthBudget budget() {
            studentFinance();
            entered(incomes, Field.JOB, "job");
            entered(incomes, Field.PARENTS, "parents");
            entered(incomes, Field.LOAN, "loan");
            rent();
            tuition();
            insurance();
            fromFact(costs, "books", "budget.nibud.books");
            if (situation.amount(Field.DAILY).isPresent()) {
                entered(costs, Field.DAILY, "daily");
            } else {
                unknown.add("daily");
            }
            ask.add("nibud");
            ask.add("shout");
            return new MonthBudget(incomes, costs, possible, unknown, ask);
        }

        private void studentFinance() {
            ask.add("duo");
            boolean entitled = situation.passport() == Passport.DUTCH || situation.passport() == Passport.EU && situation.enoughHours();
            if (!entitled) {
                unknown.add(situation.passport() == Passport.EU ? "grant-eu" : "grant-other");
            } else if (situation.isHigherEducation()) {
                fromFact(incomes, "basic-grant", situation.living() == Living.AWAY ? "duo.basic-grant.away" : "duo.basic-grant.home");
                fromFact(possible, "supplementary-grant", "duo.supplementary-grant.max");
            } else {
                unknown.add("grant-mbo");
            }
        }

        private void rent() {
            if (situation.living() == Living.HOME) {
                entered(costs, Field.RENT, "rent");
                return;
            }
            if (situation.amount(Field.RENT).isPresent()) {
                entered(costs, Field.RENT, "rent");
            } else {
                fromFact(costs, "rent-average", "budget.nibud.rent");
            }
            unknown.add("rent-allowance");
        }

        private void tuition() {
            Optional<BigDecimal> year = situation.amount(Field.TUITION);
            if (year.isPresent()) {
                costs.add(new Line("tuition", monthly(year.get()), Optional.empty()));
            } else if (situation.isHigherEducation() && situation.passport() != Passport.OTHER) {
                fromFact(costs, "tuition", "tuition.statutory.2026-27");
            } else {
                unknown.add(situation.isHigherEducation() ? "tuition-institutional" : "tuition-mbo");
            }
        }

        private void insurance() {
            if (situation.insurance() == Insurance.DUTCH) {
                fromFact(costs, "premium", "care.premium");
                fromFact(possible, "healthcare-allowance", "zorgtoeslag.max.single");
                unknown.add("deductible");
                ask.add("dienst-toeslagen");
            } else {
                unknown.add("insurance-other");
            }
        }

        private void entered(List<Line> lines, Field field, String name) {
            situation.amount(field).filter(euro -> euro.signum() > 0).ifPresent(euro -> lines.add(new Line(name, euro, Optional.empty())));
        }

        /** A line from a fact; yearly amounts are spread over twelve months. */
        private void fromFact(List<Line> lines, String name, String key) {
            Optional<Amount.Money> money = facts.apply(key).map(Fact::amount)
                    .filter(Amount.Money.class::isInstance).map(Amount.Money.class::cast);
            if (money.isEmpty()) {
                unknown.add(name);
                return;
            }
            BigDecimal euro = money.get().per() == Amount.Per.YEAR ? monthly(money.get().value()) : money.get().value();
            lines.add(new Line(name, euro, Optional.of(key)));
        }

        private static BigDecimal monthly(BigDecimal year) {
            return year.divide(MONTHS, 2, RoundingMode.HALF_UP);
        }
    }
}
