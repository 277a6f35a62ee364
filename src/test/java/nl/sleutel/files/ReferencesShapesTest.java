package nl.sleutel.files;

import java.util.Map;
import nl.sleutel.Shapes;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.junit.jupiter.api.Test;

/** That no text keeps busy who looks what it names. */
class ReferencesShapesTest {

    @Test
    void names_inHostileShapes_areFound() {
        EntryRef ref = new EntryRef(Kind.ARTICLE, "housing/shapes");
        Shapes.give(text ->
                References.Named.of(1, new EntryTexts(ref, Map.of(PartName.SHARED, text, PartName.NL, text))));
    }
}
