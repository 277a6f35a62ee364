package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "You pay €325 a month. | €325 | an amount", "Je betaalt € 1.250,50 per jaar. | € 1.250,50 | an amount", "It costs 35 euro. | 35 euro | an amount", "about 20 EUR | 20 EUR | an amount",
        "Rent rises 4.1% now. | 4.1% | a percentage", "met 4,1 procent | 4,1 procent | a percentage", "by 10 percent | 10 percent | a percentage",
        "before 1 July | 1 July | a date", "vóór 31 januari | 31 januari | a date", "from 1st September on | 1st September | a date", "on May 7 | May 7 | a date", "op 2026-07-01 | 2026-07-01 | a date",
        "within 14 days | 14 days | a term", "binnen 5 dagen | 5 dagen | a term", "a 6-month contract | 6-month | a term", "na 2 jaar | 2 jaar | a term", "for 1.5 hours | 1.5 hours | a term",
        "call 112 now | 112 | a telephone number", "bel 0800-0113 | 0800-0113 | a telephone number", "call 071 516 5000 | 071 516 5000 | a telephone number",
        "+31 71 516 50 00 | 71 516 50 00 | a telephone number", "0612345678 | 0612345678 | a telephone number", "bel 14 071 | 14 071 | a telephone number",
        "mail info@example.org now | info@example.org | an e-mail address"})
    void typedByHand_isFoundWithItsKind(String words, String text, String kind) {
        assertEquals(List.of(new Figures.Figure(text, kind)), Figures.typedByHand(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Room 4 on floor 12.", "Ask in may be twice.", "The 113 bus", "SF35 and SF15", "A2 and B1 level", "mbo 4", "Step 1", "one month", "€", "the decade", "Article 7:249", "24/7", "box 3"})
    void typedByHand_whatIsNoFact_isLeftAlone(String words) {
        assertEquals(List.of(), Figures.typedByHand(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"€ 1.250,50 and 3 | 1.250.50 3", "€1,250.50 en 3 | 1.250.50 3", "10:30 | 10.30", "in 2026-27 | 2026 2027", "in 2026-2027 | 2026 2027", "on 2026-07-01 | 2026 07 01", "none | ''"})
    void numbers_readTheSameInEitherNotation(String words, String numbers) {
        assertEquals(numbers, String.join(" ", Figures.numbers(words)));
    }
}
