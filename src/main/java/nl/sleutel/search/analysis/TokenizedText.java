package nl.sleutel.search.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A text cut into words, folded as the {@link Analysis#EXACT} analyser does it, without a string for each: snippets
 * read whole pages and look at few words. Immutable once made.
 */
public final class TokenizedText {

    private static final int ASCII = 0x80;
    /** What stands between words. */
    private static final int BETWEEN = -1;
    /** What stands within words and is no letter of them. */
    private static final int WITHIN = -2;
    /** Of each character of ASCII: a letter as a small one, or a digit; one of the above for all others. */
    private static final byte[] FOLDED = folded();

    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] hashes;
    private int size;

    public TokenizedText(String written) {
        this.text = Folding.of(written);
        int guess = text.length() / 5 + 4;
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.hashes = new int[guess];
        cut();
    }

    private void cut() {
        int start = -1;
        int end = 0;
        int hash = 0;
        boolean plain = true;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int next = at + 1;
            int letter;
            if (c < ASCII) {
                letter = FOLDED[c];
            } else {
                int point = text.codePointAt(at);
                next = at + Character.charCount(point);
                letter = Character.isLetterOrDigit(point) ? point : between(point);
                plain = false;
            }
            if (letter > 0) {
                start = start < 0 ? at : start;
                hash = 31 * hash + letter;
                end = next;
            } else if (letter == BETWEEN) {
                if (start >= 0) {
                    add(start, end, hash, plain);
                }
                start = -1;
                hash = 0;
                plain = true;
            }
            at = next;
        }
        if (start >= 0) {
            add(start, end, hash, plain);
        }
    }

    private static int between(int point) {
        return WordForms.APOSTROPHES.indexOf(point) < 0 ? BETWEEN : WITHIN;
    }

    private static byte[] folded() {
        byte[] folded = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            folded[c] = (byte) (small ? c : c >= 'A' && c <= 'Z' ? c + 32 : between(c));
        }
        return folded;
    }

    private void add(int start, int end, int hash, boolean plain) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        String folded = plain && end - start <= LuceneAnalyzers.LONGEST_WORD ? null : folded(start, end);
        if (folded == null || folded.length() <= LuceneAnalyzers.LONGEST_WORD) {
            starts[size] = start;
            ends[size] = end;
            hashes[size++] = folded == null ? hash : folded.hashCode();
        }
    }

    /** The text that was cut, folded: what starts and ends are places in. */
    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    /** What {@link #word} has for a hash, without making it. */
    public int hash(int word) {
        return hashes[word];
    }

    /** A word, folded. */
    public String word(int word) {
        return folded(starts[word], ends[word]);
    }

    private String folded(int start, int end) {
        return isFolded(start, end) ? text.substring(start, end) : fold(start, end);
    }

    private boolean isFolded(int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c >= ASCII || FOLDED[c] != c) {
                return false;
            }
        }
        return true;
    }

    private String fold(int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        boolean plain = true;
        for (int at = start; at < end; ) {
            int point = text.codePointAt(at);
            if (WordForms.APOSTROPHES.indexOf(point) < 0) {
                word.appendCodePoint(Character.toLowerCase(point));
                plain &= point < ASCII;
            }
            at += Character.charCount(point);
        }
        if (plain) {
            return word.toString();
        }
        char[] from = word.toString().toCharArray();
        char[] to = new char[from.length * 4];
        return new String(to, 0, ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
    }
}
