package nl.sleutel.search.lexicon;

import nl.sleutel.language.Language;
import nl.sleutel.search.ranking.Ranking;

/**
 * How far apart two words are written: swapped neighbours count as one slip, and slips of the ear (ei/ij, c/k, d/t at
 * the end, a doubled letter) as less than slips of the finger.
 */
final class EditDistance {

    /** Longer words are nobody's slip of another. */
    private static final int LONGEST = 64;

    private final String typed;
    private final String sound;
    private final double most;
    private int[] before = new int[LONGEST + 1];
    private int[] last = new int[LONGEST + 1];
    private int[] now = new int[LONGEST + 1];

    /** From one word to many, as far as {@code most}. For one thread. */
    EditDistance(String typed, double most, Language language) {
        this(typed, sound(typed, language), most);
    }

    private EditDistance(String typed, String sound, double most) {
        this.typed = typed;
        this.sound = sound;
        this.most = most;
    }

    /** The distance, or anything above {@code most} when it is more than that. */
    static double between(String typed, String word, double most, Language language) {
        return new EditDistance(typed, most, language).to(word, sound(word, language));
    }

    /** Slips of the finger alone. */
    static int slips(String typed, String word, double most) {
        return Math.abs(typed.length() - word.length()) > most
                ? (int) most + 1
                : new EditDistance(typed, "", most).slipsBetween(typed, word, most);
    }

    /** How what was typed sounds. */
    String sound() {
        return sound;
    }

    double to(String word, String soundOfWord) {
        double written = slipsBetween(typed, word, most);
        if (written <= Ranking.SOUNDS_ALIKE) {
            return written;
        }
        return Math.min(written, Ranking.SOUNDS_ALIKE + slipsBetween(sound, soundOfWord, most - Ranking.SOUNDS_ALIKE));
    }

    /** Damerau-Levenshtein with swaps of neighbours (optimal string alignment). */
    private int slipsBetween(String a, String b, double upTo) {
        if (Math.abs(a.length() - b.length()) > upTo || b.length() > LONGEST) {
            return (int) upTo + 1;
        }
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
            if (least > upTo) {
                return (int) upTo + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    /** A word as it sounds, roughly, to somebody who writes a language by ear. */
    static String sound(String word, Language language) {
        String heard = word.replace("sch", "sx")
                .replace("ph", "f")
                .replace("qu", "kw")
                .replace("ck", "k")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace("cy", "sy")
                .replace('z', 's');
        heard = language == Language.NL
                ? dutch(heard)
                : heard.replace("ch", "x").replace('c', 'k').replace("th", "t");
        StringBuilder single = new StringBuilder(heard.length());
        for (int i = 0; i < heard.length(); i++) {
            char c = heard.charAt(i);
            if (single.isEmpty() || single.charAt(single.length() - 1) != c) {
                single.append(c);
            }
        }
        return single.toString();
    }

    private static String dutch(String heard) {
        String all = heard.replace("ch", "g")
                .replace("ij", "y")
                .replace("ei", "y")
                .replace("ou", "au")
                .replace('c', 'k')
                .replace("th", "t")
                .replace("ie", "i")
                .replace("dt", "t")
                .replace('v', 'f')
                .replace("uw", "u");
        return all.endsWith("d") ? all.substring(0, all.length() - 1) + "t" : all;
    }
}
