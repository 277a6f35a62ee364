package nl.sleutel.tool.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.FactBook;
import nl.sleutel.tool.FixedFacts;
import nl.sleutel.tool.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms of Burgerlijk Wetboek 7:232, 7:261b and 7:271 as of July 2026. */
class NoticeToolTest {

    private static final NoticeTool TOOL = new NoticeTool();
    private static final FixedFacts FACTS = new FixedFacts()
            .with("housing.contract.tenant-notice", "1 month")
            .with("housing.contract.tenant-notice.max", "3 months")
            .with("housing.notice.landlord.min", "3 months")
            .with("housing.notice.landlord.per-year", "1 month")
            .with("housing.notice.landlord.max", "6 months")
            .with("housing.notice.landlord.answer", "6 weeks")
            .with("housing.hospita.notice", "3 months")
            .with("housing.hospita.trial", "9 months")
            .with("housing.contract.temp.announce.first", "3 months")
            .with("housing.contract.temp.announce.last", "1 month")
            .with("housing.deposit.return", "14 days")
            .with("housing.deposit.return-settled", "30 days")
            .with("housing.deposit.since", "2023-07-01");

    private static FactBook facts() {
        return FACTS.on(LocalDate.of(2026, 12, 1));
    }

    private static ToolResult count(String... namesAndAnswers) {
        Map<String, String> typed = new TreeMap<>();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            typed.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        Answers answers = Answers.of(TOOL.inputs(), typed);
        assertEquals(Map.of(), answers.errors());
        return TOOL.count(answers, facts());
    }

    private static String row(ToolResult result, String name) {
        return result.rows().stream()
                .filter(row -> row.name().key().equals("row-" + name))
                .map(row -> String.join(" by ", row.value().plain()))
                .findFirst()
                .orElse("");
    }

    private static LocalDate end(ToolResult result) {
        return LocalDate.parse(row(result, "end"));
    }

    /** The first three are those of the page on moving out; the rest is counted by hand from the article. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 1, month, 2027-02-01",
        "2026-12-01, 1, month, 2027-01-01",
        "2026-12-02, 1, month, 2027-02-01",
        "2027-01-31, 1, month, 2027-03-01",
        "2027-01-29, 28, month, 2027-02-28",
        "2027-01-31, 31, month, 2027-02-28",
        "2028-01-31, 31, month, 2028-02-29",
        "2028-01-29, 29, month, 2028-02-29",
        "2028-02-29, 31, month, 2028-03-31",
        "2026-12-20, 20, month, 2027-01-20",
        "2026-12-21, 20, month, 2027-02-20",
        "2026-12-10, 1, quarter, 2027-06-01",
        "2026-11-30, 1, quarter, 2027-03-01",
        "2026-12-01, 1, quarter, 2027-03-01"
    })
    void tenant_leavesOnTheFirstRentDayAfterTheTerm(String notice, String rentDay, String pays, LocalDate end) {
        ToolResult result =
                count("who", "tenant", "notice", notice, "rent-day", rentDay, "pays", pays, "start", "2024-09-01");
        assertEquals(end, end(result));
        assertEquals(List.of(end.toString()), result.verdict().plain());
    }

    @Test
    void tenant_paysTheMonthBeforeTheEnd() {
        assertEquals("2027-01", row(count("who", "tenant", "notice", "2026-12-10"), "last-rent"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-01, 2026-12-10, 2027-06-01, 2027-01-21",
        "2026-09-01, 2026-12-10, 2027-04-01, 2027-01-21",
        "2010-09-01, 2026-12-10, 2027-07-01, 2027-01-21",
        "2024-12-10, 2026-12-10, 2027-06-01, 2027-01-21",
        "2024-12-11, 2026-12-10, 2027-05-01, 2027-01-21",
        "2024-02-29, 2025-02-28, 2025-06-01, 2025-04-11",
        "2024-02-29, 2025-03-01, 2025-07-01, 2025-04-12"
    })
    void landlord_mustWaitLongerForEachFullYear(String start, String notice, LocalDate end, String answer) {
        ToolResult result = count("who", "landlord", "notice", notice, "start", start);
        assertEquals(end, end(result));
        assertEquals(answer, row(result, "answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, verdict-hospita, 2027-04-01",
        "2027-06-01, verdict-hospita, 2027-09-01",
        "2027-06-02, verdict-landlord, 2027-10-01",
        "2028-09-01, verdict-landlord, 2029-02-01"
    })
    void hospita_needsNoReasonInTheFirstMonthsOnly(String notice, String verdict, LocalDate end) {
        ToolResult result = count("who", "hospita", "notice", notice, "start", "2026-09-01");
        assertEquals(verdict, result.verdict().key());
        assertEquals(end, end(result));
    }

    @Test
    void temporaryContract_endsOnlyWithAReminderInTime() {
        ToolResult result = count("who", "temporary", "end", "2027-08-31", "start", "2025-09-01");
        assertEquals(List.of("2027-05-31", "2027-07-31"), result.verdict().plain());
    }

    /** 14 February 2027 is a Sunday: the day stays, and it is said. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 900, '', 900 by 2027-02-14, 2027-03-02, 2027-02-15",
        "2027-01-31, 900, 120, '', 780 by 2027-03-02, 2027-03-03",
        "2028-02-15, 450.50, '', 450.50 by 2028-02-29, 2028-03-16, 2028-03-01",
        "2028-01-30, 450.50, 0.50, '', 450.00 by 2028-02-29, 2028-03-01",
        "2026-12-31, 900, 1000, '', 0 by 2027-01-30, 2027-01-31"
    })
    void deposit_isBackInTime(String end, String deposit, String kept, String whole, String rest, String letter) {
        ToolResult result = count("who", "deposit-only", "end", end, "deposit", deposit, "deduction", kept);
        assertEquals(whole, row(result, "deposit-whole"));
        assertEquals(rest, row(result, "deposit-settled"));
        assertTrue(result.steps().stream()
                .anyMatch(
                        step -> step.key().equals("step-letter") && step.plain().equals(List.of(letter))));
    }

    @Test
    void deposit_dueOnASunday_saysSo() {
        assertTrue(count("who", "deposit-only", "end", "2027-01-31").rows().stream()
                .flatMap(row -> row.note().stream())
                .anyMatch(note -> note.key().equals("note-deposit-sunday")));
        assertFalse(count("who", "deposit-only", "end", "2027-01-30").rows().stream()
                .flatMap(row -> row.note().stream())
                .anyMatch(note -> note.key().equals("note-deposit-sunday")));
    }

    @Test
    void depositOfAnOlderContract_hasNoDays() {
        ToolResult result = count("who", "tenant", "notice", "2026-12-10", "start", "2023-06-30");
        assertEquals("", row(result, "deposit-whole"));
        assertTrue(result.unknown().stream().anyMatch(line -> line.key().equals("unknown-old-contract")));
        assertEquals(
                "2027-02-15",
                row(count("who", "tenant", "notice", "2026-12-10", "start", "2023-07-01"), "deposit-whole"));
    }

    /** Over two years day by day, with whatever else is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"tenant", "landlord", "hospita"})
    void laterNotice_neverEndsEarlier(String who) {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            String start =
                    LocalDate.of(2023, 7, 1).plusDays(random.nextInt(500)).toString();
            String rentDay = String.valueOf(1 + random.nextInt(31));
            String pays = random.nextBoolean() ? "month" : "quarter";
            LocalDate last = LocalDate.MIN;
            for (LocalDate notice = LocalDate.of(2026, 12, 1);
                    notice.isBefore(LocalDate.of(2028, 12, 1));
                    notice = notice.plusDays(1)) {
                LocalDate end = end(count(
                        "who", who, "notice", notice.toString(), "start", start, "rent-day", rentDay, "pays", pays));
                assertFalse(end.isBefore(last), who + " " + notice + " " + start + " " + rentDay + " " + pays);
                assertTrue(end.isAfter(notice));
                last = end;
            }
        }
    }
}
