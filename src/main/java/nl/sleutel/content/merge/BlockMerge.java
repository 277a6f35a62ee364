package nl.sleutel.content.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merges a section that two people changed, by its blocks, as diff3 does: changes that neither overlap nor touch each
 * other go together.
 *
 * @param text both in one; where they can't go together, theirs and then mine
 * @param isClean whether all changes go together
 */
record BlockMerge(String text, boolean isClean) {

    /** A run of blocks of the base, from one up to another, and what a version has there. */
    private record Change(int from, int to, List<String> blocks, boolean mine) {}

    static BlockMerge of(String base, String theirs, String mine) {
        List<String> before = blocks(base);
        List<Change> changes = Stream.concat(changes(before, theirs, false), changes(before, mine, true))
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .toList();
        List<String> merged = new ArrayList<>();
        boolean clean = true;
        int at = 0;
        for (int i = 0; i < changes.size(); ) {
            int from = changes.get(i).from();
            int to = changes.get(i).to();
            int next = i + 1;
            while (next < changes.size() && changes.get(next).from() <= to) {
                to = Math.max(to, changes.get(next).to());
                next++;
            }
            merged.addAll(before.subList(at, from));
            clean &= merge(before.subList(from, to), from, changes.subList(i, next), merged);
            at = to;
            i = next;
        }
        merged.addAll(before.subList(at, before.size()));
        return new BlockMerge(TextBlocks.join(merged, List.of(base, mine, theirs)), clean);
    }

    private static List<String> blocks(String text) {
        return TextBlocks.cut(text).stream().map(String::stripTrailing).toList();
    }

    private static Stream<Change> changes(List<String> before, String text, boolean mine) {
        List<String> after = blocks(text);
        return BoundedDiff.of(before, after).stream()
                .map(hunk -> new Change(hunk.from(), hunk.to(), after.subList(hunk.start(), hunk.end()), mine));
    }

    /** Adds what changes that touch each other make of a run of blocks; answers whether they go together. */
    private static boolean merge(List<String> run, int start, List<Change> changes, List<String> merged) {
        List<String> theirs = applied(
                run, start, changes.stream().filter(change -> !change.mine()).toList());
        List<String> mine =
                applied(run, start, changes.stream().filter(Change::mine).toList());
        if (theirs.equals(run) || theirs.equals(mine)) {
            merged.addAll(mine);
            return true;
        }
        merged.addAll(theirs);
        if (mine.equals(run)) {
            return true;
        }
        mine.stream().filter(block -> !theirs.contains(block)).forEach(merged::add);
        return false;
    }

    private static List<String> applied(List<String> run, int start, List<Change> changes) {
        List<String> blocks = new ArrayList<>();
        int at = start;
        for (Change change : changes) {
            blocks.addAll(run.subList(at - start, change.from() - start));
            blocks.addAll(change.blocks());
            at = change.to();
        }
        blocks.addAll(run.subList(at - start, run.size()));
        return blocks;
    }
}
