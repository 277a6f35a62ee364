package nl.sleutel.content.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.sleutel.content.entry.PartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedDiffTest {

    /**
     * Whatever was compared: the hunks make the one list of the other, in order, and what is between them is the same.
     */
    @Test
    void of_anyLists_hunksMakeTheOneOfTheOther() {
        for (int run = 0; run < 300; run++) {
            Random random = new Random(run);
            List<Integer> one = random.ints(random.nextInt(30), 0, 4).boxed().toList();
            List<Integer> other = random.ints(random.nextInt(30), 0, 4).boxed().toList();
            List<Integer> made = new ArrayList<>();
            int at = 0;
            for (BoundedDiff.Hunk hunk : BoundedDiff.of(one, other)) {
                made.addAll(one.subList(at, hunk.from()));
                assertEquals(made.size(), hunk.start(), one + " and " + other);
                made.addAll(other.subList(hunk.start(), hunk.end()));
                at = hunk.to();
            }
            made.addAll(one.subList(at, one.size()));
            assertEquals(other, made, one + " and " + other);
        }
    }

    @Test
    @Timeout(60)
    void of_longListsThatShareNothing_isOneHunk() {
        List<Integer> one = IntStream.range(0, 100_000).boxed().toList();
        List<Integer> other = IntStream.range(200_000, 300_000).boxed().toList();
        assertEquals(List.of(new BoundedDiff.Hunk(0, 100_000, 0, 100_000)), BoundedDiff.of(one, other));
        List<Integer> thousands = IntStream.range(0, 4_000).boxed().toList();
        assertEquals(
                1,
                BoundedDiff.of(
                                thousands,
                                thousands.stream().map(number -> -1 - number).toList())
                        .size());
    }

    @Test
    @Timeout(60)
    void merge_longTextsOfShortBlocks_endsInTime() {
        String head = "---\ntitle: Long\n---\n";
        String base = head + "a\n\n".repeat(80_000);
        String theirs = head + "b\n\n".repeat(80_000);
        String mine = head + "## c\n\n".repeat(50_000);
        assertEquals(false, DraftMerge.of(PartName.NL, base, theirs, mine).isClean());
    }
}
