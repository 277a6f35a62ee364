package nl.sleutel.tool.grant;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Localized;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.Input;
import nl.sleutel.tool.Phrase;
import nl.sleutel.tool.Requirement;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolResult;
import nl.sleutel.tool.ToolResult.Tone;

/**
 * 'Grant clock': the last month with a grant, with a loan and with the travel product, and by when the diploma must be
 * there (DUO, 'Hoelang recht').
 */
@Singleton
@Priority(60)
public class GrantClockTool implements Tool {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int MOST_WITHOUT = 120;

    /**
     * A kind of study, by the keys of the facts on how long.
     *
     * @param extra added to the grant for the travel product; empty where the fact tells the whole
     */
    private record Course(String grant, String loan, String travel, String home, String away, Optional<String> extra) {

        private static final String HO = "duo.basic-grant.";
        private static final String MBO = "duo.mbo-amounts.basic.";

        static Course of(String level) {
            return switch (level) {
                case "mbo" ->
                    new Course(
                            "duo.duration.mbo-grant",
                            "duo.duration.mbo-loan",
                            "duo.travel.mbo.max",
                            MBO + "home",
                            MBO + "away",
                            Optional.empty());
                case "bachelor" ->
                    new Course(
                            "duo.duration.bachelor",
                            "duo.duration.loan-extra",
                            "duo.travel.length.extra",
                            HO + "home",
                            HO + "away",
                            Optional.of("duo.duration.bachelor"));
                default ->
                    new Course(
                            level.equals("hbo") ? "duo.duration.four-year" : "duo.duration.bachelor-master",
                            "duo.duration.loan-total",
                            "duo.travel.length.four-year",
                            HO + "home",
                            HO + "away",
                            Optional.empty());
            };
        }

        /** What lasts for the time of a fact, after the grant where it is extra to that. */
        int months(String key, FactBook facts) {
            return facts.months(key) + extra.map(facts::months).orElse(0);
        }
    }

    @Override
    public String name() {
        return "grant-clock";
    }

    @Override
    public Localized<String> address() {
        return new Localized<>("/nl/beurswekker", "/en/grant-clock");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input.Choice(
                        "level", List.of("hbo", "bachelor-master", "bachelor", "mbo", "mbo-low"), Requirement.ALWAYS),
                new Input.Date("start", EARLIEST, LATEST, Requirement.ALWAYS),
                new Input.Choice("living", List.of("away", "home"), Requirement.ALWAYS),
                new Input.Count("without", 0, MOST_WITHOUT, Requirement.NEVER));
    }

    @Override
    public ToolResult count(Answers answers, FactBook facts) {
        String level = answers.text("level").orElseThrow();
        String living = answers.text("living").orElseThrow();
        YearMonth start = YearMonth.from(answers.day("start"));
        if (level.equals("mbo-low")) {
            return low(living, facts);
        }
        Course course = Course.of(level);
        GrantMonths clock = new GrantMonths(start, answers.number("without").orElse(0));
        int grantMonths = facts.months(course.grant());
        YearMonth grant = clock.last(grantMonths);
        YearMonth loan = clock.last(course.months(course.loan(), facts));
        YearMonth travel = clock.last(course.months(course.travel(), facts));
        YearMonth diploma = clock.diplomaBefore(facts.months("duo.performance-grant.diploma"));
        YearMonth now = YearMonth.from(facts.today());
        String amount = living.equals("away") ? course.away() : course.home();
        long left = Math.min(
                grantMonths, Math.max(0, (now.isBefore(start) ? start : now).until(grant, ChronoUnit.MONTHS) + 1));
        ToolResult.Builder result = ToolResult.with(
                        left == 0 ? Tone.ATTENTION : Tone.NEUTRAL,
                        Phrase.of(left == 0 ? "verdict-over" : "verdict-grant", grant))
                .figure(grant)
                .row("row-start", start)
                .fact("row-grant-time", course.grant(), facts)
                .row("row-grant", grant);
        if (left > 0) {
            result.row("row-left", months(left))
                    .fact("row-basic", amount, facts)
                    .row(
                            "row-gift",
                            facts.euros(amount).multiply(BigDecimal.valueOf(grantMonths)),
                            Phrase.of("note-gift"));
        }
        result.row("row-travel", travel, Phrase.of("note-travel"))
                .row("row-loan", loan, Phrase.of("note-loan"))
                .row("row-diploma", diploma.atDay(1), Phrase.of("note-diploma"));
        days(new Ends(grant, travel, loan, diploma), facts, result);
        return result.step("step-mijn-duo")
                .step("step-travel", new Phrase.FactName("duo.travel.stop"))
                .step("step-delay")
                .unknown("unknown-used")
                .unknown(level.equals("bachelor") ? "unknown-master" : "unknown-longer")
                .ask("duo")
                .build();
    }

    /** The last month of each, and the month before which a diploma must be there. */
    private record Ends(YearMonth grant, YearMonth travel, YearMonth loan, YearMonth diploma) {}

    private static void days(Ends ends, FactBook facts, ToolResult.Builder result) {
        List.of(
                        new ToolResult.KeyDate(
                                Phrase.of("date-grant"), ends.grant().atDay(1)),
                        new ToolResult.KeyDate(
                                Phrase.of("date-travel"), ends.travel().atDay(1)),
                        new ToolResult.KeyDate(
                                Phrase.of("date-loan"), ends.loan().atDay(1)),
                        new ToolResult.KeyDate(
                                Phrase.of("date-diploma"), ends.diploma().atDay(1)))
                .stream()
                .filter(date -> !date.day().isBefore(facts.today().withDayOfMonth(1)))
                .forEach(date -> result.date(date.title().key(), date.day()));
    }

    /** At mbo levels 1 and 2 there is no clock: a grant as long as one is enrolled, a gift at once. */
    private static ToolResult low(String living, FactBook facts) {
        Course course = Course.of("mbo");
        return ToolResult.with(Tone.GOOD, Phrase.of("verdict-low"))
                .fact("row-basic", living.equals("away") ? course.away() : course.home(), facts)
                .step("step-travel", new Phrase.FactName("duo.travel.stop"))
                .step("step-stop")
                .unknown("unknown-used")
                .ask("duo")
                .build();
    }

    private static Amount months(long number) {
        return new Amount.Duration(BigDecimal.valueOf(number), Amount.Span.MONTH);
    }
}
