package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import nl.sleutel.fact.Amount.Money;
import nl.sleutel.fact.Amount.Per;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50 | 1250.50",
                "1,250.50 | 1250.50",
                "450,- | 450",
                "450.- | 450",
                "450,-- | 450",
                "450,\u2013 | 450",
                "450,\u2014 | 450",
                "450,= | 450",
                "450- | 450",
                "450 ,- | 450",
                "1.250,- | 1250",
                "€450 | 450",
                "€ 450 | 450",
                "€\u00a0450 | 450",
                "€\u2009450 | 450",
                "€\u202f1\u202f250 | 1250",
                "450€ | 450",
                "450\u00a0€ | 450",
                "EUR 450 | 450",
                "eur450 | 450",
                "450 EUR | 450",
                "Euro 450 | 450",
                "450 euro | 450",
                "450 euros | 450",
                "450 euro's | 450",
                "450 euro\u2019s | 450",
                "450,- euro | 450",
                "€ 450,- | 450",
                "1 250 | 1250",
                "1'250 | 1250",
                "1\u2019250.50 | 1250.50",
                "1.250 | 1250",
                "1,250 | 1250",
                "ca. 450 | 450",
                "circa € 450 | 450",
                "ongeveer 450 euro | 450",
                "about 450 | 450",
                "± 450 | 450",
                "~450 | 450",
                "0 | 0",
                "€ 0,- | 0",
                "0,50 | 0.50",
                "€ 12,5 | 12.5",
                "€. 450 | 450",
                "eur. 450 | 450",
                " 450\t | 450",
                "450\u200b | 450",
                "-450 | -450",
                "€ -450 | -450",
                "-€450 | -450",
                "\u2212\u00a0€ 450 | -450"
            })
    void amount_asPeopleWriteIt_isRead(String text, BigDecimal euro) {
        assertEquals(
                new Money(euro, Per.ONCE), WrittenMoney.of(text).money().orElseThrow(() -> new AssertionError(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "450 per maand | MONTH",
                "450 p/m | MONTH",
                "450 p.m. | MONTH",
                "450/month | MONTH",
                "€ 450,- per mnd. | MONTH",
                "450 euro a month | MONTH",
                "450pm | MONTH",
                "450 monthly | MONTH",
                "450 per jaar | YEAR",
                "450 a year | YEAR",
                "450 p/j | YEAR",
                "450 per week | WEEK",
                "450 an hour | HOUR",
                "450 euro per uur | HOUR",
                "450 elke maand | MONTH",
                "450 euro | ONCE"
            })
    void stretchOfTime_thatIsWrittenWithIt_isRead(String text, Per per) {
        assertEquals(
                new Money(new BigDecimal("450"), per),
                WrittenMoney.of(text).money().orElseThrow(() -> new AssertionError(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "€",
                "euro",
                "abc",
                "1.2.3",
                "12,5,0",
                "450-500",
                "450 of 500",
                "$450",
                "450 USD",
                "£ 450",
                "450 dollars",
                "450 neuro",
                "2 x 225",
                "450k",
                "4e2",
                "per maand",
                "€ per month",
                "450 per lightyear",
                "EUR EUR",
                "4€50",
                "ongeveer",
                "-",
                ",-",
                "450%",
                "€ 450 € 500",
                "<script>"
            })
    void whatIsNoAmount_isNotRead(String text) {
        assertTrue(WrittenMoney.of(text).money().isEmpty(), text);
    }

    /** What readers copy from the portal they may paste into it. */
    @Test
    void everyAmount_thatThePortalPrints_isReadBackAsTheSame() {
        Random random = new Random(15);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(3);
            long unscaled = random.nextLong(random.nextBoolean() ? 2_000 : 10_000_000_000L)
                    * (random.nextInt(10) == 0 ? -1 : 1);
            Money money = new Money(
                    BigDecimal.valueOf(unscaled, decimals), Per.values()[random.nextInt(Per.values().length)]);
            for (Language language : Language.values()) {
                same(money, money.in(language));
                same(new Money(money.value(), Per.ONCE), money.bare(language));
                same(money, money.in(language).replace('\u00a0', ' '));
            }
        }
    }

    private static void same(Money money, String printed) {
        Money read = WrittenMoney.of(printed).money().orElseThrow(() -> new AssertionError(printed));
        assertEquals(0, money.value().compareTo(read.value()), printed);
        assertEquals(money.per(), read.per(), printed);
    }
}
