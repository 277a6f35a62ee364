package nl.sleutel.tool.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.FixedFacts;
import nl.sleutel.tool.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The amounts of DUO for 2026. */
class RepaymentToolTest {

    private static final RepaymentTool TOOL = new RepaymentTool();
    private static final FixedFacts FACTS = new FixedFacts()
            .with("duo.interest.sf35", "2.33%")
            .with("duo.interest.sf15", "2.29%")
            .with("duo.repay.sf35.term", "35 years")
            .with("duo.repay.sf15.term", "15 years")
            .with("duo.repay.minimum.sf35", "€5 month")
            .with("duo.repay.minimum.sf15", "€45.41 month")
            .with("duo.repay.four-percent", "4%")
            .with("duo.repay.twelve-percent", "12%")
            .with("duo.repay.threshold.single", "€26819.42 year")
            .with("duo.repay.threshold.partner", "€38351.77 year")
            .with("duo.repay.threshold-sf15.single", "€22528.31 year")
            .with("duo.repay.threshold-sf15.partner", "€32183.30 year")
            .with("duo.repay.start.grace", "2 years")
            .with("duo.repay.start.pause", "60 months");

    private static ToolResult count(String... namesAndAnswers) {
        Map<String, String> typed = new TreeMap<>();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            typed.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        Answers answers = Answers.of(TOOL.inputs(), typed);
        assertEquals(Map.of(), answers.errors());
        return TOOL.count(answers, FACTS.on(LocalDate.of(2026, 12, 1)));
    }

    private static String row(ToolResult result, String name) {
        return result.rows().stream()
                .filter(row -> row.name().key().equals("row-" + name))
                .map(row -> String.join(" ", row.value().plain()))
                .findFirst()
                .orElse("");
    }

    private static BigDecimal monthly(String debt, String rule, String income) {
        return new BigDecimal(row(count("debt", debt, "rule", rule, "income", income), "pay"));
    }

    /** DUO's rule worked out by hand for the page on repaying. */
    @ParameterizedTest
    @CsvSource({
        "10000, sf35, 34.84",
        "20000, sf35, 69.69",
        "30000, sf35, 104.53",
        "40000, sf35, 139.38",
        "20000, sf15, 131.39",
        "1000, sf35, 5",
        "1000, sf15, 45.41",
        "0, sf35, 0.00"
    })
    void amountWithoutRegardToIncome_repaysAllInTime(String debt, String rule, BigDecimal euros) {
        assertEquals(0, euros.compareTo(monthly(debt, rule, "200000")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, single, 0",
        "26819.42, single, 0",
        "28319.42, single, 0",
        "28322, single, 5.01",
        "30000, single, 10.60",
        "35000, single, 27.27",
        "40000, single, 43.94",
        "47726, single, 69.69",
        "90000, single, 69.69",
        "38351.77, partner, 0",
        "45000, partner, 22.16"
    })
    void amountByMeans_ofADebtOf20000(String income, String household, BigDecimal euros) {
        ToolResult result = count("debt", "20000", "rule", "sf35", "income", income, "household", household);
        assertEquals(0, euros.compareTo(new BigDecimal(row(result, "pay"))), row(result, "pay"));
    }

    /** 29,270 together, 9,270 of it interest; under the older rule 3,650 interest. */
    @Test
    void wholeAmount_repaysEverything() {
        ToolResult whole = count("debt", "20000", "rule", "sf35", "income", "60000");
        assertEquals("verdict-whole", whole.verdict().key());
        assertEquals(0, new BigDecimal("29270").compareTo(rounded(row(whole, "paid"))));
        assertEquals("0.00", row(whole, "cancelled"));
        assertTrue(row(whole, "months").contains("35"), row(whole, "months"));
        ToolResult older = count("debt", "20000", "rule", "sf15", "income", "60000");
        assertEquals(0, new BigDecimal("23650").compareTo(rounded(row(older, "paid"))), row(older, "paid"));
    }

    private static BigDecimal rounded(String euros) {
        return new BigDecimal(euros)
                .divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.TEN);
    }

    @Test
    void lowIncome_paysNothing_andAllThatItHasBecomeIsCancelled() {
        ToolResult result = count("debt", "20000", "rule", "sf35", "income", "20000");
        assertEquals("verdict-nothing", result.verdict().key());
        assertEquals("0.00", row(result, "paid"));
        assertEquals("45170.38", row(result, "cancelled"));
    }

    @Test
    void smallDebt_isPaidOffSooner() {
        ToolResult result = count("debt", "1000", "rule", "sf35", "income", "60000");
        assertTrue(row(result, "months").contains("254"), row(result, "months"));
        assertEquals("0.00", row(result, "cancelled"));
    }

    @Test
    void whatIsNotKnown_givesARange() {
        ToolResult income = count("debt", "20000", "rule", "sf35", "income", "unknown");
        assertEquals(List.of("0", "69.69"), income.figure().orElseThrow().plain());
        ToolResult rule = count("debt", "20000", "rule", "unknown", "income", "60000");
        assertEquals(List.of("69.69", "131.39"), rule.figure().orElseThrow().plain());
        assertEquals(
                2,
                rule.rows().stream()
                        .filter(row -> row.name().key().equals("row-rule"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-15, 2027-01, 2029-01", "2026-12-31, 2027-01, 2029-01", "2027-01-01, 2028-01, 2030-01"})
    void repaying_startsInJanuaryAfterTheRunUp(String stop, String runUp, String first) {
        ToolResult result = count("debt", "20000", "rule", "sf35", "income", "30000", "stop", stop);
        assertEquals(runUp, row(result, "run-up-from"));
        assertEquals(first, row(result, "first"));
        assertEquals(LocalDate.parse(first + "-01"), result.dates().get(0).day());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf35", "sf15"})
    void moreIncome_neverPaysLess_andMoreDebtNeverOwesLess(String rule) {
        for (int debt = 500; debt <= 100_000; debt += 4_970) {
            BigDecimal last = BigDecimal.ZERO;
            for (int income = 0; income <= 120_000; income += 1_310) {
                BigDecimal now = monthly(String.valueOf(debt), rule, String.valueOf(income));
                assertTrue(now.compareTo(last) >= 0, rule + " " + debt + " " + income);
                last = now;
            }
            assertTrue(monthly(String.valueOf(debt + 100), rule, "120000").compareTo(last) >= 0);
        }
    }
}
