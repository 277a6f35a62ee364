package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.Phrase;
import nl.sleutel.tool.allowance.Entitlement.Chance;
import nl.sleutel.tool.allowance.Entitlement.Range;

/**
 * What Dienst Toeslagen and the municipality give: healthcare and rent allowance, study allowance, child budget (Wet op
 * de zorgtoeslag, Wet op de huurtoeslag, Participatiewet article 36b). Immutable.
 */
record Allowances(Student student) {

    List<Entitlement> all(FactBook facts) {
        return List.of(care(facts), rent(facts), study(facts), child(facts));
    }

    private Entitlement care(FactBook facts) {
        String scheme = "care";
        int age = facts.number("zorgtoeslag.condition.age");
        BigDecimal assets = facts.euros("zorgtoeslag.limits.assets");
        if (student.age() < age) {
            return Entitlement.no(scheme, "why-under-age", age);
        }
        if (student.is("insurance", "other")) {
            return Entitlement.no(scheme, "why-no-dutch-insurance");
        }
        if (student.savings().filter(euros -> euros.compareTo(assets) > 0).isPresent()) {
            return Entitlement.no(scheme, "why-savings", assets);
        }
        Range range = range(
                student.income().map(income -> CareAllowance.of(income, facts)),
                () -> facts.euros("zorgtoeslag.max.single"));
        if (range.isNothing()) {
            return Entitlement.no(scheme, "why-income", facts.euros("zorgtoeslag.limits.income"));
        }
        boolean sure = student.is("insurance", "dutch") && student.income().isPresent();
        return Entitlement.of(
                scheme,
                sure ? Chance.YES : Chance.MAYBE,
                range,
                student.is("insurance", "dutch")
                        ? Phrase.of("why-care", facts.euros("zorgtoeslag.limits.income"), assets)
                        : Phrase.of("why-insurance-unknown"));
    }

    private Entitlement rent(FactBook facts) {
        String scheme = "rent";
        if (student.is("living", "home")) {
            return Entitlement.no(scheme, "why-rent-home");
        }
        if (student.is("living", "room")) {
            return Entitlement.no(scheme, "why-rent-room");
        }
        int from = facts.number("huurtoeslag.rule-2026.young-from");
        if (student.age() < from) {
            return Entitlement.no(scheme, "why-under-age", from);
        }
        BigDecimal assets = facts.euros("huurtoeslag.assets-2026");
        if (student.savings().filter(euros -> euros.compareTo(assets) > 0).isPresent()) {
            return Entitlement.no(scheme, "why-savings", assets);
        }
        boolean young = student.age() < facts.number("huurtoeslag.rule-2026.adult-age");
        BigDecimal counted = facts.euros("huurtoeslag.rule-2026.cap");
        BigDecimal rent = student.rent().orElse(counted);
        BigDecimal best = RentAllowance.of(rent, student.income().orElse(BigDecimal.ZERO), young, facts);
        if (best.signum() == 0) {
            return Entitlement.no(scheme, "why-rent-nothing");
        }
        boolean sure = student.rent().isPresent() && student.income().isPresent();
        boolean knowsSavings = student.savings().isPresent();
        return Entitlement.of(
                scheme,
                sure && knowsSavings ? Chance.YES : Chance.MAYBE,
                sure ? Range.exactly(best) : Range.upTo(best),
                Phrase.of(young ? "why-rent-young" : "why-rent", assets));
    }

    /** For whoever can't earn beside their study for a medical reason; its amount goes by age. */
    private Entitlement study(FactBook facts) {
        String scheme = "study";
        int from = facts.number("money.studietoeslag.age");
        if (student.is("limitation", "no")) {
            return Entitlement.no(scheme, "why-no-limitation");
        }
        if (student.age() < from) {
            return Entitlement.no(scheme, "why-under-age", from);
        }
        if (student.leftOpen("limitation")) {
            return Entitlement.of(scheme, Chance.MAYBE, Phrase.of("why-limitation-open"));
        }
        return amountByAge(facts)
                .map(euros -> Entitlement.of(scheme, Chance.MAYBE, Range.exactly(euros), Phrase.of("why-limitation")))
                .orElseGet(() -> Entitlement.of(scheme, Chance.MAYBE, Phrase.of("why-limitation")));
    }

    private Optional<BigDecimal> amountByAge(FactBook facts) {
        int oldest = 21;
        int age = Math.min(student.age(), oldest);
        return age < 18 ? Optional.empty() : Optional.of(facts.euros("money.studietoeslag." + age));
    }

    private Entitlement child(FactBook facts) {
        return student.is("child", "yes")
                ? Entitlement.of(
                        "child",
                        Chance.MAYBE,
                        Phrase.of(
                                "why-child",
                                facts.euros("life.child-budget.single"),
                                facts.euros("life.child-budget.couple")))
                : Entitlement.no("child", "why-no-child");
    }

    private static Range range(Optional<BigDecimal> euros, Supplier<BigDecimal> most) {
        return euros.map(Range::exactly).orElseGet(() -> Range.upTo(most.get()));
    }
}
