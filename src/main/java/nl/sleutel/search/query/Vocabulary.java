package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;

/** Every word that readers of a language can meet in the index, and on how many pages. Immutable. */
public final class Vocabulary {

    private static final int SHORTEST_RELATIVE = 5;
    private static final int ENDING = 2;

    private final Language language;
    private final WordForms forms;
    private final String[] words;
    private final int[] pages;
    /** How each word sounds, and the letters of words and sounds as bits, to leave out at once what cannot be near. */
    private final String[] sounds;
    private final int[] letters;
    private final int[] letterSounds;
    /** The words from back to front, in order. */
    private final String[] backwards;
    private final Map<String, List<String>> writtenAs = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    /** Stems as they occur inside compounds, themselves included. */
    private final Map<String, Integer> inCompounds = new HashMap<>();

    /**
     * @param counts  on how many articles each word is written
     * @param besides words that are known from elsewhere
     */
    public Vocabulary(Language language, Map<String, Long> counts, Set<String> besides, WordForms forms) {
        this.language = language;
        this.forms = forms;
        TreeSet<String> sorted = new TreeSet<>(besides);
        sorted.addAll(counts.keySet());
        this.words = sorted.toArray(String[]::new);
        this.pages = new int[words.length];
        this.sounds = new String[words.length];
        this.letters = new int[words.length];
        this.letterSounds = new int[words.length];
        this.backwards = language == Language.NL ? Stream.of(words).map(Vocabulary::backwards).sorted().toArray(String[]::new) : new String[0];
        for (int i = 0; i < words.length; i++) {
            pages[i] = counts.getOrDefault(words[i], 0L).intValue();
            sounds[i] = Distance.sound(words[i], language);
            letters[i] = letters(words[i]);
            letterSounds[i] = letters(sounds[i]);
            places.put(words[i], i);
            String stem = forms.stem(words[i], language);
            stems.merge(stem, pages[i], Integer::sum);
            writtenAs.computeIfAbsent(stem, any -> new ArrayList<>(2)).add(words[i]);
            if (language == Language.NL) {
                for (String part : forms.parts(words[i])) {
                    inCompounds.merge(part, pages[i], Integer::sum);
                }
            }
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

    /** Whether an article has a word just as it is written, other than as a term: terms may be wrong on purpose. */
    public boolean isWritten(String word) {
        Integer place = places.get(word);
        return place != null && pages[place] > 0;
    }

    /** Whether a word or one of its forms occurs, if only in a compound. */
    public boolean knows(String word) {
        String stem = forms.stem(word, language);
        return has(word) || stems.containsKey(stem) || inCompounds.containsKey(stem);
    }

    /** On how many pages a word or a form of it occurs, at most: a page with two forms counts twice. */
    public int pages(String word) {
        String stem = forms.stem(word, language);
        return Math.max(stems.getOrDefault(stem, 0), inCompounds.getOrDefault(stem, 0));
    }

    /** Words that begin so, those on most pages first. */
    public List<String> beginningWith(String beginning, int most) {
        List<Integer> found = new ArrayList<>();
        for (int i = place(words, beginning); i < words.length && words[i].startsWith(beginning); i++) {
            found.add(i);
        }
        return found.stream().sorted(Comparator.comparingInt((Integer i) -> -pages[i]).thenComparing(i -> words[i]))
                .limit(most).map(i -> words[i]).toList();
    }

    /** Words written nearly like this one, nearest first. */
    public List<Near> near(String typed, double most) {
        Distance from = new Distance(typed, most, language);
        int wanted = letters(typed);
        int heard = letters(from.sound());
        // A slip changes at most two letters of the set.
        int changed = 2 * (int) most;
        int changedSounds = 2 * (int) (most - Ranking.SOUNDS_ALIKE);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (Integer.bitCount(letters[i] ^ wanted) <= changed || Integer.bitCount(letterSounds[i] ^ heard) <= changedSounds) {
                double distance = from.to(words[i], sounds[i]);
                if (distance <= most) {
                    found.add(new Near(words[i], distance, pages[i]));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Vocabulary::cost).thenComparing(Near::word));
        return found;
    }

    /** A little farther away is a word that stands on many pages. */
    static double cost(Near near) {
        return near.distance() - Ranking.COMMON * Math.log10(Math.max(near.pages(), 0.3));
    }

    /** Words that only an ending sets apart, where the stemmer sees no relation: mould and mouldy. */
    public List<String> relatives(String word) {
        if (word.length() < SHORTEST_RELATIVE) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        String stem = forms.stem(word, language);
        for (int cut = 1; cut <= ENDING && word.length() - cut >= SHORTEST_RELATIVE; cut++) {
            found.add(word.substring(0, word.length() - cut));
        }
        found.removeIf(shorter -> !has(shorter));
        for (int i = place(words, word); i < words.length && words[i].startsWith(word); i++) {
            if (words[i].length() <= word.length() + ENDING) {
                found.add(words[i]);
            }
        }
        found.removeIf(other -> forms.stem(other, language).equals(stem));
        return List.copyOf(found);
    }

    /** Every way in which a stem is written. */
    List<String> writtenAs(String stem) {
        return writtenAs.getOrDefault(stem, List.of());
    }

    /** Words longer than some that begin or end so. */
    List<String> compoundsWith(String part, int longerThan) {
        List<String> found = new ArrayList<>();
        for (int i = place(words, part); i < words.length && words[i].startsWith(part); i++) {
            if (words[i].length() > longerThan) {
                found.add(words[i]);
            }
        }
        String ending = backwards(part);
        for (int i = place(backwards, ending); i < backwards.length && backwards[i].startsWith(ending); i++) {
            if (backwards[i].length() > longerThan) {
                found.add(backwards(backwards[i]));
            }
        }
        return found;
    }

    /** Where a beginning stands, or would stand, in an ordered list. */
    private static int place(String[] ordered, String beginning) {
        int at = Arrays.binarySearch(ordered, beginning);
        return at < 0 ? -at - 1 : at;
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }
}
