package nl.sleutel.content.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the sections of a text: each with what it was in the base, found by its heading, or by its place or words
 * where the heading was changed.
 */
final class SectionMerge {

    private final List<String> base;
    private final Version theirs;
    private final Version mine;
    private final MergedText into;

    private SectionMerge(List<String> base, Version theirs, Version mine, MergedText into) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
        this.into = into;
    }

    static void merge(List<String> base, List<String> theirs, List<String> mine, MergedText into) {
        SectionMerge merge = new SectionMerge(base, Version.of(base, theirs), Version.of(base, mine), into);
        merge.added(-1);
        for (int i = 0; i < base.size(); i++) {
            merge.section(i);
            merge.added(i);
        }
    }

    /**
     * A version's sections beside those of the base.
     *
     * @param at for each section of the base where it is in this version; -1 where it is gone
     */
    private record Version(List<String> sections, int[] at) {

        static Version of(List<String> base, List<String> sections) {
            int[] at = new int[base.size()];
            Arrays.fill(at, -1);
            int from = 0;
            int shift = 0;
            for (BoundedDiff.Hunk hunk : BoundedDiff.of(headings(base), headings(sections))) {
                for (; from < hunk.from(); from++) {
                    at[from] = from + shift;
                }
                pair(base, sections, hunk, at);
                from = hunk.to();
                shift = hunk.end() - hunk.to();
            }
            for (; from < base.size(); from++) {
                at[from] = from + shift;
            }
            return new Version(sections, at);
        }

        /**
         * Sections whose headings are others: as many as before are those from before, else those that say the same.
         */
        private static void pair(List<String> base, List<String> sections, BoundedDiff.Hunk hunk, int[] at) {
            boolean asMany = hunk.to() - hunk.from() == hunk.end() - hunk.start();
            int next = hunk.start();
            for (int i = hunk.from(); i < hunk.to(); i++) {
                int found = asMany
                        ? hunk.start() + i - hunk.from()
                        : sameWords(base.get(i), sections.subList(0, hunk.end()), next);
                if (found >= 0) {
                    at[i] = found;
                    next = found + 1;
                }
            }
        }

        private static int sameWords(String section, List<String> sections, int from) {
            return IntStream.range(from, sections.size())
                    .filter(i -> MergeVersions.isSame(words(section), words(sections.get(i))))
                    .findFirst()
                    .orElse(-1);
        }

        private static String words(String section) {
            return section.substring(heading(section).isEmpty() ? 0 : section.indexOf('\n') + 1)
                    .strip();
        }

        @Nullable
        String of(int i) {
            return at[i] < 0 ? null : sections.get(at[i]);
        }

        /** The sections that are new after one of the base, -1 for those at the beginning. */
        List<String> addedAfter(int i) {
            int from = 0;
            for (int k = 0; k <= i; k++) {
                from = Math.max(from, at[k] + 1);
            }
            if (i >= 0 && at[i] < 0) {
                // They were told after the last one that is still there.
                return List.of();
            }
            int to = sections.size();
            for (int k = i + 1; k < at.length; k++) {
                if (at[k] >= 0) {
                    to = at[k];
                    break;
                }
            }
            return new ArrayList<>(sections.subList(from, to));
        }
    }

    private static List<String> headings(List<String> sections) {
        return sections.stream().map(SectionMerge::heading).toList();
    }

    /** The heading's words; empty for what stands before the first. */
    private static String heading(String section) {
        return section.startsWith("## ")
                ? section.lines().findFirst().orElse("").substring(3).strip()
                : "";
    }

    private void section(int i) {
        String heading = heading(Optional.ofNullable(mine.of(i)).orElse(base.get(i)));
        into.add(MergeConflict.ConflictPlace.SECTION, heading, MergeVersions.of(base.get(i), theirs.of(i), mine.of(i)));
    }

    /** Both may have added sections at one place: all stand there, but one of one heading once. */
    private void added(int i) {
        List<String> own = mine.addedAfter(i);
        for (String section : theirs.addedAfter(i)) {
            Optional<String> twin = own.stream()
                    .filter(one -> heading(one).equals(heading(section)))
                    .findFirst();
            twin.ifPresent(own::remove);
            into.add(
                    MergeConflict.ConflictPlace.SECTION,
                    heading(section),
                    twin.isEmpty()
                            ? MergeVersions.of(section, section, section)
                            : MergeVersions.of(null, section, twin.get()));
        }
        own.forEach(section -> into.add(section));
    }
}
