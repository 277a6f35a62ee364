package nl.sleutel.content.markdown.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.inspection.Inspection.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final Inspection FOUND = Inspection.of(MarkdownText.parse("""
            ## In short

            - At most {fact:rent.max} and {=7 May}.
            - See [one](page:a/b), [](org:c).

            > **Tip.** Within {fact:rent.term bare}.

            | a | b |
            |---|---|
            | {fact:in.table} | [x](https://example.org) |

            ![](image:none) ![a map](image:map)
            """));

    @Test
    void of_text_findsEachThingOnItsLine() {
        assertEquals(
                List.of(new Place("rent.max", 3), new Place("rent.term", 6), new Place("in.table", 10)), FOUND.facts());
        assertEquals(List.of(new Place("7 May", 3)), FOUND.literals());
        assertEquals(
                List.of(new Place("page:a/b", 4), new Place("org:c", 4), new Place("https://example.org", 10)),
                FOUND.links());
        assertEquals(List.of(new Place("image:none", 12)), FOUND.imagesWithoutWords());
        assertEquals(List.of(new Place("image:map", 12)), FOUND.images());
    }

    @Test
    void words_leaveFactsAndLiteralsOut() {
        assertFalse(FOUND.words().stream()
                .anyMatch(
                        place -> place.what().contains("7 May") || place.what().contains("rent")));
        assertEquals(
                List.of(3, 4, 6),
                FOUND.words().stream()
                        .map(Place::line)
                        .filter(line -> line > 1 && line < 8)
                        .distinct()
                        .toList());
    }

    /** '1{fact}2' is not the number 12, nor 'for 2 {fact} days' a term. */
    @Test
    void words_aroundAFact_areKeptApart() {
        Inspection inspection = Inspection.of(MarkdownText.parse("for 2 {fact:a}days, 1{=x}2\n"));
        assertEquals(
                List.of(),
                inspection.words().stream()
                        .flatMap(place -> TypedFigures.typedByHand(place.what()).stream())
                        .toList());
        assertEquals(
                List.of("2", "1", "2"),
                inspection.words().stream()
                        .flatMap(place -> TypedFigures.numbers(place.what()).stream())
                        .toList());
    }

    /** A line that is broken in its middle, code, what stands beside a picture: readers see all of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs €\n450 now.",
                "within 14\ndays",
                "within 14  \n**days**",
                "call 0800\n0113 now",
                "`€ 450`",
                "    € 450",
                "```\n€ 450\n```",
                "![€ 450](image:map)",
                "<p>€ 450</p>",
                "| a | € 450 |\n|---|---|\n| b | c |",
                "> Pay\n> 14\n> days",
                "- on 7\n  May",
                "€&nbsp;450",
                "€ **450**"
            })
    void figures_whereverReadersSeeThem_areFoundOnce(String text) {
        assertEquals(
                1,
                Inspection.of(MarkdownText.parse("Words.\n\n" + text + "\n\nWords.\n"))
                        .figures()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "costs 14\n\ndays pass",
                "| 14 | days |\n|---|---|\n| 450 | euro |",
                "- 14\n- days",
                "## 14\ndays",
                "14 {fact:a}\ndays",
                "{=14}\ndays"
            })
    void figures_ofTwoBlocks_areNotReadTogether(String text) {
        assertEquals(List.of(), Inspection.of(MarkdownText.parse(text)).figures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~##\u00a0Kop~ | ~##~",
                "~#\u00a0Kop~ | ~#~",
                "~##Kop~ | ~##~",
                "**Let op:**je moet | **",
                "**\u00a0Let op** | **",
                "__ Let op__ | __",
                "*borg is | *",
                "_borg is | _",
                "-\u00a0eerste | -",
                "*\u00a0eerste | *",
                "+\u2009eerste | +",
                "• eerste | •",
                "– eerste | -",
                "1.\u00a0Eerst | 1.",
                "1.Eerst | 1.",
                "1)\u202fEerst | 1)",
                "[Huurteam] (org:huurteam) | ] (",
                "[Huurteam](org:huurteam | ](",
                "[Huurteam][org] | ][",
                "[[page:housing/contracts]] | [[",
                "zie page:housing/contracts | page:",
                "! [a](image:b c) | ](",
                "{fact rent.max} | {",
                "~## Kop {#Notice}~ | {",
                "~## Kop {# notice}~ | {",
                "{ =7} | {",
                "{naam} | {",
                "<b>vet</b> | <b>",
                "a <br> b | <br>",
                "&amp;nbsp; | &nbsp;",
                "a ==weg | ==",
                "==geel== | ==",
                "`code | `",
                ":::tip | :::",
                "[ ] doen | [ ]",
                "- [x] gedaan | [x]",
                "[^1] | [^",
                "\\> **Let op.** | >",
                "a\u00a0## b | ##"
            })
    void marks_thatReadersSee_areFound(String text, String mark) {
        List<Place> marks =
                Inspection.of(MarkdownText.parse("Words.\n\n" + text + "\n")).marks();
        assertTrue(marks.contains(new Place(mark, 3)), marks::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a | b |\n|---|\n| c | d |", "| a | b |\n\n|---|---|", "a\n2. b", "Kop\n\u00a0- een"})
    void marks_ofTablesAndListsThatAreNone_areFound(String text) {
        assertNotEquals(List.of(), Inspection.of(MarkdownText.parse(text)).marks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Kop {#notice}",
                "**Let op:** je",
                "a *borg* and **bold**.",
                "- eerste\n- tweede",
                "1. Eerst.\n2. Dan.",
                "[Huurteam](org:huurteam) (gratis)",
                "[](page:a/b)",
                "![a map](image:map)",
                "{fact:a.b} {=7 May} {fact:a bare}",
                "| a | b |\n|---|---|\n| - | c |",
                "> **Tip.** x",
                "`**code**` and `{x}`",
                "```\n## x\n```",
                "24/7 open, 2 x 3, A-B - C",
                "user_name, mbo_4",
                "(a) b: c; d / e & f",
                "price*",
                "Room 5. Then",
                "<https://example.org/a_b>",
                "[a_b](https://example.org/__x__)",
                "# 1",
                "the 5-star #1 place",
                "Vraag: wat? – Dit.",
                "https://example.org/a_b"
            })
    void marks_thatAreRead_areNone(String text) {
        assertEquals(List.of(), Inspection.of(MarkdownText.parse(text)).marks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "De *borg* | *",
                "**Borg** | **",
                "[Borg](page:a/b) | ](",
                "~# Borg~ | ~#~",
                "Borg {fact:a.b} en {=7} | ''",
                "Borg {fact:a.b | {",
                "Borg&nbsp;terug | &nbsp;",
                "Borg <b>terug</b> | <b>",
                "`Borg` | `",
                "24/7 hulp: A & B (x) | ''"
            })
    void lineWithoutMarkdown_holdsNoMark(String line, String mark) {
        List<String> marks = UnparsedMarks.inLine(line);
        assertTrue(mark.equals("''") ? marks.isEmpty() : marks.contains(mark), marks::toString);
    }

    /** Markdown takes words apart at every sign that could mean something. */
    @Test
    void words_ofOneLine_areReadTogether() {
        Inspection inspection = Inspection.of(MarkdownText.parse("within 14\\! [days] and 3 *months*\n"));
        assertEquals(
                List.of("3 months"),
                inspection.words().stream()
                        .flatMap(place -> TypedFigures.typedByHand(place.what()).stream())
                        .map(TypedFigures.Figure::text)
                        .toList());
    }
}
