package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordList;

/** Knows the words of somebody in danger, in both languages, also misspelt and in slang. Immutable. */
public final class CrisisWords {

    /** In shorter words a slip makes another word. */
    private static final int SHORTEST_WITH_SLIP = 7;

    private static final double SLIP = 1;
    /** How much longer a word may be than another that sounds the same. */
    private static final int MOST_LONGER = 4;

    private final List<Sign> signs = new ArrayList<>();

    /** Words that may stand between a sign and what makes it harmless: can't go on a holiday. */
    private static final Set<String> BETWEEN =
            Set.of("a", "an", "the", "my", "our", "this", "that", "een", "de", "het", "mijn", "onze");

    /**
     * Words that must stand in a query in this order, not far apart.
     *
     * @param harmless what, when it comes next, shows that something else was meant
     */
    private record Sign(List<Part> parts, List<Part> harmless) {

        static Sign of(String line) {
            String[] sides = line.split(">");
            return new Sign(parts(sides[0]), sides.length == 1 ? List.of() : parts(sides[1]));
        }

        private static List<Part> parts(String words) {
            return Stream.of(words.strip().split("\\s+")).map(Part::of).toList();
        }

        boolean isHarmlessBefore(List<String> rest, Map<String, String> sounds) {
            List<String> next = rest.stream()
                    .dropWhile(word ->
                            BETWEEN.contains(word) && harmless.stream().noneMatch(part -> part.is(word, sounds)))
                    .limit(1)
                    .toList();
            return next.stream().anyMatch(word -> harmless.stream().anyMatch(part -> part.is(word, sounds)));
        }
    }

    /** A word of a sign; one that was written with {@code *} stands for all that begin so. */
    private record Part(String text, boolean begins, String sound) {

        static Part of(String written) {
            boolean begins = written.endsWith("*");
            String text = begins ? written.substring(0, written.length() - 1) : written;
            return new Part(text, begins, EditDistance.sound(text, Language.NL));
        }

        /** @param sounds of words, each made out once a query */
        boolean is(String word, Map<String, String> sounds) {
            if (begins ? word.startsWith(text) : word.equals(text)) {
                return true;
            }
            if (text.length() < SHORTEST_WITH_SLIP
                    || (Math.abs(word.length() - text.length()) > MOST_LONGER
                            && !(begins && word.length() > text.length()))) {
                return false;
            }
            String beginning = begins ? word.substring(0, Math.min(word.length(), text.length())) : word;
            return sounds.computeIfAbsent(beginning, any -> EditDistance.sound(any, Language.NL))
                            .equals(sound)
                    || EditDistance.slips(beginning, text, SLIP) <= SLIP;
        }
    }

    public CrisisWords() {
        for (String line : WordList.lines("urgent.txt")) {
            signs.add(Sign.of(line));
        }
    }

    public boolean isIn(List<String> words) {
        Map<String, String> sounds = new HashMap<>();
        return signs.stream()
                .anyMatch(sign ->
                        IntStream.range(0, words.size()).anyMatch(start -> matchesFrom(sign, words, start, sounds)));
    }

    private static boolean matchesFrom(Sign sign, List<String> words, int start, Map<String, String> sounds) {
        List<Part> parts = sign.parts();
        int at = start;
        for (int i = 0; i < parts.size(); i++) {
            int furthest = i == 0 ? start : Math.min(words.size() - 1, at + 2);
            while (at <= furthest && !parts.get(i).is(words.get(at), sounds)) {
                at++;
            }
            if (at > furthest) {
                return false;
            }
            at++;
        }
        return !sign.isHarmlessBefore(words.subList(at, words.size()), sounds);
    }
}
