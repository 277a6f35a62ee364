package nl.sleutel.tool.repayment;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
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
 * 'What will I pay back?': the amount a month, for how long, and what is cancelled, by the rule that somebody is under
 * (DUO, 'Berekening maandbedrag' and 'Terugbetalingsregels').
 */
@Singleton
@Priority(50)
public class RepaymentTool implements Tool {

    private static final String DEBT = "debt";
    private static final String INCOME = "income";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    @Override
    public String name() {
        return "what-will-i-pay-back";
    }

    @Override
    public Localized<String> address() {
        return new Localized<>("/nl/wat-betaal-ik-terug", "/en/what-will-i-pay-back");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input.Money(DEBT, Amount.Per.ONCE, true, Requirement.ALWAYS),
                new Input.Choice("rule", List.of("sf35", "sf15", Input.UNKNOWN), Requirement.ALWAYS),
                new Input.Money(INCOME, Amount.Per.YEAR, false, Requirement.ALWAYS),
                new Input.Choice("household", List.of("single", "partner"), Requirement.NEVER),
                new Input.Date("stop", EARLIEST, LATEST, Requirement.NEVER));
    }

    @Override
    public ToolResult count(Answers answers, FactBook facts) {
        List<Terms> rules = answers.is("rule", "sf35")
                ? List.of(Terms.SF35)
                : answers.is("rule", "sf15") ? List.of(Terms.SF15) : List.of(Terms.SF35, Terms.SF15);
        BigDecimal debt = answers.euros(DEBT).orElseThrow();
        List<Outcome> outcomes = rules.stream()
                .map(rule -> Outcome.of(rule, debt, answers, facts))
                .toList();
        BigDecimal least =
                outcomes.stream().map(Outcome::least).reduce(BigDecimal::min).orElseThrow();
        BigDecimal most =
                outcomes.stream().map(Outcome::most).reduce(BigDecimal::max).orElseThrow();
        ToolResult.Builder result = ToolResult.with(Tone.NEUTRAL, verdict(outcomes, least, most, answers))
                .figure(least.compareTo(most) == 0 ? month(most) : Phrase.of("value-range", least, most));
        outcomes.forEach(outcome -> outcome.rows(result, outcomes.size() > 1));
        start(answers, facts, result);
        Repayment first = outcomes.get(0).whole();
        Period pause = facts.period("duo.repay.start.pause");
        result.row(
                "row-pause",
                new Amount.Duration(BigDecimal.valueOf(pause.toTotalMonths()), Amount.Span.MONTH),
                Phrase.of("note-pause", first.interestOfAMonth()));
        steps(answers, result);
        return result.unknown("unknown-rate")
                .unknown("unknown-income")
                .ask("duo", "geldfit")
                .build();
    }

    private static Phrase verdict(List<Outcome> outcomes, BigDecimal least, BigDecimal most, Answers answers) {
        if (least.compareTo(most) != 0) {
            return Phrase.of(answers.euros(INCOME).isEmpty() ? "verdict-income-unknown" : "verdict-rule-unknown");
        }
        Outcome only = outcomes.get(0);
        if (most.signum() == 0) {
            return Phrase.of(answers.euros(DEBT).orElseThrow().signum() == 0 ? "verdict-no-debt" : "verdict-nothing");
        }
        return Phrase.of(only.isByMeans() ? "verdict-means" : "verdict-whole");
    }

    /** Repaying starts after a run-up that begins on the first of January after student finance stops. */
    private static void start(Answers answers, FactBook facts, ToolResult.Builder result) {
        Optional<LocalDate> stop = answers.anyDay("stop");
        if (stop.isEmpty()) {
            result.row("row-run-up", facts.amount("duo.repay.start.grace"), Phrase.of("note-run-up"));
            return;
        }
        LocalDate runUp = LocalDate.of(stop.get().getYear() + 1, 1, 1);
        LocalDate first = runUp.plus(facts.period("duo.repay.start.grace"));
        result.row("row-run-up-from", YearMonth.from(runUp), Phrase.of("note-run-up"))
                .row("row-first", YearMonth.from(first))
                .date("date-first", first);
    }

    private static void steps(Answers answers, ToolResult.Builder result) {
        if (answers.is("rule", Input.UNKNOWN)) {
            result.step(
                    "step-rule",
                    new Phrase.FactName("duo.repay.sf35.ho-from"),
                    new Phrase.FactName("duo.repay.sf35.mbo-from"));
        }
        result.step("step-means", new Phrase.FactName("duo.repay.income-year"))
                .step("step-extra")
                .step("step-trouble");
    }

    private static Phrase month(BigDecimal euros) {
        return Phrase.of("value-month", euros);
    }

    /**
     * A rule of repaying, by the keys of its facts.
     *
     * @param name the part of the keys of its words
     */
    private record Terms(
            String name, String rate, String term, String minimum, String share, String single, String partner) {

        static final Terms SF35 = new Terms(
                "sf35",
                "duo.interest.sf35",
                "duo.repay.sf35.term",
                "duo.repay.minimum.sf35",
                "duo.repay.four-percent",
                "duo.repay.threshold.single",
                "duo.repay.threshold.partner");
        static final Terms SF15 = new Terms(
                "sf15",
                "duo.interest.sf15",
                "duo.repay.sf15.term",
                "duo.repay.minimum.sf15",
                "duo.repay.twelve-percent",
                "duo.repay.threshold-sf15.single",
                "duo.repay.threshold-sf15.partner");
    }

    /**
     * What one rule makes of the answers.
     *
     * @param means what can be borne a month; empty where the income is not known
     */
    private record Outcome(Terms terms, Repayment whole, Optional<BigDecimal> means, Facts facts) {

        /** The values that the rows show. */
        private record Facts(FactBook book, String threshold) {}

        static Outcome of(Terms terms, BigDecimal debt, Answers answers, FactBook book) {
            Repayment repayment = new Repayment(
                    debt, book.share(terms.rate()), book.months(terms.term()), book.euros(terms.minimum()));
            String threshold = answers.is("household", "partner") ? terms.partner() : terms.single();
            Optional<BigDecimal> means = answers.euros(INCOME)
                    .map(income -> Repayment.bearable(income, book.euros(threshold), book.share(terms.share())))
                    .map(euros -> nothingBelow(euros, terms, book));
            return new Outcome(terms, repayment, means, new Facts(book, threshold));
        }

        /** SF35: whoever can bear no more than the smallest amount pays nothing. */
        private static BigDecimal nothingBelow(BigDecimal means, Terms terms, FactBook book) {
            boolean tooLittle = terms.equals(Terms.SF35) && means.compareTo(book.euros(terms.minimum())) <= 0;
            return tooLittle ? BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY) : means;
        }

        BigDecimal most() {
            return means.map(whole.whole()::min).orElse(whole.whole());
        }

        BigDecimal least() {
            return means.map(whole.whole()::min).orElse(BigDecimal.ZERO);
        }

        boolean isByMeans() {
            return means.filter(euros -> euros.compareTo(whole.whole()) < 0).isPresent();
        }

        void rows(ToolResult.Builder result, boolean named) {
            if (named) {
                result.row("row-rule", Phrase.of("value-" + terms.name()));
            }
            result.fact("row-rate", terms.rate(), facts.book())
                    .fact("row-term", terms.term(), facts.book())
                    .row("row-whole", month(whole.whole()), Phrase.of("note-whole"));
            means.ifPresent(euros -> result.fact("row-threshold", facts.threshold(), facts.book())
                    .fact("row-share", terms.share(), facts.book())
                    .row("row-means", month(euros), Phrase.of("note-means")));
            Repayment.Course course = whole.with(most());
            result.row("row-pay", month(course.monthly()))
                    .row("row-months", time(course.months()))
                    .row("row-paid", course.paid())
                    .row("row-cancelled", course.cancelled(), Phrase.of("note-cancelled"));
        }

        /** Whole years as years, else months. */
        private static Amount time(int months) {
            boolean years = months % 12 == 0 && months > 0;
            return new Amount.Duration(
                    BigDecimal.valueOf(years ? months / 12 : months), years ? Amount.Span.YEAR : Amount.Span.MONTH);
        }
    }
}
