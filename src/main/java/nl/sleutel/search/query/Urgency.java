package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.List;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.analysis.WordList;

/** Knows the words of somebody in danger, in both languages, also misspelt and in slang. Immutable. */
public final class Urgency {

    /** In shorter words a slip makes another word. */
    private static final int SHORTEST_WITH_SLIP = 7;
    private static final double SLIP = 1;

    private final List<Sign> signs = new ArrayList<>();

    /** Words that must stand in a query in this order, not far apart. A word ending in {@code *} stands for all that begin so. */
    private record Sign(List<String> words) {
    }

    public Urgency(WordForms forms) {
        for (String line : WordList.lines("urgent.txt")) {
            signs.add(new Sign(List.of(line.split("\\s+"))));
        }
    }

    public boolean isIn(List<String> words) {
        return signs.stream().anyMatch(sign -> matches(sign, words));
    }

    private static boolean matches(Sign sign, List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            if (matchesFrom(sign, words, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesFrom(Sign sign, List<String> words, int start) {
        int at = start;
        for (int i = 0; i < sign.words().size(); i++) {
            int furthest = i == 0 ? start : Math.min(words.size() - 1, at + 2);
            while (at <= furthest && !isWord(sign.words().get(i), words.get(at))) {
                at++;
            }
            if (at > furthest) {
                return false;
            }
            at++;
            if (at > words.size() - 1 && i < sign.words().size() - 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String sign, String word) {
        if (sign.endsWith("*")) {
            String beginning = sign.substring(0, sign.length() - 1);
            if (word.startsWith(beginning)) {
                return true;
            }
            return beginning.length() >= SHORTEST_WITH_SLIP && word.length() >= beginning.length() - 1
                    && Distance.between(word.substring(0, Math.min(word.length(), beginning.length())), beginning, SLIP, Language.NL) <= SLIP;
        }
        return word.equals(sign) || sign.length() >= SHORTEST_WITH_SLIP && Distance.between(word, sign, SLIP, Language.NL) <= SLIP;
    }
}
