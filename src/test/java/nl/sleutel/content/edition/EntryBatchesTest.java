package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.junit.jupiter.api.Test;

class EntryBatchesTest {

    private final List<List<String>> taken = new ArrayList<>();
    private final EntryBatches entryBatches = new EntryBatches(
            batch -> taken.add(batch.stream().map(entry -> entry.ref().key()).toList()), 10);

    private void add(String key, int characters) throws IOException {
        EntryRef ref = new EntryRef(Kind.FACT, key);
        entryBatches.add(new LiveEntry(
                new LiveMetadata(ref, 1, Map.of(), Map.of()),
                new EntryTexts(ref, Map.of(PartName.SHARED, "x".repeat(characters)))));
    }

    @Test
    void add_untilABatchIsFull_handsItOn() throws IOException {
        add("one", 4);
        add("two", 4);
        assertEquals(List.of(), taken);
        add("three", 4);
        assertEquals(List.of(List.of("one", "two", "three")), taken);
        add("four", 4);
        assertEquals(1, taken.size(), "a new batch begins with nothing");
        add("five", 100);
        assertEquals(List.of(List.of("one", "two", "three"), List.of("four", "five")), taken);
    }

    @Test
    void finish_handsOnWhatIsLeft_andNothingTwice() throws IOException {
        entryBatches.finish();
        add("one", 1);
        entryBatches.finish();
        entryBatches.finish();
        assertEquals(List.of(List.of("one")), taken);
    }
}
