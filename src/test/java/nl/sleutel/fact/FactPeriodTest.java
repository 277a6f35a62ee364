package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fact tells of its time, and what it leaves to its successor. */
class FactPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Fact fact(String lines) {
        return FactReader.read(new EntryTexts(
                        new EntryRef(Kind.FACT, "a.b"),
                        Map.of(
                                PartName.SHARED,
                                "type: money\nvalue: 325\nunit: EUR/month\nlabel: x\n" + lines
                                        + "\nsource: {name: Old, title: T, url: \"https://example.org/"
                                        + "old\", date: 2025-11}\nconfidence: high\n")))
                .value()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 2026-01-01, until: 2026-12-31 | 2026 | 2026 | 2026",
                "from: 2026, until: 2026 | 2026 | 2026 | 2026",
                "from: 2024, until: 2027 | 2024-2027 | 2024-2027 | 2024-2027",
                "from: 2026-09-01, until: 2027-08-31 | 2026-2027 | 2026-2027 | 2026-2027",
                "from: 2023-08-01, until: 2024-07-31 | 2023-2024 | 2023-2024 | 2023-2024",
                "from: 2026-01-01, until: 2026-06-30 | 2026 | January to June 2026 | januari tot en met juni 2026",
                "from: 2026-07-01, until: 2027-06-30 | 2026-2027 | July 2026 to June 2027 | juli 2026 tot en met "
                        + "juni 2027",
                "from: 2026-03, until: 2026-03 | 2026 | March 2026 | maart 2026",
                "from: 2026-02-10, until: 2026-03-15 | 2026 | 10 February 2026 to 15 March 2026 | 10 februari "
                        + "2026 tot en met 15 maart 2026",
                "from: 2024-07-01 | 2024 | from 1 July 2024 | vanaf 1 juli 2024",
                "until: 2024-12-31 | 2024 | until 31 December 2024 | tot en met 31 december 2024"
            })
    void period_isToldInWordsThatGoOnInASentence(String valid, String year, String en, String nl) {
        FactPeriod period = fact("valid: {" + valid + "}").during(TODAY);
        assertEquals(
                List.of(year, en, nl), List.of(period.year(), period.period(Language.EN), period.period(Language.NL)));
    }

    @Test
    void year_ofAValueWithoutATime_isThatOfItsSource() {
        assertEquals("2025", fact("checked:").during(TODAY).year());
        assertEquals("2025", fact("checked:").during(TODAY).period(Language.NL));
    }

    /**
     * A value for a year is followed by one for a year, one for half a year by one for half a year, unless the
     * successor says until when.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid: {from: 2026-01-01, until: 2026-12-31}; next: {value: 331, from: 2027-01-01} | 2027-06-01 |"
                        + " 2027 | 2027",
                "valid: {from: 2026-01-01, until: 2026-06-30}; next: {value: 331, from: 2026-07-01} | 2026-07-01 |"
                        + " 2026 | July to December 2026",
                "valid: {from: 2025-09-01, until: 2026-08-31}; next: {value: 331, from: 2026-09-01} | 2026-10-01 |"
                        + " 2026-2027 | 2026-2027",
                "valid: {from: 2026-01-01, until: 2026-12-31}; next: {value: 331, from: 2027-01-01, until: "
                        + "2027-03-31} | 2027-02-01 | 2027 | January to March 2027",
                "valid: {from: 2026-01-01}; next: {value: 331, from: 2027-02-03} | 2027-02-03 | 2027 | from 3 "
                        + "February 2027"
            })
    void period_afterTheSwitch_isTheSuccessors(String lines, LocalDate day, String year, String period) {
        FactPeriod now = fact(lines.replace("; ", "\n")).during(day);
        assertEquals(List.of(year, period), List.of(now.year(), now.period(Language.EN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note: \"amount for {year}, rounded\" | 2026-11-30 | amount for 2026, rounded",
                "note: \"amount for {year}, rounded\" | 2027-01-01 | amount for 2027, rounded",
                "note: \"amount for {period}\" | 2027-01-01 | amount for 2027",
                "note: rounded | 2027-01-01 | rounded",
                "note: amount for 2026 | 2026-11-30 | amount for 2026",
                "note: amount for 2026 | 2027-01-01 | ''"
            })
    void note_neverNamesTheOldYearBesideTheNewValue(String note, LocalDate day, String shown) {
        FactPeriod now = fact(note
                        + "\nvalid: {from: 2026-01-01, until: 2026-12-31}\nnext: {value: 331, from: 2027-01-01}")
                .during(day);
        assertEquals(shown, now.note(Language.EN).orElse(""));
    }

    @Test
    void successor_mayHaveANoteAndASourceOfItsOwn() {
        Fact fact =
                fact("note: old\nvalid: {until: 2026-12-31}\nnext: {value: 331, from: 2027-01-01, note: {nl: nieuw, "
                        + "en: new}, source: {name: New, title: T, url: \"https://example.org/new\", date: 2027}}");
        assertEquals(
                List.of("old", "Old"),
                List.of(
                        fact.during(TODAY).note(Language.EN).orElse(""),
                        fact.during(TODAY).source().name()));
        FactPeriod after = fact.during(LocalDate.of(2027, 1, 1));
        assertEquals(
                List.of("nieuw", "New", "€ 331 per maand"),
                List.of(
                        after.note(Language.NL).orElse(""),
                        after.source().name(),
                        after.amount().in(Language.NL).replace('\u00a0', ' ')));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, false", "2027-01-01, true", "2027-03-01, true"})
    void checked_beforeTheSwitch_saysNothingOfTheNewValue(String checked, boolean counts) {
        Fact fact = fact("valid: {until: 2026-12-31}\nnext: {value: 331, from: 2027-01-01}\nchecked: " + checked);
        assertEquals(
                Optional.of(PartialDate.of(checked).orElseThrow()).filter(day -> counts),
                fact.during(LocalDate.of(2027, 4, 1)).checked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid: {from: 2026-01-01} | ''",
                "valid: {until: 2026-11-29} | PAST",
                "valid: {until: 2026-11-30} | ENDING",
                "valid: {until: 2027-01-28} | ENDING",
                "valid: {until: 2027-01-29} | ''",
                "next: {value: 2, from: 2027-01-29} | COMING",
                "next: {value: 2, from: 2027-01-30} | ''",
                "next: {value: 2, from: 2026-11-30} | ''",
                "next: {value: 2, from: 2026-10-01, until: 2026-10-31} | PAST",
                "valid: {until: 2026-12-31}; next: {value: 2, from: 2027-01-01} | COMING",
                "valid: {until: 2026-10-31}; next: {value: 2, from: 2027-01-01} | PAST, COMING",
                "checked: 2026-11-01 | ''"
            })
    void mark_isOnlyForWhatAReaderMustKnow(String lines, String marks) {
        assertEquals(
                marks,
                String.join(
                        ", ",
                        fact(lines.replace("; ", "\n"))
                                .marks(TODAY)
                                .map(Enum::name)
                                .toList()));
    }
}
