package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.sleutel.Shapes;
import org.junit.jupiter.api.Test;

/** That no text keeps those who cut it for translators busy. */
class BlocksShapesTest {

    @Test
    void blocks_ofHostileShapes_areTheTextAgain() {
        Shapes.give(text -> {
            MarkdownBlocks markdownBlocks = MarkdownBlocks.of(text);
            assertEquals(text, markdownBlocks.toString());
            BlockPairs.of(markdownBlocks, markdownBlocks);
            TranslationUnit.codes(text);
        });
    }
}
