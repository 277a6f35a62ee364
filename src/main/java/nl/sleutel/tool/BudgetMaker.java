package nl.sleutel.tool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.fact.Amount;
import nl.sleutel.tool.MonthBudget.BudgetLine;
import nl.sleutel.tool.Situation.BudgetField;
import nl.sleutel.tool.Situation.Hours;
import nl.sleutel.tool.Situation.Insurance;
import nl.sleutel.tool.Situation.Living;
import nl.sleutel.tool.Situation.Passport;

/** Puts a month's budget together, line by line. Mutable, for one use. */
final class BudgetMaker {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /** The key of the fact that says what the immigration service asks a student to have. */
    private static final String NORM = "arrive.ind.income";

    private final Situation situation;
    private final Function<String, Optional<Amount>> amounts;
    private final List<BudgetLine> incomes = new ArrayList<>();
    private final List<BudgetLine> costs = new ArrayList<>();
    private final List<BudgetLine> possible = new ArrayList<>();
    private final List<BudgetField> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> ask = new ArrayList<>();

    BudgetMaker(Situation situation, Function<String, Optional<Amount>> amounts) {
        this.situation = situation;
        this.amounts = amounts;
    }

    MonthBudget budget() {
        studentFinance();
        List.of(BudgetField.JOB, BudgetField.PARENTS, BudgetField.LOAN).forEach(this::income);
        rent();
        tuition();
        insurance();
        cost(BudgetField.BOOKS, "budget.nibud.books", "books-average");
        cost(BudgetField.DAILY);
        boolean told = Arrays.stream(BudgetField.values())
                .filter(field -> !field.isCost())
                .anyMatch(field -> situation.amount(field).isPresent());
        if (incomes.isEmpty() && !told) {
            unknown.add("income");
        }
        Optional<MonthBudget.Permit> permit = permit();
        ask.add("nibud");
        ask.add("shout");
        return new MonthBudget(incomes, costs, possible, missing, unknown, ask, permit);
    }

    private void studentFinance() {
        ask.add("duo");
        boolean entitled = situation.passport() == Passport.DUTCH
                || (situation.passport() == Passport.EU && situation.hours() == Hours.YES);
        if (situation.amount(BudgetField.GRANT).isPresent()) {
            income(BudgetField.GRANT);
        } else if (situation.needsPermit()) {
            unknown.add("grant-other");
        } else if (!entitled) {
            unknown.add(situation.hours() == Hours.UNTOLD ? "grant-eu-untold" : "grant-eu");
        } else {
            grant();
        }
    }

    private void grant() {
        boolean away = situation.living() == Living.AWAY;
        String basic = situation.isHigherEducation() ? "duo.basic-grant." : "duo.mbo-amounts.basic.";
        Optional<BudgetLine> line =
                line("basic-grant", basic + (away ? "away" : "home"), Optional.of(BudgetField.GRANT));
        line.ifPresentOrElse(incomes::add, () -> unknown.add("basic-grant"));
        line.ifPresent(known -> unknown.add(situation.isHigherEducation() ? "grant-rule" : "grant-rule-mbo"));
        if (situation.isHigherEducation()) {
            line("supplementary-grant", "duo.supplementary-grant.max", Optional.empty())
                    .ifPresentOrElse(possible::add, () -> unknown.add("supplementary-grant"));
        } else {
            unknown.add("supplementary-grant-mbo");
        }
    }

    private void rent() {
        if (situation.living() == Living.HOME) {
            cost(BudgetField.RENT);
            return;
        }
        cost(BudgetField.RENT, "budget.nibud.rent", "rent-average");
        unknown.add("rent-allowance");
    }

    private void tuition() {
        Optional<BigDecimal> year = situation.amount(BudgetField.TUITION);
        if (year.isPresent()) {
            costs.add(
                    new BudgetLine("tuition", monthly(year.get()), Optional.empty(), Optional.of(BudgetField.TUITION)));
        } else if (situation.needsPermit()) {
            cost(BudgetField.TUITION);
        } else if (situation.isHigherEducation()) {
            cost(BudgetField.TUITION, "tuition.statutory.2026-27", "tuition-statutory");
        } else {
            cost(BudgetField.TUITION, "mbo.lesgeld.2026-27.bol", "tuition-mbo");
            unknown.add("tuition-mbo");
        }
    }

    private void insurance() {
        if (situation.insurance() == Insurance.DUTCH) {
            cost(BudgetField.PREMIUM, "care.premium", "premium-average");
            line("healthcare-allowance", "zorgtoeslag.max.single", Optional.empty())
                    .ifPresentOrElse(possible::add, () -> unknown.add("healthcare-allowance"));
            unknown.add("deductible");
            ask.add("dienst-toeslagen");
        } else {
            cost(BudgetField.PREMIUM);
        }
    }

    private Optional<MonthBudget.Permit> permit() {
        if (!situation.needsPermit()) {
            return Optional.empty();
        }
        ask.add(0, "ind");
        return line("permit", NORM, Optional.empty())
                .map(line ->
                        new MonthBudget.Permit(NORM, line.euro(), line.euro().subtract(MonthBudget.sum(incomes))));
    }

    private void income(BudgetField field) {
        situation.amount(field).filter(euro -> euro.signum() > 0).ifPresent(euro -> incomes.add(entered(field, euro)));
    }

    /** A cost that nothing but the person knows. */
    private void cost(BudgetField field) {
        situation.amount(field).ifPresentOrElse(euro -> costs.add(entered(field, euro)), () -> missing.add(field));
    }

    /** A cost for which a fact stands in where it was left empty. */
    private void cost(BudgetField field, String fact, String name) {
        boolean filledIn = situation.amount(field).isPresent();
        Optional<BudgetLine> average = filledIn ? Optional.empty() : line(name, fact, Optional.of(field));
        average.ifPresentOrElse(costs::add, () -> cost(field));
    }

    private static BudgetLine entered(BudgetField field, BigDecimal euro) {
        return new BudgetLine(field.name().toLowerCase(Locale.ROOT), euro, Optional.empty(), Optional.of(field));
    }

    /** A line from a fact, empty where there is none; yearly amounts are spread over twelve months. */
    private Optional<BudgetLine> line(String name, String fact, Optional<BudgetField> field) {
        return amounts.apply(fact)
                .filter(Amount.Money.class::isInstance)
                .map(Amount.Money.class::cast)
                .map(money -> money.per() == Amount.Per.YEAR ? monthly(money.value()) : money.value())
                .map(euro -> new BudgetLine(name, euro, Optional.of(fact), field));
    }

    private static BigDecimal monthly(BigDecimal year) {
        return year.divide(MONTHS, 2, RoundingMode.HALF_UP);
    }
}
