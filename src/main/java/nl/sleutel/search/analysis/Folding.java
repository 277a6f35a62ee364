package nl.sleutel.search.analysis;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Folds a text before it is cut into words, of pages and of queries alike: composed (NFC), and without the characters
 * that readers don't see. A soft hyphen, a zero-width space or a mark that stands apart from its letter would cut a
 * word in two that nobody sees is cut.
 */
public final class Folding {

    /** Below it only the soft hyphen is not composed or not seen. */
    private static final char FIRST_MARK = '\u0300';

    private static final char SOFT_HYPHEN = '\u00ad';

    /**
     * Characters of the property Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties.txt) and the blocks of
     * combining marks, as first and last code points. Readers of Latin letters meet no others; those beyond the first
     * plane are tags.
     */
    static final int[][] DROPPED = {
        {0xad, 0xad},
        {0x300, 0x36f},
        {0x61c, 0x61c},
        {0x115f, 0x1160},
        {0x17b4, 0x17b5},
        {0x180b, 0x180f},
        {0x1ab0, 0x1aff},
        {0x1dc0, 0x1dff},
        {0x200b, 0x200f},
        {0x202a, 0x202e},
        {0x2060, 0x206f},
        {0x20d0, 0x20ff},
        {0x3164, 0x3164},
        {0xfe00, 0xfe0f},
        {0xfe20, 0xfe2f},
        {0xfeff, 0xfeff},
        {0xffa0, 0xffa0},
        {0xfff0, 0xfff8},
        {0x1bca0, 0x1bca3},
        {0x1d173, 0x1d17a},
        {0xe0000, 0xe0fff}
    };

    private Folding() {}

    /** The text itself where nothing in it is to be folded. */
    public static String of(String text) {
        return text.chars().allMatch(c -> c < FIRST_MARK && c != SOFT_HYPHEN) ? text : folded(text);
    }

    /**
     * What nobody sees may stand between a letter and its mark, so that it goes first; a mark that no letter took in
     * goes last.
     */
    private static String folded(String text) {
        String seen = without(text, point -> isDropped(point) && !isMark(point));
        return without(Normalizer.normalize(seen, Normalizer.Form.NFC), Folding::isDropped);
    }

    private static String without(String text, IntPredicate dropped) {
        StringBuilder left = new StringBuilder(text.length());
        text.codePoints().filter(dropped.negate()).forEach(left::appendCodePoint);
        return left.toString();
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK && !isVariation(point);
    }

    private static boolean isVariation(int point) {
        return point == 0x34f
                || (point >= 0x17b4 && point <= 0x17b5)
                || (point >= 0x180b && point <= 0x180f)
                || (point >= 0xfe00 && point <= 0xfe0f)
                || point >= 0xe0100;
    }

    static boolean isDropped(int point) {
        if (point < SOFT_HYPHEN) {
            return false;
        }
        for (int[] range : DROPPED) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
