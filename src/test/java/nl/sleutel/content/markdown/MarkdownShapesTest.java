package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.Shapes;
import nl.sleutel.content.markdown.inspection.Inspection;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

/** That no text keeps the readers of Markdown busy. */
class MarkdownShapesTest {

    @Test
    void parse_ofHostileShapes_ends() {
        Shapes.give(text -> {
            MarkdownText parsed = MarkdownText.parse(text);
            parsed.html(Language.EN, Shown.RESOLVER);
            parsed.sections(Shown.RESOLVER);
            parsed.headings();
        });
    }

    @Test
    void inspection_ofHostileShapes_ends() {
        Shapes.give(text -> Inspection.of(MarkdownText.parse(text)).words().forEach(words -> {
            TypedFigures.typedByHand(words.what());
            TypedFigures.numbers(words.what());
        }));
    }

    @Test
    void lines_ofHostileShapes_end() {
        Shapes.give(text -> {
            TypedFigures.typedByHand(text);
            TypedFigures.numbers(text);
            InlineText.plain(text, Shown.RESOLVER);
            Anchors.slug(text);
        });
    }

    @Test
    void parse_ofATableThatIsTooLarge_keepsItAsItIsWritten() {
        MarkdownText small = MarkdownText.parse("|a|b|\n|-|-|\n|c|d|\n");
        assertFalse(small.hasTooLargeATable());
        MarkdownText large =
                MarkdownText.parse("|" + "a|".repeat(100) + "\n|" + "-|".repeat(100) + "\n" + "|c\n".repeat(100));
        assertTrue(large.hasTooLargeATable());
        assertTrue(large.html(Language.EN, Shown.RESOLVER).contains("|c"));
    }

    @Test
    void braces_nearEachOther_areReadAsBefore() {
        assertEquals(
                List.of("a.b"),
                Inspection.of(MarkdownText.parse("{{fact:a.b} and {=1{2} <b> <https://a.nl> <!-- x -->"))
                        .facts()
                        .stream()
                        .map(Inspection.Place::what)
                        .toList());
        assertEquals(
                List.of("1{2"),
                Inspection.of(MarkdownText.parse("{{fact:a.b} and {=1{2}")).literals().stream()
                        .map(Inspection.Place::what)
                        .toList());
        String html = MarkdownText.parse("a <https://a.nl> <!-- x --> 1 < 2").html(Language.EN, Shown.RESOLVER);
        assertTrue(
                html.contains("href=\"https://a.nl\"")
                        && html.contains("&lt;!-- x --&gt;")
                        && html.contains("1 &lt; 2"),
                html);
    }

    @Test
    void headings_thatAreEqual_haveAddressesOfTheirOwn() {
        assertEquals(
                List.of("a", "a-2", "a-3", "a-2-2"),
                MarkdownText.parse("## a\n\n## a\n\n## a\n\n## a 2\n").headings().stream()
                        .map(Heading::id)
                        .toList());
    }
}
