package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import nl.sleutel.content.markdown.Inspection.Place;
import org.junit.jupiter.api.Test;

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
        assertEquals(List.of(new Place("rent.max", 3), new Place("rent.term", 6), new Place("in.table", 10)), FOUND.facts());
        assertEquals(List.of(new Place("7 May", 3)), FOUND.literals());
        assertEquals(List.of(new Place("page:a/b", 4), new Place("org:c", 4), new Place("https://example.org", 10)), FOUND.links());
        assertEquals(List.of(new Place("image:none", 12)), FOUND.imagesWithoutWords());
        assertEquals(List.of(new Place("image:map", 12)), FOUND.images());
    }

    @Test
    void words_leaveFactsAndLiteralsOut() {
        assertFalse(FOUND.words().stream().anyMatch(place -> place.what().contains("7 May") || place.what().contains("rent")));
        assertEquals(List.of(3, 4, 6), FOUND.words().stream().map(Place::line).filter(line -> line > 1 && line < 8).distinct().toList());
    }

    /** '1{fact}2' is not the number 12, nor 'for 2 {fact} days' a term. */
    @Test
    void words_aroundAFact_areKeptApart() {
        Inspection inspection = Inspection.of(MarkdownText.parse("for 2 {fact:a}days, 1{=x}2\n"));
        assertEquals(List.of(), inspection.words().stream().flatMap(place -> Figures.typedByHand(place.what()).stream()).toList());
        assertEquals(List.of("2", "1", "2"), inspection.words().stream().flatMap(place -> Figures.numbers(place.what()).stream()).toList());
    }

    /** Markdown takes words apart at every sign that could mean something. */
    @Test
    void words_ofOneLine_areReadTogether() {
        Inspection inspection = Inspection.of(MarkdownText.parse("within 14\\! [days] and 3 *months*\n"));
        assertEquals(List.of("3 months"), inspection.words().stream().flatMap(place -> Figures.typedByHand(place.what()).stream()).map(Figures.Figure::text).toList());
    }
}
