package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.Phrase;
import nl.sleutel.tool.allowance.Entitlement.Chance;
import nl.sleutel.tool.allowance.Entitlement.Range;

/**
 * What DUO gives: basic and supplementary grant, travel product, loan and tuition fee loan (Wet studiefinanciering
 * 2000, chapters 2 and 3; DUO, 'Voorwaarden studiefinanciering'). Immutable.
 *
 * @param chance whether the passport or permit, the age and the study give a right at all
 * @param why what decides it
 */
record StudentFinance(Student student, Chance chance, Phrase why) {

    private static final String BBL = "mbo-bbl";

    static StudentFinance of(Student student, FactBook facts) {
        if (student.is("level", BBL)) {
            return new StudentFinance(student, Chance.NO, Phrase.of("why-bbl"));
        }
        if (student.is("nationality", "study-permit")) {
            return new StudentFinance(student, Chance.NO, Phrase.of("why-study-permit"));
        }
        if (student.age() >= facts.number("duo.age")) {
            return new StudentFinance(student, Chance.MAYBE, Phrase.of("why-age", facts.number("duo.age")));
        }
        if (student.is("nationality", "eu")) {
            return eu(student, facts);
        }
        return student.is("nationality", "unknown")
                ? new StudentFinance(student, Chance.MAYBE, Phrase.of("why-permit-unknown"))
                : new StudentFinance(student, Chance.YES, Phrase.of("why-entitled"));
    }

    private static StudentFinance eu(Student student, FactBook facts) {
        int hours = facts.number("duo.eu.hours.month");
        if (student.is("hours", "yes")) {
            return new StudentFinance(student, Chance.YES, Phrase.of("why-eu-hours", hours));
        }
        return student.is("hours", "no")
                ? new StudentFinance(student, Chance.NO, Phrase.of("why-eu-no-hours", hours))
                : new StudentFinance(student, Chance.MAYBE, Phrase.of("why-eu-unknown", hours));
    }

    List<Entitlement> all(FactBook facts) {
        List<Entitlement> all = new ArrayList<>(List.of(basicGrant(facts), supplementaryGrant(facts), travel(facts)));
        if (!student.isMbo()) {
            all.add(tuitionLoan(facts));
        }
        all.add(loan(facts));
        return all;
    }

    /** At mbo the money comes from 18 on; the travel product is there before. */
    private boolean isTooYoung(FactBook facts) {
        return student.isMbo() && student.age() < facts.number("mbo.finance.18");
    }

    private Entitlement tooYoung(String scheme, FactBook facts) {
        return Entitlement.no(scheme, "why-mbo-young", facts.number("mbo.finance.18"));
    }

    private Entitlement basicGrant(FactBook facts) {
        if (chance == Chance.NO) {
            return Entitlement.of("basic-grant", chance, why);
        }
        if (isTooYoung(facts)) {
            return tooYoung("basic-grant", facts);
        }
        String key = (student.isMbo() ? "duo.mbo-amounts.basic." : "duo.basic-grant.")
                + (student.isAway() ? "away" : "home");
        return Entitlement.of("basic-grant", chance, Range.exactly(facts.euros(key)), why);
    }

    private Entitlement supplementaryGrant(FactBook facts) {
        String scheme = "supplementary-grant";
        if (chance == Chance.NO) {
            return Entitlement.of(scheme, chance, Phrase.of("why-as-basic"));
        }
        if (isTooYoung(facts)) {
            return tooYoung(scheme, facts);
        }
        SupplementaryGrant rule =
                SupplementaryGrant.of(student.isMbo(), student.isAway(), student.is("parents-count", "one"), facts);
        Optional<BigDecimal> euros = student.parents().map(rule::with);
        if (euros.isEmpty()) {
            return Entitlement.of(scheme, Chance.MAYBE, Range.upTo(rule.max()), Phrase.of("why-parents-unknown"));
        }
        return euros.get().signum() == 0
                ? Entitlement.no(scheme, "why-parents-high")
                : Entitlement.of(scheme, chance, Range.exactly(euros.get()), Phrase.of("why-parents", rule.full()));
    }

    private Entitlement travel(FactBook facts) {
        return chance == Chance.NO
                ? Entitlement.of("travel", chance, Phrase.of("why-as-basic"))
                : Entitlement.of("travel", chance, Phrase.of(isTooYoung(facts) ? "why-travel-young" : "why-travel"));
    }

    private Entitlement tuitionLoan(FactBook facts) {
        boolean eu = student.is("nationality", "eu") && student.age() < facts.number("duo.tuition-loan.age");
        Chance credit = eu ? Chance.YES : chance;
        return credit == Chance.NO
                ? Entitlement.of("tuition-loan", credit, why)
                : Entitlement.of(
                        "tuition-loan",
                        credit,
                        Range.exactly(facts.euros("duo.tuition-loan.month")),
                        Phrase.of(eu ? "why-tuition-eu" : "why-loan"));
    }

    private Entitlement loan(FactBook facts) {
        if (chance == Chance.NO) {
            return Entitlement.of("loan", chance, Phrase.of("why-as-basic"));
        }
        if (isTooYoung(facts)) {
            return tooYoung("loan", facts);
        }
        BigDecimal most = facts.euros(student.isMbo() ? "duo.mbo-amounts.loan" : "duo.loan.max");
        return Entitlement.of("loan", chance, Range.upTo(most), Phrase.of("why-loan"));
    }
}
