package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which blocks of a text stand for which of its translation. What both languages share says so: the facts that they
 * name, the addresses that they link to, the marks of headings, and where these say nothing, the order. Blocks that
 * can't be told apart, such as two paragraphs beside three, go together.
 */
final class BlockPairs {

    /** What a translation keeps as it is. */
    private static final Pattern KEPT =
            Pattern.compile("\\{fact:[a-z0-9.-]{1,200}+|]\\([^()\\s]{1,500}+|\\{#[a-z0-9-]{1,200}+}");

    private static final double ALIKE = 0.34;
    /** Beyond this the order alone decides: each is held against each. */
    private static final int MOST_COMPARED = 1_000_000;

    private static final int NONE = -1;

    private BlockPairs() {}

    /** Blocks that follow each other: from one up to but without another. */
    record Run(int from, int to) {

        boolean isEmpty() {
            return from == to;
        }

        private int size() {
            return to - from;
        }

        private Run in(List<Run> runs) {
            return isEmpty()
                    ? new Run(0, 0)
                    : new Run(runs.get(from).from(), runs.get(to - 1).to());
        }

        private Run shifted(int by) {
            return isEmpty() ? this : new Run(from + by, to + by);
        }
    }

    /** @param there empty where nothing stands for these blocks */
    record Pair(Run here, Run there) {}

    /** Something that is to be paired: its kind, and what a translation of it keeps. */
    private record Item(String kind, Set<String> kept) {}

    /** For every block of a text what stands for it, in the text's order. */
    static List<Pair> of(MarkdownBlocks here, MarkdownBlocks there) {
        List<Run> sectionsHere = sections(here);
        List<Run> sectionsThere = sections(there);
        List<Pair> pairs = new ArrayList<>();
        for (Pair sections : pairs(sectionItems(here, sectionsHere), sectionItems(there, sectionsThere), false)) {
            Run from = sections.here().in(sectionsHere);
            Run to = sections.there().in(sectionsThere);
            boolean single = sections.here().size() == 1 && sections.there().size() == 1;
            if (to.isEmpty()) {
                IntStream.range(from.from(), from.to()).forEach(i -> pairs.add(new Pair(new Run(i, i + 1), to)));
            } else if (single) {
                pairs.addAll(blocks(here, there, new Pair(from, to)));
            } else {
                pairs.add(new Pair(from, to));
            }
        }
        return pairs;
    }

    /** The blocks of two sections, whose headings stand for each other. */
    private static List<Pair> blocks(MarkdownBlocks here, MarkdownBlocks there, Pair sections) {
        Run from = sections.here();
        Run to = sections.there();
        boolean headed = here.blocks().get(from.from()).level() > 0
                && there.blocks().get(to.from()).level() > 0;
        int headings = headed ? 1 : 0;
        List<Pair> pairs = new ArrayList<>();
        if (headed) {
            pairs.add(new Pair(one(from.from()), one(to.from())));
        }
        Run fromText = new Run(from.from() + headings, from.to());
        Run toText = new Run(to.from() + headings, to.to());
        pairs(items(here, fromText), items(there, toText), true)
                .forEach(pair -> pairs.add(new Pair(
                        pair.here().shifted(fromText.from()), pair.there().shifted(toText.from()))));
        return pairs;
    }

    /** Each with its heading; the first with what comes before any. */
    private static List<Run> sections(MarkdownBlocks markdownBlocks) {
        List<Run> sections = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= markdownBlocks.blocks().size(); i++) {
            if (i == markdownBlocks.blocks().size()
                    || markdownBlocks.blocks().get(i).level() > 0) {
                sections.add(new Run(from, i));
                from = i;
            }
        }
        return sections;
    }

    private static List<Item> sectionItems(MarkdownBlocks markdownBlocks, List<Run> sections) {
        return sections.stream()
                .map(section -> new Item(
                        "h" + markdownBlocks.blocks().get(section.from()).level(),
                        kept(markdownBlocks.inner(section.from(), section.to()))))
                .toList();
    }

    private static List<Item> items(MarkdownBlocks markdownBlocks, Run run) {
        return markdownBlocks.blocks().subList(run.from(), run.to()).stream()
                .map(block -> new Item(block.kind(), kept(block.text())))
                .toList();
    }

    private static Set<String> kept(String text) {
        Set<String> kept = new HashSet<>();
        Matcher matcher = KEPT.matcher(text);
        while (matcher.find()) {
            kept.add(matcher.group());
        }
        return kept;
    }

    /** @param inOrder whether the same kinds in the same order are enough */
    private static List<Pair> pairs(List<Item> here, List<Item> there, boolean inOrder) {
        int[] sure = new int[here.size()];
        Arrays.fill(sure, NONE);
        boolean few = (long) here.size() * there.size() <= MOST_COMPARED;
        if (few && (!inOrder || !kinds(here).equals(kinds(there)))) {
            for (int i = 0; i < sure.length; i++) {
                int best = best(here.get(i), there);
                sure[i] = best != NONE && best(there.get(best), here) == i ? best : NONE;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sure.length; ) {
            if (sure[i] != NONE) {
                pairs.add(new Pair(new Run(i, i + 1), new Run(sure[i], sure[i] + 1)));
                i++;
            } else {
                int end = i;
                while (end < sure.length && sure[end] == NONE) {
                    end++;
                }
                pairs.addAll(between(new Run(i, end), gap(sure, i, end, there.size()), here, there));
                i = end;
            }
        }
        return pairs;
    }

    /** What stands there between the partners of two neighbours; nothing when these changed places. */
    private static Run gap(int[] sure, int from, int to, int size) {
        int first = from == 0 ? 0 : sure[from - 1] + 1;
        int last = to == sure.length ? size : sure[to];
        boolean free = first <= last && Arrays.stream(sure).noneMatch(other -> other >= first && other < last);
        return free ? new Run(first, last) : new Run(0, 0);
    }

    private static List<Pair> between(Run run, Run gap, List<Item> here, List<Item> there) {
        boolean same = kinds(here.subList(run.from(), run.to())).equals(kinds(there.subList(gap.from(), gap.to())));
        if (!same && !gap.isEmpty()) {
            return List.of(new Pair(run, gap));
        }
        return IntStream.range(0, run.size())
                .mapToObj(i -> new Pair(one(run.from() + i), same ? one(gap.from() + i) : gap))
                .toList();
    }

    private static Run one(int place) {
        return new Run(place, place + 1);
    }

    private static List<String> kinds(List<Item> items) {
        return items.stream().map(Item::kind).toList();
    }

    /** The one that is more alike than any other; none when two are as much so. */
    private static int best(Item item, List<Item> others) {
        int best = NONE;
        double most = ALIKE;
        boolean alone = true;
        for (int i = 0; i < others.size(); i++) {
            double alike = alike(item, others.get(i));
            if (alike > most) {
                best = i;
                most = alike;
                alone = true;
            } else if (best != NONE && alike == most) {
                alone = false;
            }
        }
        return alone ? best : NONE;
    }

    private static double alike(Item one, Item other) {
        if (!one.kind().equals(other.kind())
                || one.kept().isEmpty()
                || other.kept().isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(one.kept());
        both.retainAll(other.kept());
        return (double) both.size() / (one.kept().size() + other.kept().size() - both.size());
    }
}
