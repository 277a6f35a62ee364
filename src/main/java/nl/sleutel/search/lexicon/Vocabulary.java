package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.ranking.Ranking;

/** Every word that readers of a language can meet in the index, and on how many pages. Immutable. */
public final class Vocabulary {

    private static final int SHORTEST_RELATIVE = 5;
    private static final int ENDING = 2;
    private static final Comparator<Known> BY_WORD = Comparator.comparing(Known::word);
    private static final Comparator<Known> BY_BACKWARDS = Comparator.comparing(Known::backwards);

    private final Language language;
    private final WordForms forms;
    private final Known[] words;
    /** On how many articles each word is written. */
    private final int[] pages;
    /** The words in the order of how they are written backwards; none where compounds are not looked for. */
    private final Known[] backwards;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Stem> stems = new HashMap<>();

    /**
     * What never changes of a word: its letters and those of its sound as bits, to leave out at once what cannot be
     * near.
     */
    private record Known(String word, String sound, int letters, int soundLetters, String backwards) {

        static Known of(String word, Language language) {
            String sound = EditDistance.sound(word, language);
            return new Known(
                    word, sound, bits(word), bits(sound), language == Language.NL ? Vocabulary.backwards(word) : "");
        }
    }

    /** A stem of words, or of parts of words. */
    private static final class Stem {

        /**
         * On how many articles its words stand, and the words with it inside, themselves included; an article with two
         * of them counts twice.
         */
        private int pages;

        private int inCompounds;
        private final List<String> writtenAs = new ArrayList<>(2);
    }

    /**
     * @param counts on how many articles each word is written
     * @param besides words that are known from elsewhere
     * @param former the same language a moment ago: what is known of its words is not made out again
     */
    public Vocabulary(
            Language language,
            Map<String, Long> counts,
            Set<String> besides,
            WordForms forms,
            Optional<Vocabulary> former) {
        this.language = language;
        this.forms = forms;
        this.words = words(
                Stream.concat(counts.keySet().stream(), besides.stream().filter(word -> !counts.containsKey(word)))
                        .sorted()
                        .toArray(String[]::new),
                former.map(vocabulary -> vocabulary.words).orElse(new Known[0]),
                language);
        this.pages = new int[words.length];
        this.backwards = language == Language.NL ? words.clone() : new Known[0];
        Arrays.sort(backwards, BY_BACKWARDS);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].word();
            pages[i] = counts.getOrDefault(word, 0L).intValue();
            places.put(word, i);
            Stem stem = stem(forms.stem(word, language));
            stem.pages += pages[i];
            stem.writtenAs.add(word);
            if (language == Language.NL) {
                for (String part : forms.parts(word)) {
                    stem(part).inCompounds += pages[i];
                }
            }
        }
    }

    private static Known[] words(String[] sorted, Known[] former, Language language) {
        Known[] words = new Known[sorted.length];
        int at = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (at < former.length && former[at].word().compareTo(sorted[i]) < 0) {
                at++;
            }
            words[i] = at < former.length && former[at].word().equals(sorted[i])
                    ? former[at]
                    : Known.of(sorted[i], language);
        }
        return words;
    }

    private Stem stem(String stem) {
        return stems.computeIfAbsent(stem, any -> new Stem());
    }

    /** A word that is written nearly the same. */
    public record Near(String word, double distance, int pages) {}

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
        return has(word) || stems.containsKey(stem);
    }

    /** On how many pages a word or a form of it occurs, at most: a page with two forms counts twice. */
    public int pages(String word) {
        Stem stem = stems.get(forms.stem(word, language));
        return stem == null ? 0 : Math.max(stem.pages, stem.inCompounds);
    }

    /** Words that begin so, those on most pages first. */
    public List<String> beginningWith(String beginning, int most) {
        List<Integer> found = new ArrayList<>();
        for (int i = place(beginning); i < words.length && words[i].word().startsWith(beginning); i++) {
            found.add(i);
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Integer i) -> -pages[i]).thenComparing(i -> words[i].word()))
                .limit(most)
                .map(i -> words[i].word())
                .toList();
    }

    /** Words written nearly like this one, nearest first. */
    public List<Near> near(String typed, double most) {
        EditDistance from = new EditDistance(typed, most, language);
        int wanted = bits(typed);
        int heard = bits(from.sound());
        // A slip changes at most two letters of the set.
        int changed = 2 * (int) most;
        int changedSounds = 2 * (int) (most - Ranking.SOUNDS_ALIKE);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            Known known = words[i];
            if (Integer.bitCount(known.letters() ^ wanted) <= changed
                    || Integer.bitCount(known.soundLetters() ^ heard) <= changedSounds) {
                double distance = from.to(known.word(), known.sound());
                if (distance <= most) {
                    found.add(new Near(known.word(), distance, pages[i]));
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
        for (int i = place(word); i < words.length && words[i].word().startsWith(word); i++) {
            if (words[i].word().length() <= word.length() + ENDING) {
                found.add(words[i].word());
            }
        }
        found.removeIf(other -> forms.stem(other, language).equals(stem));
        return List.copyOf(found);
    }

    /** Every way in which a stem is written. */
    public List<String> writtenAs(String stem) {
        Stem known = stems.get(stem);
        return known == null ? List.of() : known.writtenAs;
    }

    /** Words longer than some that begin or end so. */
    public List<String> compoundsWith(String part, int longerThan) {
        List<String> found = new ArrayList<>();
        for (int i = place(part); i < words.length && words[i].word().startsWith(part); i++) {
            if (words[i].word().length() > longerThan) {
                found.add(words[i].word());
            }
        }
        String ending = backwards(part);
        for (int i = place(backwards, BY_BACKWARDS, new Known("", "", 0, 0, ending));
                i < backwards.length && backwards[i].backwards().startsWith(ending);
                i++) {
            if (backwards[i].word().length() > longerThan) {
                found.add(backwards[i].word());
            }
        }
        return found;
    }

    private int place(String beginning) {
        return place(words, BY_WORD, new Known(beginning, "", 0, 0, ""));
    }

    /** Where a beginning stands, or would stand, among words in order. */
    private static int place(Known[] ordered, Comparator<Known> order, Known beginning) {
        int at = Arrays.binarySearch(ordered, beginning, order);
        return at < 0 ? -at - 1 : at;
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private static int bits(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }
}
