package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.sleutel.Shapes;
import org.junit.jupiter.api.Test;

/** That no text keeps those who cut it for translators busy. */
class BlocksShapesTest {

    @Test
    void blocks_ofHostileShapes_areTheTextAgain() {
        Shapes.give(text -> {
            Blocks blocks = Blocks.of(text);
            assertEquals(text, blocks.toString());
            Pairing.of(blocks, blocks);
            Unit.codes(text);
        });
    }
}
