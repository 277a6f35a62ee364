package nl.sleutel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.sleutel.Shapes;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.format.SectionTexts;
import nl.sleutel.content.format.TextLimits;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** That no text keeps those who take it apart busy, and how long one may be. */
class TextShapesTest {

    @Test
    void part_ofHostileShapes_isTakenApart() {
        Shapes.give(text -> {
            PartText part = new PartText("---\ntitle: a\n" + text + "\n---\n" + text);
            part.value("title");
            part.sections();
            part.with("summary", text).with("former", List.of(text)).withOrEmpty("slug", text);
            PartText.scalar(text);
            SectionTexts.of(part.text()).changedFrom(SectionTexts.of(text));
            FrontMatter.read("x.md", part.text(), fields -> fields.text("title"));
        });
    }

    @Test
    void oneLine_ofSeveral_joinsThemAndKeepsOtherSpaces() {
        assertEquals("a b  c\td e", PartText.oneLine("a \r\n\n b  c\td\ne"));
    }

    @Test
    void bounds_areOfTheWholeAndOfEachLine() {
        assertEquals(Optional.empty(), TextLimits.of(("a".repeat(TextLimits.LONGEST_LINE) + "\n").repeat(29)));
        assertEquals(
                Optional.of(new TextLimits.TooLong(TextLimits.Excess.LINE, 2)),
                TextLimits.of("a\n" + "a".repeat(TextLimits.LONGEST_LINE + 1)));
        assertEquals(
                Optional.of(new TextLimits.TooLong(TextLimits.Excess.TEXT, 0)),
                TextLimits.of("a\n".repeat(TextLimits.LONGEST_TEXT / 2) + "a"));
        assertTrue(TextLimits.of("").isEmpty());
    }

    @Test
    void problem_thatQuotesALongText_isCut() {
        assertTrue(Problem.error("x.md", 1, ProblemCode.LINK_PAGE, "a".repeat(100_000))
                        .message()
                        .length()
                < 1_000);
    }
}
