package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes to the blocks of a text; all that is not changed stays to the byte. Mutable, for one text. */
final class BlockPatch {

    /** Before the first block. */
    static final int START = -1;

    private final MarkdownBlocks source;
    private final MarkdownBlocks target;
    private final Map<Integer, Replacement> replaced = new HashMap<>();
    private final Map<Integer, List<Insertion>> inserted = new HashMap<>();

    /** @param source the text whose blanks a new target takes over */
    BlockPatch(MarkdownBlocks source, MarkdownBlocks target) {
        this.source = source;
        this.target = target;
    }

    private record Replacement(int to, String text) {}

    /** @param of the source's block that it translates */
    private record Insertion(int of, String text) {}

    void replace(BlockPairs.Run run, String text) {
        replaced.put(run.from(), new Replacement(run.to(), text));
    }

    /** @param after the target's block that it follows */
    void insert(int after, int of, String text) {
        inserted.computeIfAbsent(after, place -> new ArrayList<>()).add(new Insertion(of, text));
    }

    String text(String lineEnd) {
        return target.blocks().isEmpty() ? fresh(lineEnd) : patched(lineEnd);
    }

    /** A text where none was: with the blank lines of its source. */
    private String fresh(String lineEnd) {
        List<Insertion> all = inserted.getOrDefault(START, List.of()).stream()
                .sorted(Comparator.comparingInt(Insertion::of))
                .toList();
        if (all.isEmpty()) {
            return target.toString();
        }
        StringBuilder text = new StringBuilder(source.before());
        for (int i = 0; i < all.size(); i++) {
            int block = i + 1 < all.size() ? all.get(i).of() : source.blocks().size() - 1;
            text.append(all.get(i).text()).append(source.blocks().get(block).after());
        }
        return ended(text.toString(), lineEnd);
    }

    private String patched(String lineEnd) {
        StringBuilder text = new StringBuilder(target.before());
        String gap = lineEnd + lineEnd;
        inserted.getOrDefault(START, List.of())
                .forEach(one -> text.append(ended(one.text(), lineEnd)).append(gap));
        for (int i = 0; i < target.blocks().size(); ) {
            Replacement replacement = replaced.get(i);
            int to = replacement == null ? i + 1 : replacement.to();
            String stood = target.inner(i, to);
            text.append(replacement == null ? stood : ended(replacement.text(), lineEnd(stood, lineEnd)));
            StringBuilder more = new StringBuilder();
            for (int block = i; block < to; block++) {
                inserted.getOrDefault(block, List.of())
                        .forEach(one -> more.append(gap).append(ended(one.text(), lineEnd)));
            }
            text.append(more).append(target.blocks().get(to - 1).after());
            i = to;
        }
        return text.toString();
    }

    /** A text may hold both ends of lines: those that stood in a place stay. */
    private static String lineEnd(String stood, String otherwise) {
        return stood.contains("\r\n") ? "\r\n" : stood.contains("\n") ? "\n" : otherwise;
    }

    private static String ended(String text, String lineEnd) {
        return text.replace("\r\n", "\n").replace("\n", lineEnd);
    }
}
