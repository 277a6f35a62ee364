package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Amount.Per;
import nl.sleutel.fact.Amount.Span;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the expected texts {@code _} stands for the space that never breaks a line. */
class AmountTest {

    private static void assertReads(String nl, String en, Amount amount) {
        assertEquals(nl, amount.in(Language.NL).replace('\u00a0', '_'));
        assertEquals(en, amount.in(Language.EN).replace('\u00a0', '_'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "325 | ONCE | €_325 | €325", "325 | MONTH | €_325 per maand | €325 a month",
                        "14.71 | HOUR | €_14,71 per uur | €14.71 an hour",
                        "14.7 | WEEK | €_14,70 per week | €14.70 a week",
                "2601 | YEAR | €_2.601 per jaar | €2,601 a year", "1250000 | ONCE | €_1.250.000 | €1,250,000",
                        "35.00 | ONCE | €_35 | €35", "0 | ONCE | €_0 | €0"
            })
    void money_hasASpaceInDutchOnlyAndCentsWhereThereAreSome(BigDecimal value, Per per, String nl, String en) {
        assertReads(nl, en, new Amount.Money(value, per));
        assertEquals(
                nl.replaceAll(" .*", ""),
                new Amount.Money(value, per).bare(Language.NL).replace('\u00a0', '_'));
    }

    @ParameterizedTest
    @CsvSource({"4.1, '4,1%', 4.1%", "10, 10%, 10%", "2.57, '2,57%', 2.57%", "5.50, '5,5%', 5.5%"})
    void percentage_isInTheNotationOfTheLanguage(BigDecimal value, String nl, String en) {
        assertReads(nl, en, new Amount.Percentage(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAY, 1_dag, 1_day",
        "14, DAY, 14_dagen, 14_days",
        "1, MONTH, 1_maand, 1_month",
        "6, MONTH, 6_maanden, 6_months",
        "2, YEAR, 2_jaar, 2_years",
        "1, HOUR, 1_uur, 1_hour",
        "48, HOUR, 48_uur, 48_hours",
        "30, MINUTE, 30_minuten, 30_minutes",
        "3, WEEK, 3_weken, 3_weeks",
        "'1.0', WEEK, 1_week, 1_week",
        "'1.5', YEAR, '1,5_jaar', 1.5_years"
    })
    void duration_isOneOrMany(BigDecimal value, Span span, String nl, String en) {
        assertReads(nl, en, new Amount.Duration(value, span));
        assertEquals(nl.replaceAll("_.*", ""), new Amount.Duration(value, span).bare(Language.NL));
    }

    @Test
    void quantity_hasItsUnitWhereThereIsOne() {
        assertReads(
                "2_maanden kale huur",
                "2_months' basic rent",
                new Amount.Quantity(new BigDecimal("2"), new Localized<>("maanden kale huur", "months' basic rent")));
        assertReads("140.000", "140,000", new Amount.Quantity(new BigDecimal("140000"), new Localized<>("", "")));
    }

    @Test
    void date_isWrittenOut() {
        assertReads(
                "1 juli 2024",
                "1 July 2024",
                new Amount.Date(PartialDate.of("2024-07-01").orElseThrow()));
        assertReads(
                "maart 2025",
                "March 2025",
                new Amount.Date(PartialDate.of("2025-03").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"0800-0113, tel:08000113", "+31 71 516 50 00, tel:+31715165000", "112, tel:112", "14 071, tel:14071"})
    void telephone_dialsWithoutTheSignsForPeople(String number, String address) {
        assertReads(number, number, new Amount.Telephone(number));
        assertEquals(Optional.of(address), new Amount.Telephone(number).dial());
    }

    @Test
    void email_canBeTapped() {
        assertEquals(Optional.of("mailto:desk@example.org"), new Amount.Email("desk@example.org").dial());
        assertEquals(Optional.empty(), new Amount.Text(new Localized<>("a", "b")).dial());
    }

    @Test
    void text_isOneForEachLanguage() {
        assertReads("gratis", "free", new Amount.Text(new Localized<>("gratis", "free")));
    }
}
