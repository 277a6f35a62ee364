package nl.sleutel.tool.allowance;

import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.Phrase;
import nl.sleutel.tool.allowance.Entitlement.Chance;

/** What mbo students need not pay, or get from their school (Les- en cursusgeldwet; mbo-studentenfonds by law). */
final class SchoolCosts {

    private SchoolCosts() {}

    /** No school fee in a year at whose start one is under age. */
    static Entitlement fee(Student student, FactBook facts) {
        int age = facts.number("mbo.lesgeld.under18.age");
        Phrase.FactName day = new Phrase.FactName("mbo.lesgeld.under18.day");
        return student.age() < age
                ? Entitlement.of("school-fee", Chance.YES, Phrase.of("why-fee-young", age, day))
                : Entitlement.no("school-fee", "why-fee", age, day);
    }

    static Entitlement fund(Student student, FactBook facts) {
        return Entitlement.of(
                "school-fund",
                Chance.MAYBE,
                Phrase.of(student.age() < facts.number("mbo.lesgeld.under18.age") ? "why-fund-young" : "why-fund"));
    }
}
