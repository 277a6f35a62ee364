package nl.sleutel.content.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two lists, in bounded time: lists that are both long and share little count as wholly different
 * between what they begin and end with.
 */
public final class BoundedDiff {

    /** Comparing takes at most about as many steps. */
    private static final long MOST = 20_000_000;

    private BoundedDiff() {}

    /**
     * Elements of the one list, and those of the other that stand in their place.
     *
     * @param from the first of the one list, from 0
     * @param to the one after the last
     * @param start the first of the other list
     * @param end the one after the last
     */
    public record Hunk(int from, int to, int start, int end) {}

    /** The differences, in order. */
    public static <T> List<Hunk> of(List<T> one, List<T> other) {
        int least = Math.min(one.size(), other.size());
        int head = 0;
        while (head < least && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<T> before = one.subList(head, one.size() - tail);
        List<T> after = other.subList(head, other.size() - tail);
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if ((long) before.size() * after.size() > MOST) {
            return List.of(new Hunk(head, head + before.size(), head, head + after.size()));
        }
        List<Hunk> hunks = new ArrayList<>();
        // The other way of the library remembers every step, which for texts of some thousand words is more than there
        // is memory.
        for (AbstractDelta<T> delta :
                DiffUtils.diff(before, after, new MeyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = head + delta.getSource().getPosition();
            int start = head + delta.getTarget().getPosition();
            add(
                    new Hunk(
                            from,
                            from + delta.getSource().size(),
                            start,
                            start + delta.getTarget().size()),
                    hunks);
        }
        return hunks;
    }

    /** What was taken out and what was put in at one place are one difference. */
    private static void add(Hunk hunk, List<Hunk> hunks) {
        Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
        if (last != null && last.to() == hunk.from() && last.end() == hunk.start()) {
            hunks.set(hunks.size() - 1, new Hunk(last.from(), hunk.to(), last.start(), hunk.end()));
        } else {
            hunks.add(hunk);
        }
    }
}
