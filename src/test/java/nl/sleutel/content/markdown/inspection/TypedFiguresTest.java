package nl.sleutel.content.markdown.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You pay €325 a month. | €325 | AMOUNT",
                "Je betaalt € 1.250,50 per jaar. | € 1.250,50 | AMOUNT",
                "It costs 35 euro. | 35 euro | AMOUNT",
                "about 20 EUR | 20 EUR | AMOUNT",
                "Rent rises 4.1% now. | 4.1% | PERCENTAGE",
                "met 4,1 procent | 4,1 procent | PERCENTAGE",
                "by 10 percent | 10 percent | PERCENTAGE",
                "before 1 July | 1 July | DATE",
                "vóór 31 januari | 31 januari | DATE",
                "from 1st September on | 1st September | DATE",
                "on May 7 | May 7 | DATE",
                "op 2026-07-01 | 2026-07-01 | DATE",
                "within 14 days | 14 days | TERM",
                "binnen 5 dagen | 5 dagen | TERM",
                "a 6-month contract | 6-month | TERM",
                "na 2 jaar | 2 jaar | TERM",
                "for 1.5 hours | 1.5 hours | TERM",
                "call 112 now | 112 | TELEPHONE",
                "bel 0800-0113 | 0800-0113 | TELEPHONE",
                "call 071 516 5000 | 071 516 5000 | TELEPHONE",
                "+31 71 516 50 00 | +31 71 516 50 00 | TELEPHONE",
                "(071) 516 50 00 | (071) 516 50 00 | TELEPHONE",
                "bel (071) 5165000. | (071) 5165000 | TELEPHONE",
                "+31 (0)71 516 50 00 | +31 (0)71 516 50 00 | TELEPHONE",
                "0031 71-5165000 | 0031 71-5165000 | TELEPHONE",
                "06 12 34 56 78 | 06 12 34 56 78 | TELEPHONE",
                "06-12345678 | 06-12345678 | TELEPHONE",
                "071.516.50.00 | 071.516.50.00 | TELEPHONE",
                "071 / 516 50 00 | 071 / 516 50 00 | TELEPHONE",
                "0900 - 1234 | 0900 - 1234 | TELEPHONE",
                "bel 116 117 | 116 117 | TELEPHONE",
                "088 123 45 67 | 088 123 45 67 | TELEPHONE",
                "kost 450 € per maand | 450 € | AMOUNT",
                "450€ | 450€ | AMOUNT",
                "voor 450,- | 450,- | AMOUNT",
                "voor €450,=  | €450,= | AMOUNT",
                "1.250,-- per jaar | 1.250,-- | AMOUNT",
                "EUR 450 | EUR 450 | AMOUNT",
                "euro 450 | euro 450 | AMOUNT",
                "1.250,50 euro | 1.250,50 euro | AMOUNT",
                "450 euro's | 450 euro | AMOUNT",
                "2 miljoen euro | 2 miljoen euro | AMOUNT",
                "vijftig euro | vijftig euro | AMOUNT",
                "£20 | £20 | AMOUNT",
                "50 cent | 50 cent | AMOUNT",
                "450,– | 450,- | AMOUNT",
                "01/08/2026 | 01/08/2026 | DATE",
                "1-8-2026 | 1-8-2026 | DATE",
                "01.08.2026 | 01.08.2026 | DATE",
                "op 1-8-26 | 1-8-26 | DATE",
                "op 1-8-'26 | 1-8-'26 | DATE",
                "08/31/2026 | 08/31/2026 | DATE",
                "2026/08/01 | 2026/08/01 | DATE",
                "1 - 8 - 2026 | 1 - 8 - 2026 | DATE",
                "the 1st of July | 1st of July | DATE",
                "July the 4th | July the 4th | DATE",
                "1e juli | 1e juli | DATE",
                "1 aug. | 1 aug | DATE",
                "14 working days | 14 working days | TERM",
                "14 werkdagen | 14 werkdagen | TERM",
                "veertien dagen | veertien dagen | TERM",
                "fourteen days | fourteen days | TERM",
                "14 hele dagen | 14 hele dagen | TERM",
                "5 mins | 5 mins | TERM",
                "14 - dagen | 14 - dagen | TERM",
                "14dagen | 14dagen | TERM",
                "10 pct | 10 pct | PERCENTAGE",
                "10 per cent | 10 per cent | PERCENTAGE",
                "10 ‰ | 10 ‰ | PERCENTAGE",
                "tachtig procent | tachtig procent | PERCENTAGE",
                "info (at) example.org | info (at) example.org | EMAIL",
                "info[at]example[dot]org | info[at]example[dot]org | EMAIL",
                "info at example dot org | info at example dot org | EMAIL",
                "info @ example.org | info @ example.org | EMAIL",
                "jan.jansen at leiden.nl | jan.jansen at leiden.nl | EMAIL",
                "info{at}example.org | info{at}example.org | EMAIL",
                "0612345678 | 0612345678 | TELEPHONE",
                "bel 14 071 | 14 071 | TELEPHONE",
                "mail info@example.org now | info@example.org | EMAIL"
            })
    void typedByHand_isFoundWithItsKind(String words, String text, TypedFigures.Kind kind) {
        assertEquals(List.of(new TypedFigures.Figure(text, kind)), TypedFigures.typedByHand(words));
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
        return TypedFigures.typedByHand(words).stream()
                .map(TypedFigures.Figure::text)
                .toList();
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
            TypedFigures.typedByHand(text);
            TypedFigures.numbers(text);
            UnparsedMarks.in(text, true);
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
        assertEquals(List.of(), TypedFigures.typedByHand(words));
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
        assertEquals(numbers, String.join(" ", TypedFigures.numbers(words)));
    }
}
