package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;

/** Every word that readers of a language can meet in the index, and on how many pages. Immutable. */
public final class Vocabulary {

    private final Language language;
    private final WordForms forms;
    private final String[] words;
    private final int[] pages;
    /** The letters of each word as bits, to leave out at once what cannot be near. */
    private final int[] letters;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    public Vocabulary(Language language, Map<String, Long> counts, WordForms forms) {
        this.language = language;
        this.forms = forms;
        TreeMap<String, Long> sorted = new TreeMap<>(counts);
        this.words = sorted.keySet().toArray(String[]::new);
        this.pages = new int[words.length];
        this.letters = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            pages[i] = (int) Math.min(Integer.MAX_VALUE, sorted.get(words[i]));
            letters[i] = letters(words[i]);
            places.put(words[i], i);
            stems.merge(forms.stem(words[i], language), pages[i], Integer::sum);
        }
    }

    /** A word that is written nearly the same. */
    public record Near(String word, double distance, int pages) {
    }

    public int size() {
        return words.length;
    }

    public boolean has(String word) {
        return places.containsKey(word);
    }

    /** Whether a word or one of its forms occurs. */
    public boolean knows(String word) {
        return has(word) || stems.containsKey(forms.stem(word, language));
    }

    /** On how many pages a word or a form of it occurs, at most: a page with two forms counts twice. */
    public int pages(String word) {
        return stems.getOrDefault(forms.stem(word, language), 0);
    }

    /** Words that begin so, those on most pages first. */
    public List<String> beginningWith(String beginning, int most) {
        int from = Arrays.binarySearch(words, beginning);
        List<Integer> found = new ArrayList<>();
        for (int i = from < 0 ? -from - 1 : from; i < words.length && words[i].startsWith(beginning); i++) {
            found.add(i);
        }
        return found.stream().sorted(Comparator.comparingInt((Integer i) -> -pages[i]).thenComparing(i -> words[i]))
                .limit(most).map(i -> words[i]).toList();
    }

    /** Words written nearly like this one, nearest first. */
    public List<Near> near(String typed, double most) {
        int wanted = letters(typed);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            // A slip changes at most two letters of the set, a slip of the ear ("ch" for "g") up to four.
            if (Math.abs(words[i].length() - typed.length()) <= most + 1 && Integer.bitCount(letters[i] ^ wanted) <= 2 * most + 2) {
                double distance = Distance.between(typed, words[i], most);
                if (distance <= most) {
                    found.add(new Near(words[i], distance, pages[i]));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Near near) -> near.distance() + (sameBeginning(typed, near.word()) ? 0 : 0.4))
                .thenComparing(near -> -near.pages()).thenComparing(Near::word));
        return found;
    }

    private static boolean sameBeginning(String a, String b) {
        return a.charAt(0) == b.charAt(0);
    }

    private static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }
}
