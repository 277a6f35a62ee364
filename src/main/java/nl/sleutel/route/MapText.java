package nl.sleutel.route;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a label into lines that fit a width. Widths are estimates on the large side: a label may look narrow, but
 * never runs into its neighbour.
 */
final class MapText {

    static final int LINE_HEIGHT = 18;
    private static final double SIZE = 15;
    /** A letter or two alone on a line read as a mistake. */
    private static final int LEAST_CARRIED = 3;

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String NARROW = "iljtfrI.,:;!|'’()-· ";
    private static final String WIDE = "mwMWGOQCD@%";

    private MapText() {}

    static int width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NARROW.indexOf(c) >= 0) {
                width += .38;
            } else if (WIDE.indexOf(c) >= 0) {
                width += .9;
            } else {
                width += Character.isUpperCase(c) ? .7 : .6;
            }
        }
        return (int) Math.ceil(width * SIZE);
    }

    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            for (String piece : pieces(word, most)) {
                String longer = line.isEmpty() ? piece : line + " " + piece;
                if (width(longer) <= most) {
                    line = new StringBuilder(longer);
                } else {
                    lines.add(line.toString());
                    line = new StringBuilder(piece);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * A word that is longer than a line, cut with hyphens: where its author put a soft one, else where the line is
     * full.
     */
    private static List<String> pieces(String word, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (width(whole(rest)) > most) {
            int cut = rest.lastIndexOf(SOFT_HYPHEN);
            while (cut > 0 && width(whole(rest.substring(0, cut)) + "-") > most) {
                cut = rest.lastIndexOf(SOFT_HYPHEN, cut - 1);
            }
            if (cut <= 0) {
                cut = rest.length() - LEAST_CARRIED;
                while (cut > 1 && width(whole(rest.substring(0, cut)) + "-") > most) {
                    cut--;
                }
            }
            pieces.add(whole(rest.substring(0, cut)) + "-");
            rest = rest.substring(cut);
        }
        pieces.add(whole(rest));
        return pieces;
    }

    private static String whole(String word) {
        return word.replace(String.valueOf(SOFT_HYPHEN), "");
    }
}
