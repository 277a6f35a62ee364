package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.sleutel.content.merge.BoundedDiff;

/** A text with marks on the words that another one has not. Immutable. */
public record MarkedText(List<Run> runs) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** A run of words; marked when they differ. */
    public record Run(String text, boolean marked) {}

    static MarkedText of(String text, String other) {
        List<String> words = words(text);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (BoundedDiff.Hunk hunk : BoundedDiff.of(words, words(other))) {
            add(words.subList(at, hunk.from()), false, runs);
            add(words.subList(hunk.from(), hunk.to()), true, runs);
            at = hunk.to();
        }
        add(words.subList(at, words.size()), false, runs);
        return new MarkedText(runs);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static void add(List<String> words, boolean marked, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Run(String.join("", words), marked));
        }
    }

    /** Whether nothing stands there. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }
}
