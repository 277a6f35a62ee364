package nl.sleutel.tool.allowance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.FixedFacts;
import nl.sleutel.tool.allowance.Entitlement.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts of DUO and Dienst Toeslagen for 2026. */
class AllowanceToolTest {

    private static final AllowanceTool TOOL = new AllowanceTool();
    private static final FixedFacts FACTS = new FixedFacts()
            .with("duo.age", "30")
            .with("mbo.finance.18", "18")
            .with("duo.eu.hours.month", "32")
            .with("duo.basic-grant.away", "€324.52 month")
            .with("duo.basic-grant.home", "€130.21 month")
            .with("duo.mbo-amounts.basic.away", "€350.03 month")
            .with("duo.mbo-amounts.basic.home", "€107.26 month")
            .with("duo.supplementary-grant.max", "€491.08 month")
            .with("duo.supplementary-grant.income.full", "€41500.60 year")
            .with("duo.supplementary-grant.income.full-one", "€26289.28 year")
            .with("duo.supplementary-grant.income.share", "13.6%")
            .with("duo.mbo-amounts.supplementary.away", "€470.82 month")
            .with("duo.mbo-amounts.supplementary.home", "€442.50 month")
            .with("duo.supplementary-grant.mbo.full", "€46305.40 year")
            .with("duo.supplementary-grant.mbo.full-one", "€29333.26 year")
            .with("duo.supplementary-grant.mbo.share", "26%")
            .with("duo.tuition-loan.age", "30")
            .with("duo.tuition-loan.month", "€224.50 month")
            .with("duo.loan.max", "€315.17 month")
            .with("duo.mbo-amounts.loan", "€233.65 month")
            .with("zorgtoeslag.condition.age", "18")
            .with("zorgtoeslag.limits.assets", "€146011")
            .with("zorgtoeslag.limits.full-income", "€29500 year")
            .with("zorgtoeslag.limits.income", "€40857 year")
            .with("zorgtoeslag.max.single", "€129 month")
            .with("money.zorgtoeslag.at-31500", "€109 month")
            .with("money.zorgtoeslag.at-35500", "€63 month")
            .with("money.zorgtoeslag.at-39500", "€17 month")
            .with("huurtoeslag.rule-2026.young-from", "18")
            .with("huurtoeslag.rule-2026.adult-age", "21")
            .with("huurtoeslag.rule-2026.cap-young", "€498.20 month")
            .with("huurtoeslag.rule-2026.cap", "€932.93 month")
            .with("huurtoeslag.assets-2026", "€38479")
            .with("rent.allowance.own-share", "€202.52 month")
            .with("rent.allowance.second-limit", "€713.02 month")
            .with("rent.allowance.share-middle", "65%")
            .with("rent.allowance.share-top", "40%")
            .with("rent.allowance.full-income", "€23425 year")
            .with("rent.allowance.taper", "27%")
            .with("money.studietoeslag.age", "15")
            .with("money.studietoeslag.18", "€192.57 month")
            .with("money.studietoeslag.19", "€231.09 month")
            .with("money.studietoeslag.20", "€308.12 month")
            .with("money.studietoeslag.21", "€385.14 month")
            .with("life.child-budget.single", "€5996 year")
            .with("life.child-budget.couple", "€2580 year")
            .with("mbo.lesgeld.under18.age", "18");

    private static FactBook facts() {
        return FACTS.on(LocalDate.of(2026, 12, 1));
    }

    /** A Dutch student of 20 in a room, who knows everything; what is named differs. */
    private static Map<String, String> typed(String... namesAndAnswers) {
        Map<String, String> typed = new TreeMap<>(Map.of(
                "age",
                "20",
                "nationality",
                "dutch",
                "level",
                "wo",
                "living",
                "room",
                "parents",
                "60000",
                "income",
                "5000",
                "savings",
                "1000",
                "insurance",
                "dutch"));
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            typed.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        return typed;
    }

    private static List<Entitlement> all(Map<String, String> typed) {
        Answers answers = Answers.of(TOOL.inputs(), typed);
        assertEquals(Map.of(), answers.errors());
        return AllowanceTool.entitlements(answers, facts());
    }

    private static Entitlement one(String scheme, String... namesAndAnswers) {
        return all(typed(namesAndAnswers)).stream()
                .filter(found -> found.scheme().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    /** Worked examples of Dienst Toeslagen's rule; the first equals its own test figure. */
    @ParameterizedTest
    @CsvSource({
        "20, 600, 22000, 295",
        "21, 650, 23425, 394",
        "21, 700, 10000, 426",
        "21, 700, 25000, 391",
        "21, 650, 30000, 246",
        "21, 932.93, 0, 523",
        "21, 1200, 0, 523",
        "18, 498.20, 0, 295",
        "21, 202.52, 0, 0"
    })
    void rentAllowance_ofAHomeOfOnesOwn(String age, String rent, String income, BigDecimal euros) {
        Entitlement got = one("rent", "living", "studio", "age", age, "rent", rent, "income", income);
        assertEquals(0, euros.compareTo(got.most()), got.toString());
        assertEquals(euros.signum() == 0 ? Chance.NO : Chance.YES, got.chance());
    }

    @ParameterizedTest
    @CsvSource({
        "room, 20, 1000, why-rent-room",
        "home, 20, 1000, why-rent-home",
        "studio, 17, 1000, why-under-age",
        "studio, 20, 38480, why-savings"
    })
    void rentAllowance_saysWhyNot(String living, String age, String savings, String why) {
        Entitlement got = one("rent", "living", living, "age", age, "savings", savings, "rent", "600");
        assertEquals(Chance.NO, got.chance());
        assertEquals(why, got.why().key());
    }

    /** The table of Dienst Toeslagen, to about a euro between the incomes that facts tell of. */
    @ParameterizedTest
    @CsvSource({
        "0, 129",
        "29500, 129",
        "31500, 109",
        "32500, 97",
        "33500, 86",
        "34500, 74",
        "35500, 63",
        "36500, 51",
        "37500, 40",
        "38500, 28",
        "39500, 17",
        "40857, 0",
        "90000, 0"
    })
    void healthcareAllowance_goesByIncome(BigDecimal income, BigDecimal euros) {
        assertEquals(0, euros.compareTo(CareAllowance.of(income, facts())));
    }

    /** DUO's rule for 2026, one child, both parents: rounded to the euro. */
    @ParameterizedTest
    @CsvSource({
        "wo, room, 40000, 491.08",
        "wo, room, 50000, 394.75",
        "hbo, home, 60000, 281.42",
        "wo, room, 70000, 168.09",
        "wo, room, 80000, 54.75",
        "mbo-bol, home, 50000, 362.45",
        "mbo-bol, room, 50000, 390.77",
        "mbo-bol, home, 60000, 145.78",
        "mbo-bol, room, 60000, 174.10"
    })
    void supplementaryGrant_goesByParentsIncome(String level, String living, String parents, BigDecimal euros) {
        assertEquals(
                euros,
                one("supplementary-grant", "level", level, "living", living, "parents", parents)
                        .most());
    }

    @Test
    void supplementaryGrant_endsAtAHighIncome() {
        assertEquals(Chance.NO, one("supplementary-grant", "parents", "85000").chance());
    }

    @ParameterizedTest
    @CsvSource({
        "dutch, , wo, 20, YES",
        "residence-permit, , hbo, 29, YES",
        "eu, yes, wo, 20, YES",
        "eu, no, wo, 20, NO",
        "eu, unknown, wo, 20, MAYBE",
        "unknown, , wo, 20, MAYBE",
        "study-permit, , wo, 20, NO",
        "dutch, , wo, 30, MAYBE",
        "dutch, , mbo-bbl, 20, NO",
        "dutch, , mbo-bol, 17, NO",
        "dutch, , mbo-bol, 18, YES"
    })
    void basicGrant_goesByPassportAgeAndStudy(
            String nationality, String hours, String level, String age, Chance chance) {
        Entitlement got = one(
                "basic-grant",
                "nationality",
                nationality,
                "hours",
                hours == null ? "" : hours,
                "level",
                level,
                "age",
                age);
        assertEquals(chance, got.chance());
    }

    @Test
    void tuitionLoan_isThereForEuStudentsWithoutWork() {
        assertEquals(
                Chance.YES,
                one("tuition-loan", "nationality", "eu", "hours", "no").chance());
    }

    @Test
    void travelProduct_comesBeforeTheMoneyAtMbo() {
        assertEquals(Chance.YES, one("travel", "level", "mbo-bol", "age", "16").chance());
    }

    @Test
    void whatIsNotKnown_givesARange() {
        Entitlement parents = one("supplementary-grant", "parents", "unknown");
        assertEquals(Chance.MAYBE, parents.chance());
        assertEquals("value-maybe-at-most", parents.value().key());
        Entitlement care = one("care", "income", "");
        assertEquals(List.of("129.00"), care.value().plain());
        assertEquals(
                Chance.MAYBE, one("rent", "living", "studio", "rent", "unknown").chance());
    }

    @Test
    void figure_addsUpWhatIsSure_withoutLoans() {
        Answers answers = Answers.of(TOOL.inputs(), typed("limitation", "no"));
        assertEquals(
                List.of("735"),
                TOOL.count(answers, facts()).figure().orElseThrow().plain(),
                "324.52 + 281.42 + 129");
    }

    @Test
    void moreIncome_neverGivesMore_andMoreParentsIncomeNeither() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Map<String, String> typed = typed(
                    "age", String.valueOf(16 + random.nextInt(16)),
                    "level", List.of("wo", "hbo", "mbo-bol", "mbo-bbl").get(random.nextInt(4)),
                    "living", List.of("home", "room", "studio").get(random.nextInt(3)),
                    "rent", String.valueOf(200 + random.nextInt(900)),
                    "parents-count", List.of("one", "two").get(random.nextInt(2)));
            for (String which : List.of("income", "parents")) {
                BigDecimal last = BigDecimal.valueOf(1_000_000);
                for (int income = 0; income <= 100_000; income += 2_213) {
                    typed.put(which, String.valueOf(income));
                    BigDecimal now =
                            all(typed).stream().map(Entitlement::atBest).reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertTrue(now.compareTo(last) <= 0, which + " " + typed);
                    last = now;
                }
            }
        }
    }
}
