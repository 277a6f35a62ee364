package nl.sleutel.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.fact.Amount;
import nl.sleutel.tool.MonthBudget.Verdict;
import nl.sleutel.tool.Situation.BudgetField;
import nl.sleutel.tool.Situation.Hours;
import nl.sleutel.tool.Situation.Insurance;
import nl.sleutel.tool.Situation.Living;
import nl.sleutel.tool.Situation.Passport;
import nl.sleutel.tool.Situation.Study;
import org.junit.jupiter.api.Test;

class MonthBudgetTest {

    private static final Map<String, Amount> FACTS = Map.of(
            "budget.nibud.rent",
            month("500"),
            "budget.nibud.books",
            month("53"),
            "care.premium",
            month("160"),
            "duo.basic-grant.away",
            month("325"),
            "tuition.statutory.2026-27",
            new Amount.Money(new BigDecimal("2694"), Amount.Per.YEAR),
            "duo.supplementary-grant.max",
            month("491"),
            "zorgtoeslag.max.single",
            month("129"),
            "arrive.ind.income",
            month("1130.77"));
    private static final Function<String, Optional<Amount>> ALL = key -> Optional.ofNullable(FACTS.get(key));
    private static final Function<String, Optional<Amount>> NONE = key -> Optional.empty();
    private static final Situation DUTCH =
            new Situation(Passport.DUTCH, Study.WO, Living.AWAY, Hours.UNTOLD, Insurance.DUTCH, Map.of());

    private static Amount month(String euro) {
        return new Amount.Money(new BigDecimal(euro), Amount.Per.MONTH);
    }

    private static Situation with(Situation situation, Object... fieldsAndEuros) {
        Map<BudgetField, BigDecimal> amounts = new EnumMap<>(BudgetField.class);
        for (int i = 0; i < fieldsAndEuros.length; i += 2) {
            amounts.put((BudgetField) fieldsAndEuros[i], new BigDecimal(fieldsAndEuros[i + 1].toString()));
        }
        return new Situation(
                situation.passport(),
                situation.study(),
                situation.living(),
                situation.hours(),
                situation.insurance(),
                amounts);
    }

    private static Situation from(Passport passport, Hours hours) {
        return new Situation(passport, Study.WO, Living.AWAY, hours, Insurance.OTHER, Map.of());
    }

    private static List<String> names(List<MonthBudget.BudgetLine> lines) {
        return lines.stream().map(MonthBudget.BudgetLine::name).toList();
    }

    @Test
    void costsLeftEmpty_areTakenFromFactsAndSaidSo() {
        MonthBudget budget = MonthBudget.of(with(DUTCH, BudgetField.DAILY, 300), ALL);
        assertEquals(
                List.of("rent-average", "tuition-statutory", "premium-average", "books-average", "daily"),
                names(budget.costs()));
        assertEquals(
                List.of(
                        BudgetField.RENT,
                        BudgetField.TUITION,
                        BudgetField.PREMIUM,
                        BudgetField.BOOKS,
                        BudgetField.GRANT),
                budget.assumed());
        assertEquals(List.of(), budget.missing());
        assertEquals(new BigDecimal("1237.50"), budget.totalCosts());
        assertEquals(Verdict.SHORT, budget.verdict());
    }

    @Test
    void costWithoutAFact_isMissing_andTheSumIsNotGreen() {
        MonthBudget budget = MonthBudget.of(with(DUTCH, BudgetField.JOB, 2000), ALL);
        assertEquals(List.of(BudgetField.DAILY), budget.missing());
        assertEquals(Verdict.LEFT_SO_FAR, budget.verdict());
        assertEquals(
                Verdict.LEFT,
                MonthBudget.of(with(DUTCH, BudgetField.JOB, 2000, BudgetField.DAILY, 0), ALL)
                        .verdict());
    }

    /** What the first look at the tool showed in green: nothing for food, insurance and tuition. */
    @Test
    void otherInsurance_andAnotherPassport_leaveTheirCostsOpen() {
        MonthBudget budget = MonthBudget.of(
                with(from(Passport.OTHER, Hours.UNTOLD), BudgetField.JOB, 900, BudgetField.RENT, 550), ALL);
        assertEquals(List.of(BudgetField.TUITION, BudgetField.PREMIUM, BudgetField.DAILY), budget.missing());
        assertEquals(Verdict.LEFT_SO_FAR, budget.verdict());
        assertEquals(
                Verdict.SHORT_ALREADY,
                MonthBudget.of(with(from(Passport.OTHER, Hours.UNTOLD), BudgetField.RENT, 550), ALL)
                        .verdict());
    }

    @Test
    void filledIn_standsInPlaceOfEveryFact() {
        MonthBudget budget = MonthBudget.of(
                with(
                        DUTCH,
                        BudgetField.RENT,
                        610,
                        BudgetField.TUITION,
                        1200,
                        BudgetField.PREMIUM,
                        "141.50",
                        BudgetField.BOOKS,
                        0,
                        BudgetField.DAILY,
                        250,
                        BudgetField.GRANT,
                        500),
                ALL);
        assertEquals(List.of(), budget.assumed());
        assertEquals(
                new BigDecimal("1101.50"),
                budget.totalCosts().stripTrailingZeros().setScale(2));
        assertEquals(List.of("grant"), names(budget.incomes()));
    }

    @Test
    void permit_comparesWhatComesInWithTheNorm() {
        MonthBudget.Permit permit = MonthBudget.of(
                        with(from(Passport.OTHER, Hours.UNTOLD), BudgetField.PARENTS, 800), ALL)
                .permit()
                .orElseThrow();
        assertEquals(new BigDecimal("330.77"), permit.less());
        assertTrue(MonthBudget.of(DUTCH, ALL).permit().isEmpty());
        assertTrue(MonthBudget.of(from(Passport.EU, Hours.NO), ALL).permit().isEmpty());
        Situation whole = with(
                from(Passport.OTHER, Hours.UNTOLD),
                BudgetField.PARENTS,
                900,
                BudgetField.RENT,
                300,
                BudgetField.TUITION,
                0,
                BudgetField.PREMIUM,
                0,
                BudgetField.DAILY,
                0);
        assertEquals(
                Verdict.LEFT_SO_FAR,
                MonthBudget.of(whole, ALL).verdict(),
                "enough to live on is not enough for a permit");
    }

    @Test
    void grant_forAPassportOfTheUnion_restsOnTheHours() {
        assertEquals(
                List.of("basic-grant"),
                names(MonthBudget.of(from(Passport.EU, Hours.YES), ALL).incomes()));
        assertTrue(MonthBudget.of(from(Passport.EU, Hours.NO), ALL).unknown().contains("grant-eu"));
        assertTrue(
                MonthBudget.of(from(Passport.EU, Hours.UNTOLD), ALL).unknown().contains("grant-eu-untold"));
    }

    /**
     * Whatever is left empty, with or without facts: a cost is in the sum or told to be missing, and only a whole sum
     * is green.
     */
    @Test
    void anySituation_tellsEveryCost() {
        Random random = new Random(2);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Map<BudgetField, BigDecimal> amounts = new EnumMap<>(BudgetField.class);
            Arrays.stream(BudgetField.values())
                    .filter(field -> random.nextBoolean())
                    .forEach(field -> amounts.put(field, BigDecimal.valueOf(random.nextInt(3) * 700L)));
            Situation situation = new Situation(
                    any(random, Passport.values()),
                    any(random, Study.values()),
                    any(random, Living.values()),
                    any(random, Hours.values()),
                    any(random, Insurance.values()),
                    amounts);
            MonthBudget budget = MonthBudget.of(situation, random.nextInt(4) == 0 ? NONE : ALL);
            Set<BudgetField> told = Stream.concat(
                            budget.costs().stream().flatMap(line -> line.field().stream()), budget.missing().stream())
                    .collect(Collectors.toSet());
            assertEquals(
                    Set.of(
                            BudgetField.RENT,
                            BudgetField.TUITION,
                            BudgetField.PREMIUM,
                            BudgetField.BOOKS,
                            BudgetField.DAILY),
                    told);
            assertEquals(told.size(), budget.costs().size() + budget.missing().size());
            budget.missing().forEach(field -> assertTrue(situation.amount(field).isEmpty()));
            budget.assumed().forEach(field -> assertTrue(situation.amount(field).isEmpty()));
            if (!budget.missing().isEmpty()) {
                assertNotEquals(Verdict.LEFT, budget.verdict());
                assertNotEquals(Verdict.SHORT, budget.verdict());
            }
            seen.add(budget.verdict().name());
        }
        assertEquals(4, seen.size());
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
