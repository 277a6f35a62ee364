package nl.sleutel.language;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds a text to what a reader sees in it: of all the ways to write a space, a hyphen or a digit one is left, and what
 * is not seen at all is gone. For whoever looks for something in a text; what readers get stays as it was written.
 */
public final class TextFolding {

    /** Spaces as HTML names them, and any sign by its number. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(nbsp|NonBreakingSpace|ensp|emsp|emsp13|emsp14|numsp|puncsp|thinsp|ThinSpace|hairsp)"
                    + "|(shy|zwj|zwnj|ZeroWidthSpace)|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
    /** What has no shape though it is no sign of format: selectors of a shape, fillers. */
    private static final Pattern FILLER =
            Pattern.compile("[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}"
                    + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2212\uFE58\uFE63\uFF0D";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH = 0xFEE0;

    private TextFolding() {}

    /**
     * The text with plain spaces, hyphens and digits, without signs that have no shape, in normal form C; line ends and
     * controls stay.
     */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String spelled = ENTITY.matcher(text).replaceAll(TextFolding::spelled);
        StringBuilder folded = new StringBuilder(spelled.length());
        spelled.codePoints().forEach(sign -> append(folded, sign));
        return Normalizer.normalize(FILLER.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Most texts have nothing to fold. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > '~' || sign == '\t' || sign == '&') {
                return false;
            }
        }
        return true;
    }

    private static String spelled(MatchResult entity) {
        if (entity.group(1) != null) {
            return " ";
        }
        if (entity.group(2) != null) {
            return "";
        }
        int sign = entity.group(3) != null ? Integer.parseInt(entity.group(3)) : Integer.parseInt(entity.group(4), 16);
        boolean usable = Character.isValidCodePoint(sign)
                && !Character.isISOControl(sign)
                && Character.getType(sign) != Character.SURROGATE;
        return Matcher.quoteReplacement(usable ? Character.toString(sign) : entity.group());
    }

    private static void append(StringBuilder folded, int sign) {
        if (Character.getType(sign) == Character.FORMAT) {
            return;
        }
        if (sign == '\t' || Character.isSpaceChar(sign)) {
            folded.append(' ');
        } else if (Character.isDigit(sign)) {
            folded.append(Character.digit(sign, 10));
        } else if (HYPHENS.indexOf(sign) >= 0) {
            folded.append('-');
        } else if (sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST) {
            folded.append((char) (sign - FULL_WIDTH));
        } else {
            folded.appendCodePoint(sign);
        }
    }
}
