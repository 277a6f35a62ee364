package nl.sleutel.search.query;

/**
 * How far apart two words are written: swapped neighbours count as one slip, and slips of the ear (ei/ij, c/k, d/t at the end, a doubled letter)
 * as less than slips of the finger.
 */
final class Distance {

    private static final double SOUNDS_ALIKE = 0.5;

    private Distance() {
    }

    /** The distance, or anything above {@code most} when it is more than that. */
    static double between(String typed, String word, double most) {
        double written = slips(typed, word, most);
        if (written <= SOUNDS_ALIKE) {
            return written;
        }
        return Math.min(written, SOUNDS_ALIKE + slips(sound(typed), sound(word), most - SOUNDS_ALIKE));
    }

    /** Damerau-Levenshtein with swaps of neighbours (optimal string alignment). */
    static int slips(String a, String b, double most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return (int) most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int cost = Math.min(change, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                now[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return (int) most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    /** A word as it sounds, roughly, to somebody who writes Dutch or English by ear. */
    static String sound(String word) {
        String heard = word.replace("sch", "sx").replace("ch", "x").replace("ph", "f").replace("th", "t").replace("ij", "y").replace("ei", "y")
                .replace("ou", "au").replace("qu", "kw").replace("ck", "k").replace("ce", "se").replace("ci", "si").replace("cy", "sy").replace('c', 'k')
                .replace('g', 'x').replace("ie", "i").replace("dt", "t").replace('z', 's').replace('v', 'f').replace("uw", "u");
        StringBuilder single = new StringBuilder(heard.length());
        for (int i = 0; i < heard.length(); i++) {
            char c = heard.charAt(i);
            if (single.isEmpty() || single.charAt(single.length() - 1) != c) {
                single.append(c);
            }
        }
        int end = single.length() - 1;
        if (end > 0 && single.charAt(end) == 'd') {
            single.setCharAt(end, 't');
        }
        return single.toString();
    }
}
