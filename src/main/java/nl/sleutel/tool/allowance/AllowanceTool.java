package nl.sleutel.tool.allowance;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.sleutel.tool.allowance.Entitlement.Chance;

/** 'What can I get?': each scheme with yes, maybe or no, why, how much, and where to ask for it. */
@Singleton
@Priority(70)
public class AllowanceTool implements Tool {

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 99;
    /** What must be paid back is no money that one gets. */
    private static final Set<String> LOANS = Set.of("loan", "tuition-loan");

    private static final List<String> YES_NO = List.of("yes", "no");

    @Override
    public String name() {
        return "what-can-i-get";
    }

    @Override
    public Localized<String> address() {
        return new Localized<>("/nl/wat-kan-ik-krijgen", "/en/what-can-i-get");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input.Count("age", YOUNGEST, OLDEST, Requirement.ALWAYS),
                new Input.Choice(
                        "nationality",
                        List.of("dutch", "eu", "residence-permit", "study-permit", Input.UNKNOWN),
                        Requirement.ALWAYS),
                new Input.Choice("hours", List.of("yes", "no", Input.UNKNOWN), Requirement.with("nationality", "eu")),
                new Input.Choice("level", List.of("wo", "hbo", "mbo-bol", "mbo-bbl"), Requirement.ALWAYS),
                new Input.Choice("living", List.of("home", "room", "studio"), Requirement.ALWAYS),
                new Input.Money("rent", Amount.Per.MONTH, false, Requirement.with("living", "studio")),
                new Input.Money("parents", Amount.Per.YEAR, false, Requirement.NEVER),
                new Input.Choice("parents-count", List.of("two", "one"), Requirement.NEVER),
                new Input.Money("income", Amount.Per.YEAR, false, Requirement.NEVER),
                new Input.Money("savings", Amount.Per.ONCE, false, Requirement.NEVER),
                new Input.Choice("insurance", List.of("dutch", "other", Input.UNKNOWN), Requirement.ALWAYS),
                new Input.Choice("limitation", YES_NO, Requirement.NEVER),
                new Input.Choice("child", YES_NO, Requirement.NEVER));
    }

    @Override
    public ToolResult count(Answers answers, FactBook facts) {
        List<Entitlement> all = entitlements(answers, facts);
        List<Entitlement> given =
                all.stream().filter(one -> !LOANS.contains(one.scheme())).toList();
        BigDecimal sure = sum(given, true);
        BigDecimal best = sum(given, false);
        long open = all.stream().filter(one -> one.chance() != Chance.NO).count();
        ToolResult.Builder result = ToolResult.with(
                sure.signum() > 0 ? Tone.GOOD : open == 0 ? Tone.ATTENTION : Tone.NEUTRAL, verdict(answers, open));
        if (best.signum() > 0) {
            result.figure(
                    sure.compareTo(best) == 0
                            ? Phrase.of("value-month", best)
                            : sure.signum() == 0
                                    ? Phrase.of("value-at-most", best)
                                    : Phrase.of("value-between", sure, best));
        }
        all.forEach(one -> result.row("scheme-" + one.scheme(), one.value(), one.why()));
        steps(all, result);
        if (answers.euros("parents").isPresent()) {
            result.unknown("unknown-family", new Phrase.FactName("duo.supplementary-grant.income.year"));
        }
        return result.unknown("unknown-partner")
                .unknown("unknown-decides")
                .ask("duo", "dienst-toeslagen", "gemeente-leiden", "geldfit")
                .build();
    }

    /** Every scheme, in the order in which it is told. */
    static List<Entitlement> entitlements(Answers answers, FactBook facts) {
        Student student = new Student(answers);
        List<Entitlement> all =
                new ArrayList<>(StudentFinance.of(student, facts).all(facts));
        all.addAll(new Allowances(student).all(facts));
        if (student.isMbo()) {
            all.add(SchoolCosts.fee(student, facts));
            all.add(SchoolCosts.fund(student, facts));
        }
        return all;
    }

    /** The sum as whole euros: surely, or at best. */
    private static BigDecimal sum(List<Entitlement> some, boolean sure) {
        return some.stream()
                .map(one -> sure ? one.sure() : one.atBest())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private static Phrase verdict(Answers answers, long open) {
        if (open == 0) {
            return Phrase.of("verdict-none");
        }
        Optional<String> from = answers.text("nationality");
        return Phrase.of(
                from.filter("study-permit"::equals).isPresent() ? "verdict-study-permit" : "verdict", (int) open);
    }

    private static void steps(List<Entitlement> all, ToolResult.Builder result) {
        Set<String> open = Set.copyOf(all.stream()
                .filter(one -> one.chance() != Chance.NO)
                .map(Entitlement::scheme)
                .toList());
        if (open.contains("basic-grant") || open.contains("travel")) {
            result.step("step-duo", new Phrase.FactName("duo.apply.ahead"));
        }
        if (open.contains("supplementary-grant")) {
            result.step("step-supplementary");
        }
        if (open.contains("care") || open.contains("rent")) {
            result.step("step-allowances", new Phrase.FactName("money.allowances.last-day-2026"));
        }
        if (open.contains("study")) {
            result.step("step-study", new Phrase.FactName("money.studietoeslag.decision"));
        }
        if (open.contains("child")) {
            result.step("step-child");
        }
        if (open.isEmpty()) {
            result.step("step-none");
        }
        result.step("step-changes");
    }
}
