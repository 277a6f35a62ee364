package nl.sleutel.tool.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.FixedFacts;
import nl.sleutel.tool.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts and terms of DUO for 2026. */
class GrantClockToolTest {

    private static final GrantClockTool TOOL = new GrantClockTool();
    private static final FixedFacts FACTS = new FixedFacts()
            .with("duo.duration.four-year", "4 years")
            .with("duo.duration.bachelor-master", "4 years")
            .with("duo.duration.bachelor", "3 years")
            .with("duo.duration.loan-total", "7 years")
            .with("duo.duration.loan-extra", "3 years")
            .with("duo.duration.mbo-grant", "4 years")
            .with("duo.duration.mbo-loan", "7 years")
            .with("duo.travel.length.four-year", "5 years")
            .with("duo.travel.length.extra", "1 year")
            .with("duo.travel.mbo.max", "7 years")
            .with("duo.performance-grant.diploma", "10 years")
            .with("duo.basic-grant.away", "€324.52 month")
            .with("duo.basic-grant.home", "€130.21 month")
            .with("duo.mbo-amounts.basic.away", "€350.03 month")
            .with("duo.mbo-amounts.basic.home", "€107.26 month");

    private static ToolResult count(LocalDate today, String... namesAndAnswers) {
        Map<String, String> typed = new TreeMap<>(Map.of("living", "away"));
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            typed.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        Answers answers = Answers.of(TOOL.inputs(), typed);
        assertEquals(Map.of(), answers.errors());
        return TOOL.count(answers, FACTS.on(today));
    }

    private static ToolResult count(String... namesAndAnswers) {
        return count(LocalDate.of(2026, 12, 1), namesAndAnswers);
    }

    private static String row(ToolResult result, String name) {
        return result.rows().stream()
                .filter(row -> row.name().key().equals("row-" + name))
                .map(row -> String.join(" ", row.value().plain()))
                .findFirst()
                .orElse("");
    }

    /** DUO, 'Hoelang recht', counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "hbo, 2026-09-01, '', 2030-08, 2031-08, 2033-08, 2036-09-01",
        "hbo, 2026-09-30, '', 2030-08, 2031-08, 2033-08, 2036-09-01",
        "bachelor-master, 2027-02-01, '', 2031-01, 2032-01, 2034-01, 2037-02-01",
        "bachelor, 2026-09-01, '', 2029-08, 2030-08, 2032-08, 2036-09-01",
        "mbo, 2026-10-01, '', 2030-09, 2033-09, 2033-09, 2036-10-01",
        "hbo, 2026-09-01, 12, 2031-08, 2032-08, 2034-08, 2036-09-01",
        "hbo, 2027-01-31, 1, 2031-01, 2032-01, 2034-01, 2037-01-01"
    })
    void lastMonths_areCountedFromTheFirst(
            String level, String start, String without, String grant, String travel, String loan, String diploma) {
        ToolResult result = count("level", level, "start", start, "without", without);
        assertEquals(
                List.of(grant, travel, loan, diploma),
                List.of(row(result, "grant"), row(result, "travel"), row(result, "loan"), row(result, "diploma")));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, 45", "2026-08-31, 48", "2030-08-31, 1", "2030-09-01, ''"})
    void monthsLeft_countThisOne(LocalDate today, String left) {
        ToolResult result = count(today, "level", "hbo", "start", "2026-09-01");
        assertEquals(left, row(result, "left").replaceAll("\\D", ""));
    }

    @Test
    void grantThatIsOver_saysSo() {
        ToolResult result = count("level", "hbo", "start", "2020-09-01");
        assertEquals("verdict-over", result.verdict().key());
        assertEquals(
                List.of(LocalDate.of(2027, 8, 1), LocalDate.of(2030, 9, 1)),
                result.dates().stream().map(ToolResult.KeyDate::day).toList());
    }

    /** 324.52, 130.21 and 350.03 for 48 months. */
    @Test
    void gift_isTheGrantOfAllMonths() {
        assertEquals("15576.96", row(count("level", "hbo", "start", "2026-09-01"), "gift"));
        assertEquals("6250.08", row(count("level", "hbo", "start", "2026-09-01", "living", "home"), "gift"));
        assertEquals("16801.44", row(count("level", "mbo", "start", "2026-09-01"), "gift"));
    }

    @Test
    void lowLevelsOfMbo_haveNoClock() {
        ToolResult result = count("level", "mbo-low", "start", "2026-09-01");
        assertEquals("verdict-low", result.verdict().key());
        assertEquals(List.of(), result.dates());
    }

    @Test
    void laterStart_neverEndsEarlier() {
        for (String level : List.of("hbo", "bachelor-master", "bachelor", "mbo")) {
            YearMonth last = YearMonth.of(1999, 1);
            for (LocalDate start = LocalDate.of(2024, 1, 1); start.getYear() < 2030; start = start.plusDays(9)) {
                YearMonth now = YearMonth.parse(row(count("level", level, "start", start.toString()), "grant"));
                assertFalse(now.isBefore(last), level + " " + start);
                last = now;
            }
        }
    }
}
