package nl.sleutel.tool.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DayOfWeek;
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
 * 'When can I leave, when is my deposit due?': the day on which a tenancy ends after notice, and the days by which the
 * deposit must be back (Burgerlijk Wetboek 7:261b and 7:271).
 */
@Singleton
@Priority(40)
public class NoticeTool implements Tool {

    private static final String WHO = "who";
    private static final String TENANT = "tenant";
    private static final String LANDLORD = "landlord";
    private static final String HOSPITA = "hospita";
    private static final String TEMPORARY = "temporary";
    private static final String DEPOSIT_ONLY = "deposit-only";
    private static final String QUARTER = "quarter";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS_OF_A_QUARTER = 3;

    @Override
    public String name() {
        return "when-can-i-leave";
    }

    @Override
    public Localized<String> address() {
        return new Localized<>("/nl/wanneer-kan-ik-weg", "/en/when-can-i-leave");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input.Choice(WHO, List.of(TENANT, LANDLORD, HOSPITA, TEMPORARY, DEPOSIT_ONLY), Requirement.ALWAYS),
                new Input.Date("notice", EARLIEST, LATEST, Requirement.with(WHO, TENANT, LANDLORD, HOSPITA)),
                new Input.Date(
                        "start",
                        EARLIEST,
                        LATEST,
                        Requirement.with(WHO, LANDLORD, HOSPITA).or("pays", QUARTER)),
                new Input.Date("end", EARLIEST, LATEST, Requirement.with(WHO, TEMPORARY, DEPOSIT_ONLY)),
                new Input.Choice("pays", List.of("month", QUARTER), Requirement.NEVER),
                new Input.Count("rent-day", 1, LONGEST_MONTH, Requirement.NEVER),
                new Input.Money("deposit", Amount.Per.ONCE, true, Requirement.NEVER),
                new Input.Money("deduction", Amount.Per.ONCE, true, Requirement.NEVER));
    }

    @Override
    public ToolResult count(Answers answers, FactBook facts) {
        String who = answers.text(WHO).orElseThrow();
        return switch (who) {
            case TENANT -> tenant(answers, facts);
            case TEMPORARY -> temporary(answers, facts);
            case DEPOSIT_ONLY -> depositOnly(answers, facts);
            default -> landlord(answers, facts, who.equals(HOSPITA));
        };
    }

    private static ToolResult tenant(Answers answers, FactBook facts) {
        LocalDate notice = answers.day("notice");
        int months = answers.is("pays", QUARTER) ? MONTHS_OF_A_QUARTER : 1;
        Period term = TenancyEnd.tenantTerm(
                months,
                facts.period("housing.contract.tenant-notice"),
                facts.period("housing.contract.tenant-notice.max"));
        TenancyEnd ends = TenancyEnd.after(notice, term, rentDays(answers, months));
        ToolResult.Builder result = ToolResult.with(Tone.NEUTRAL, Phrase.of("verdict-tenant", ends.end()))
                .figure(ends.end())
                .row("row-notice", notice)
                .row("row-term", months(term), Phrase.of("note-term-tenant"))
                .row("row-term-ends", ends.termEnds())
                .row("row-end", ends.end(), Phrase.of("note-rent-day"))
                .row("row-last-rent", lastRent(ends.end()));
        letterOnSunday(notice, result);
        result.step("step-registered").step("step-inspection").date("date-end", ends.end());
        deposit(ends.end(), answers, facts, result);
        result.unknown("unknown-contract").ask("juridisch-loket", "woonbond");
        return result.build();
    }

    private static ToolResult landlord(Answers answers, FactBook facts, boolean isHospita) {
        LocalDate notice = answers.day("notice");
        LocalDate start = answers.day("start");
        boolean inTrial = isHospita && !notice.isAfter(start.plus(facts.period("housing.hospita.trial")));
        int years = TenancyEnd.fullYears(start, notice);
        Period term = inTrial
                ? facts.period("housing.hospita.notice")
                : TenancyEnd.landlordTerm(
                        years,
                        facts.period("housing.notice.landlord.min"),
                        facts.period("housing.notice.landlord.per-year"),
                        facts.period("housing.notice.landlord.max"));
        int months = answers.is("pays", QUARTER) ? MONTHS_OF_A_QUARTER : 1;
        TenancyEnd ends = TenancyEnd.after(notice, term, rentDays(answers, months));
        ToolResult.Builder result = ToolResult.with(
                        Tone.ATTENTION, Phrase.of(inTrial ? "verdict-hospita" : "verdict-landlord", ends.end()))
                .figure(ends.end())
                .row("row-notice", notice)
                .row("row-start", start);
        if (inTrial) {
            result.row("row-trial-ends", start.plus(facts.period("housing.hospita.trial")), Phrase.of("note-trial"));
        } else {
            result.row("row-years", years);
        }
        result.row("row-term", months(term), Phrase.of(inTrial ? "note-term-hospita" : "note-term-landlord"))
                .row("row-term-ends", ends.termEnds())
                .row("row-end", ends.end(), Phrase.of("note-rent-day"));
        if (inTrial) {
            result.step("step-hospita");
        } else {
            LocalDate answer = notice.plus(facts.period("housing.notice.landlord.answer"));
            result.row("row-answer", answer, Phrase.of("note-answer"))
                    .step("step-answer", answer)
                    .step("step-ground")
                    .date("date-answer", answer);
        }
        result.date("date-end", ends.end());
        deposit(ends.end(), answers, facts, result);
        result.unknown("unknown-judge").ask("juridisch-loket", "woonbond");
        return result.build();
    }

    private static ToolResult temporary(Answers answers, FactBook facts) {
        LocalDate end = answers.day("end");
        LocalDate first = end.minus(facts.period("housing.contract.temp.announce.first"));
        LocalDate last = end.minus(facts.period("housing.contract.temp.announce.last"));
        ToolResult.Builder result = ToolResult.with(Tone.ATTENTION, Phrase.of("verdict-temporary", first, last))
                .figure(end)
                .row("row-contract-end", end)
                .row("row-first", first)
                .row("row-last", last, Phrase.of("note-last"))
                .step("step-temporary-leave")
                .step("step-temporary-stay")
                .date("date-last", last)
                .date("date-end", end);
        deposit(end, answers, facts, result);
        result.unknown("unknown-temporary").ask("juridisch-loket", "woonbond");
        return result.build();
    }

    private static ToolResult depositOnly(Answers answers, FactBook facts) {
        LocalDate end = answers.day("end");
        boolean keeps =
                answers.euros("deduction").filter(euro -> euro.signum() > 0).isPresent();
        LocalDate due = end.plus(facts.period(keeps ? "housing.deposit.return-settled" : "housing.deposit.return"));
        ToolResult.Builder result = ToolResult.with(
                        Tone.NEUTRAL, Phrase.of(keeps ? "verdict-deposit-settled" : "verdict-deposit", due))
                .figure(due)
                .row("row-end", end);
        deposit(end, answers, facts, result);
        result.ask("juridisch-loket", "woonbond");
        return result.build();
    }

    /** When it must be back, and how much (Burgerlijk Wetboek 7:261b). */
    private static void deposit(LocalDate end, Answers answers, FactBook facts, ToolResult.Builder result) {
        Optional<LocalDate> start = answers.anyDay("start");
        if (start.filter(day -> day.isBefore(facts.day("housing.deposit.since")))
                .isPresent()) {
            result.unknown("unknown-old-contract", facts.amount("housing.deposit.since"));
            return;
        }
        Optional<BigDecimal> deposit = answers.euros("deposit");
        BigDecimal kept = answers.euros("deduction").orElse(BigDecimal.ZERO);
        LocalDate whole = end.plus(facts.period("housing.deposit.return"));
        LocalDate settled = end.plus(facts.period("housing.deposit.return-settled"));
        boolean keeps = kept.signum() > 0;
        if (!keeps) {
            result.row("row-deposit-whole", back(deposit, BigDecimal.ZERO, whole), note("note-deposit", whole));
        }
        result.row(
                "row-deposit-settled",
                back(keeps ? deposit : Optional.empty(), kept, settled),
                note("note-deposit-settled", settled));
        LocalDate due = keeps ? settled : whole;
        result.step("step-specification", settled)
                .step("step-letter", due.plusDays(1))
                .date("date-deposit", due);
        if (start.isEmpty()) {
            result.unknown("unknown-start", facts.amount("housing.deposit.since"));
        }
    }

    /** A day by itself, or the amount that must be back on it. */
    private static Object back(Optional<BigDecimal> deposit, BigDecimal kept, LocalDate due) {
        return deposit.<Object>map(
                        euro -> Phrase.of("value-back", euro.subtract(kept).max(BigDecimal.ZERO), due))
                .orElse(due);
    }

    private static Phrase note(String key, LocalDate due) {
        return Phrase.of(due.getDayOfWeek() == DayOfWeek.SUNDAY ? key + "-sunday" : key);
    }

    private static void letterOnSunday(LocalDate notice, ToolResult.Builder result) {
        if (notice.getDayOfWeek() == DayOfWeek.SUNDAY) {
            result.unknown("unknown-sunday");
        }
    }

    private static RentDays rentDays(Answers answers, int months) {
        YearMonth first = answers.anyDay("start").map(YearMonth::from).orElse(YearMonth.from(EARLIEST));
        return new RentDays(answers.number("rent-day").orElse(1), months, first);
    }

    private static Amount months(Period term) {
        return new Amount.Duration(BigDecimal.valueOf(term.toTotalMonths()), Amount.Span.MONTH);
    }

    /** The month that the last rent is for: the one before the end. */
    private static YearMonth lastRent(LocalDate end) {
        return YearMonth.from(end.minusDays(1));
    }
}
