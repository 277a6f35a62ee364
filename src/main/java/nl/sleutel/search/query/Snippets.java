package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;
import nl.sleutel.search.analysis.TokenizedText;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.lexicon.Alternative;
import nl.sleutel.search.lexicon.Lexicon;
import nl.sleutel.search.lexicon.Vocabulary;
import nl.sleutel.search.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/** Chooses the passage of a page that answers a query best, and marks its words. Made for one query, for one thread. */
public final class Snippets {

    /** About two lines of a result on a telephone. */
    private static final int WORDS = 32;

    private static final int BEFORE = 8;
    private static final double IN_HEADING = 1.5;
    private static final int SHORTEST_PART = 4;

    private final Language language;
    private final WordForms forms;
    /**
     * Words that mean something only together, by every way in which the first of them is written: 'rental deposit' is
     * no reason to mark 'rental'.
     */
    private final Map<String, List<Together>> together = new HashMap<>();
    /** Every way in which a word that is looked for is written. */
    private final Map<String, Wanted> wanted = new HashMap<>();
    /** Bits for the hashes of what is wanted, so that most words of a text are passed over without being made. */
    private final long[] hashes = new long[32];

    /** @param stem by its number, to count it once a passage */
    private record Wanted(int stem, float weight) {

        Wanted orHeavier(Wanted other) {
            return other != null && other.weight() > weight ? other : this;
        }
    }

    /**
     * @param stems of the words, in order
     * @param loose whether words that carry no meaning may stand between them, as they do in the synonym itself
     */
    private record Together(List<String> stems, boolean loose, Wanted wanted) {}

    public Snippets(ParsedQuery query, Lexicon lexicon) {
        this.language = query.language();
        this.forms = lexicon.forms();
        Vocabulary vocabulary = lexicon.vocabulary(language);
        Map<String, Float> weights = new HashMap<>();
        Map<String, Integer> stems = new HashMap<>();
        for (QueryConcept concept : query.units()) {
            for (Alternative alternative : concept.empty() ? List.<Alternative>of() : concept.alternatives()) {
                if (!alternative.languages().contains(language)) {
                    continue;
                }
                float weight = concept.weight() * alternative.weight();
                List<String> telling = alternative.words().stream()
                        .filter(word -> alternative.words().size() == 1 || !StopWords.isEmpty(word, language))
                        .map(word -> forms.stem(word, language))
                        .toList();
                if (telling.size() == 1) {
                    weights.merge(telling.get(0), weight, Math::max);
                    stems.computeIfAbsent(telling.get(0), any -> stems.size());
                    alternative.words().stream()
                            .filter(word -> forms.stem(word, language).equals(telling.get(0)))
                            .forEach(word -> want(word, new Wanted(stems.get(telling.get(0)), weight)));
                } else if (!telling.isEmpty()) {
                    Wanted whole =
                            new Wanted(stems.computeIfAbsent(String.join(" ", telling), any -> stems.size()), weight);
                    wantTogether(
                            new Together(
                                    telling,
                                    telling.size() < alternative.words().size(),
                                    whole),
                            vocabulary);
                }
            }
        }
        weights.forEach((stem, weight) -> vocabulary
                .writtenAs(stem)
                .forEach(word -> want(word, new Wanted(Objects.requireNonNull(stems.get(stem)), weight))));
        if (language == Language.NL) {
            weights.forEach((stem, weight) -> {
                if (stem.length() >= SHORTEST_PART) {
                    vocabulary
                            .compoundsWith(stem, 2 * SHORTEST_PART)
                            .forEach(word -> want(
                                    word, new Wanted(Objects.requireNonNull(stems.get(stem)), weight * Ranking.PART)));
                }
            });
        }
    }

    private void wantTogether(Together phrase, Vocabulary vocabulary) {
        for (String first : vocabulary.writtenAs(phrase.stems().get(0))) {
            together.computeIfAbsent(first, any -> new ArrayList<>()).add(phrase);
            lookFor(first);
        }
    }

    private void want(String word, Wanted one) {
        wanted.merge(word, one, Wanted::orHeavier);
        lookFor(word);
    }

    private void lookFor(String word) {
        int hash = word.hashCode();
        hashes[hash >>> 6 & 31] |= 1L << hash;
    }

    /** A passage as safe HTML, and the id of the heading it stands under; empty for the top of the page. */
    public record SnippetPassage(String html, String section) {}

    public SnippetPassage of(String summary, List<Section> sections) {
        Section best = null;
        Window window = null;
        double most = 0;
        for (Section section : sections) {
            Window here = window(found(section.text()));
            Found heading = found(section.heading());
            double worth =
                    here.worth() + IN_HEADING * heading.worth(0, heading.cut().size());
            if (worth > most) {
                most = worth;
                best = section;
                window = here;
            }
        }
        if (best == null || window == null) {
            return new SnippetPassage(marked(found(summary)), "");
        }
        return new SnippetPassage(html(window), best.id());
    }

    /** The words of a text that are wanted: where each stands among all its words. */
    private record Found(TokenizedText cut, int[] at, Wanted[] words, int size) {

        /** @param marked what is wanted of each word of a text; null for what is not */
        static Found of(TokenizedText cut, Wanted[] marked) {
            int[] at = new int[marked.length];
            Wanted[] words = new Wanted[marked.length];
            int size = 0;
            for (int i = 0; i < marked.length; i++) {
                if (marked[i] != null) {
                    at[size] = i;
                    words[size++] = marked[i];
                }
            }
            return new Found(cut, at, words, size);
        }

        /** What a stretch of words is worth, each stem counted once. */
        double worth(int from, int to) {
            double worth = 0;
            long seen = 0;
            for (int i = 0; i < size; i++) {
                // Of more stems than bits the later ones may be taken for one another, which only a snippet notices.
                if (at[i] >= from && at[i] < to && (seen & 1L << words[i].stem()) == 0) {
                    seen |= 1L << words[i].stem();
                    worth += words[i].weight();
                }
            }
            return worth;
        }
    }

    private Found found(String text) {
        TokenizedText cut = new TokenizedText(text);
        Wanted[] marked = new Wanted[cut.size()];
        for (int i = 0; i < cut.size(); i++) {
            int hash = cut.hash(i);
            if ((hashes[hash >>> 6 & 31] & 1L << hash) != 0) {
                String word = cut.word(i);
                mark(marked, i, wanted.get(word));
                for (Together phrase : together.getOrDefault(word, List.of())) {
                    places(phrase, cut, i).forEach(place -> mark(marked, place, phrase.wanted()));
                }
            }
        }
        return Found.of(cut, marked);
    }

    private static void mark(Wanted[] marked, int place, @Nullable Wanted one) {
        if (one != null) {
            marked[place] = one.orHeavier(marked[place]);
        }
    }

    /** Where the words of a phrase stand that begins with a word; nowhere when it does not stand there whole. */
    private List<Integer> places(Together phrase, TokenizedText cut, int start) {
        List<Integer> places = new ArrayList<>(List.of(start));
        int next = 1;
        for (int i = start + 1; i < cut.size() && next < phrase.stems().size(); i++) {
            String word = cut.word(i);
            if (endsSentence(cut.text(), cut.end(i - 1), cut.start(i))) {
                return List.of();
            }
            if (forms.stem(word, language).equals(phrase.stems().get(next))) {
                places.add(i);
                next++;
            } else if (!phrase.loose() || !StopWords.isEmpty(word, language)) {
                return List.of();
            }
        }
        return next == phrase.stems().size() ? places : List.of();
    }

    /** Whether a sentence, a heading or a list's point ends between two places of a text. */
    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?:;\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A stretch of a text's words. */
    private record Window(Found found, int from, int to, double worth) {}

    /** The stretch that holds most of what was asked. */
    private static Window window(Found found) {
        int words = found.cut().size();
        Window best = new Window(found, 0, Math.min(words, WORDS), 0);
        for (int i = 0; i < found.size(); i++) {
            int from = found.at()[i];
            int to = Math.min(words, from + WORDS - BEFORE);
            double worth = found.worth(from, to);
            if (worth > best.worth() + 1e-6) {
                best = new Window(found, Math.max(0, Math.min(from - BEFORE, words - WORDS)), to, worth);
            }
        }
        return best;
    }

    private static String html(Window window) {
        TokenizedText cut = window.found().cut();
        if (cut.size() == 0) {
            return marked(window.found());
        }
        int to = Math.max(window.to(), Math.min(cut.size(), window.from() + WORDS));
        boolean cutBefore = window.from() > 0;
        boolean cutAfter = to < cut.size();
        int start = cutBefore ? cut.start(window.from()) : 0;
        int end = cutAfter ? cut.end(to - 1) : cut.text().length();
        return (cutBefore ? "… " : "") + marked(window.found(), start, end) + (cutAfter ? " …" : "");
    }

    private static String marked(Found found) {
        return marked(found, 0, found.cut().text().length());
    }

    private static String marked(Found found, int start, int end) {
        String text = found.cut().text();
        StringBuilder html = new StringBuilder();
        int at = start;
        for (int i = 0; i < found.size(); i++) {
            int from = found.cut().start(found.at()[i]);
            int to = found.cut().end(found.at()[i]);
            if (from >= at && to <= end) {
                html.append(escaped(text.substring(at, from)))
                        .append("<mark>")
                        .append(escaped(text.substring(from, to)))
                        .append("</mark>");
                at = to;
            }
        }
        return html.append(escaped(text.substring(at, end))).toString().strip();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
