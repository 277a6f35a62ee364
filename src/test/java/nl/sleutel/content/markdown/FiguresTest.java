package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You pay €325 a month. | €325 | an amount",
                "Je betaalt € 1.250,50 per jaar. | € 1.250,50 | an amount",
                "It costs 35 euro. | 35 euro | an amount",
                "about 20 EUR | 20 EUR | an amount",
                "Rent rises 4.1% now. | 4.1% | a percentage",
                "met 4,1 procent | 4,1 procent | a percentage",
                "by 10 percent | 10 percent | a percentage",
                "before 1 July | 1 July | a date",
                "vóór 31 januari | 31 januari | a date",
                "from 1st September on | 1st September | a date",
                "on May 7 | May 7 | a date",
                "op 2026-07-01 | 2026-07-01 | a date",
                "within 14 days | 14 days | a term",
                "binnen 5 dagen | 5 dagen | a term",
                "a 6-month contract | 6-month | a term",
                "na 2 jaar | 2 jaar | a term",
                "for 1.5 hours | 1.5 hours | a term",
                "call 112 now | 112 | a telephone number",
                "bel 0800-0113 | 0800-0113 | a telephone number",
                "call 071 516 5000 | 071 516 5000 | a telephone number",
                "+31 71 516 50 00 | +31 71 516 50 00 | a telephone number",
                "(071) 516 50 00 | (071) 516 50 00 | a telephone number",
                "bel (071) 5165000. | (071) 5165000 | a telephone number",
                "+31 (0)71 516 50 00 | +31 (0)71 516 50 00 | a telephone number",
                "0031 71-5165000 | 0031 71-5165000 | a telephone number",
                "06 12 34 56 78 | 06 12 34 56 78 | a telephone number",
                "06-12345678 | 06-12345678 | a telephone number",
                "071.516.50.00 | 071.516.50.00 | a telephone number",
                "071 / 516 50 00 | 071 / 516 50 00 | a telephone number",
                "0900 - 1234 | 0900 - 1234 | a telephone number",
                "bel 116 117 | 116 117 | a telephone number",
                "088 123 45 67 | 088 123 45 67 | a telephone number",
                "kost 450 € per maand | 450 € | an amount",
                "450€ | 450€ | an amount",
                "voor 450,- | 450,- | an amount",
                "voor €450,=  | €450,= | an amount",
                "1.250,-- per jaar | 1.250,-- | an amount",
                "EUR 450 | EUR 450 | an amount",
                "euro 450 | euro 450 | an amount",
                "1.250,50 euro | 1.250,50 euro | an amount",
                "450 euro's | 450 euro | an amount",
                "2 miljoen euro | 2 miljoen euro | an amount",
                "vijftig euro | vijftig euro | an amount",
                "£20 | £20 | an amount",
                "50 cent | 50 cent | an amount",
                "450,– | 450,- | an amount",
                "01/08/2026 | 01/08/2026 | a date",
                "1-8-2026 | 1-8-2026 | a date",
                "01.08.2026 | 01.08.2026 | a date",
                "op 1-8-26 | 1-8-26 | a date",
                "op 1-8-'26 | 1-8-'26 | a date",
                "08/31/2026 | 08/31/2026 | a date",
                "2026/08/01 | 2026/08/01 | a date",
                "1 - 8 - 2026 | 1 - 8 - 2026 | a date",
                "the 1st of July | 1st of July | a date",
                "July the 4th | July the 4th | a date",
                "1e juli | 1e juli | a date",
                "1 aug. | 1 aug | a date",
                "14 working days | 14 working days | a term",
                "14 werkdagen | 14 werkdagen | a term",
                "veertien dagen | veertien dagen | a term",
                "fourteen days | fourteen days | a term",
                "14 hele dagen | 14 hele dagen | a term",
                "5 mins | 5 mins | a term",
                "14 - dagen | 14 - dagen | a term",
                "14dagen | 14dagen | a term",
                "10 pct | 10 pct | a percentage",
                "10 per cent | 10 per cent | a percentage",
                "10 ‰ | 10 ‰ | a percentage",
                "tachtig procent | tachtig procent | a percentage",
                "info (at) example.org | info (at) example.org | an e-mail address",
                "info[at]example[dot]org | info[at]example[dot]org | an e-mail address",
                "info at example dot org | info at example dot org | an e-mail address",
                "info @ example.org | info @ example.org | an e-mail address",
                "jan.jansen at leiden.nl | jan.jansen at leiden.nl | an e-mail address",
                "info{at}example.org | info{at}example.org | an e-mail address",
                "0612345678 | 0612345678 | a telephone number",
                "bel 14 071 | 14 071 | a telephone number",
                "mail info@example.org now | info@example.org | an e-mail address"
            })
    void typedByHand_isFoundWithItsKind(String words, String text, String kind) {
        assertEquals(List.of(new Figures.Figure(text, kind)), Figures.typedByHand(words));
    }

    /** However the spaces, hyphens and digits are written, and whatever nobody sees between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€ 450 | € 450",
                "14 days | 14 days",
                "binnen 14 dagen | 14 dagen",
                "0800-0113 | 0800-0113",
                "071 516 50 00 | 071 516 50 00",
                "7 May | 7 May",
                "4,1 procent | 4,1 procent",
                "1 - 8 - 2026 | 1 - 8 - 2026",
                "info (at) example.org | info (at) example.org"
            })
    void typedByHand_withOtherSigns_isFoundToo(String plain, String text) {
        for (String space : List.of(
                "\u00a0",
                "\u202f",
                "\u2009",
                "\u2007",
                "\u3000",
                "\u2028",
                "\t",
                "&nbsp;",
                "&#160;",
                "&#xA0;",
                "\u00a0\u200b")) {
            assertEquals(List.of(text), found(plain.replace(" ", space)), space);
        }
        for (String unseen : List.of("\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e")) {
            assertEquals(
                    List.of(text),
                    found(String.join(unseen, plain.split(""))),
                    () -> Integer.toHexString(unseen.charAt(0)));
        }
        assertEquals(
                List.of(text),
                found(plain.replace("-", "\u2011").replace('0', '\uff10').replace('1', '\u0661')));
    }

    private static List<String> found(String words) {
        return Figures.typedByHand(words).stream().map(Figures.Figure::text).toList();
    }

    /** What could be tried for ever: long runs of what figures are made of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.",
                "1",
                "0 ",
                "00",
                "+",
                "1-",
                "a.",
                "a@",
                "€",
                "eur ",
                "1 jan",
                "(at)",
                "a at ",
                "(0",
                "1,-",
                "&#160;",
                "1 dot ",
                "14 hele "
            })
    void typedByHand_inAnyLongText_comesToAnEnd(String piece) {
        String text = piece.repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Figures.typedByHand(text);
            Figures.numbers(text);
            RawMarks.in(text, true);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room 4 on floor 12.",
                "Ask in may be twice.",
                "The 113 bus",
                "SF35 and SF15",
                "A2 and B1 level",
                "mbo 4",
                "Step 1",
                "one month",
                "€",
                "the decade",
                "Article 7:249",
                "24/7",
                "box 3",
                "look at studielink.nl",
                "info at leiden.nl",
                "follow @leiden. Then",
                "twee weken",
                "één maand",
                "two days",
                "the euro 2024 final",
                "2026-2027",
                "versie 1.2.3",
                "08.30-17.00",
                "artikel 7:264",
                "3-2",
                "5/6",
                "De 15 van Leiden"
            })
    void typedByHand_whatIsNoFact_isLeftAlone(String words) {
        assertEquals(List.of(), Figures.typedByHand(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€ 1.250,50 and 3 | 1.250.50 3",
                "€1,250.50 en 3 | 1.250.50 3",
                "10:30 | 10.30",
                "in 2026-27 | 2026 2027",
                "in 2026-2027 | 2026 2027",
                "on 2026-07-01 | 2026 07 01",
                "none | ''"
            })
    void numbers_readTheSameInEitherNotation(String words, String numbers) {
        assertEquals(numbers, String.join(" ", Figures.numbers(words)));
    }
}
