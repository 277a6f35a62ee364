package nl.sleutel.office.editor;

import java.util.ArrayList;
import java.util.List;
import nl.sleutel.content.merge.BoundedDiff;

/** What differs between two texts, line by line, with a little around it. */
public final class Difference {

    private static final int AROUND = 2;

    private Difference() {}

    /** A line: there before and after, only before, only after, or lines left out. */
    public enum Sort {
        SAME,
        GONE,
        NEW,
        SKIP
    }

    public record DiffLine(Sort sort, String text) {

        public boolean gone() {
            return sort == Sort.GONE;
        }

        public boolean added() {
            return sort == Sort.NEW;
        }

        public boolean skip() {
            return sort == Sort.SKIP;
        }
    }

    public static List<DiffLine> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<DiffLine> lines = new ArrayList<>();
        int at = 0;
        List<String> now = after.lines().toList();
        for (BoundedDiff.Hunk hunk : BoundedDiff.of(old, now)) {
            same(old.subList(at, hunk.from()), at == 0 ? 0 : AROUND, AROUND, lines);
            old.subList(hunk.from(), hunk.to()).forEach(line -> lines.add(new DiffLine(Sort.GONE, line)));
            now.subList(hunk.start(), hunk.end()).forEach(line -> lines.add(new DiffLine(Sort.NEW, line)));
            at = hunk.to();
        }
        if (!lines.isEmpty()) {
            same(old.subList(at, old.size()), AROUND, 0, lines);
        }
        return lines;
    }

    private static void same(List<String> all, int first, int last, List<DiffLine> lines) {
        if (all.size() <= first + last + 1) {
            all.forEach(line -> lines.add(new DiffLine(Sort.SAME, line)));
            return;
        }
        all.subList(0, first).forEach(line -> lines.add(new DiffLine(Sort.SAME, line)));
        lines.add(new DiffLine(Sort.SKIP, ""));
        all.subList(all.size() - last, all.size()).forEach(line -> lines.add(new DiffLine(Sort.SAME, line)));
    }
}
