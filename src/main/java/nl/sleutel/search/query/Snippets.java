package nl.sleutel.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Cut;
import nl.sleutel.search.analysis.StopWords;

/** Chooses the passage of a page that answers a query best, and marks its words. Made for one query, for one thread. */
public final class Snippets {

    /** About two lines of a result on a telephone. */
    private static final int WORDS = 32;
    private static final int BEFORE = 8;
    private static final double IN_HEADING = 1.5;
    private static final int SHORTEST_PART = 4;

    /** Every way in which a word that is looked for is written. */
    private final Map<String, Wanted> wanted = new HashMap<>();
    /** Bits for the hashes of what is wanted, so that most words of a text are passed over without being made. */
    private final long[] hashes = new long[32];

    /** @param stem by its number, to count it once a passage */
    private record Wanted(int stem, float weight) {
    }

    public Snippets(Understanding query, Lexicon lexicon) {
        Language language = query.language();
        Vocabulary vocabulary = lexicon.vocabulary(language);
        Map<String, Float> weights = new HashMap<>();
        Map<String, Integer> stems = new HashMap<>();
        for (Unit unit : query.units()) {
            for (Alternative alternative : unit.empty() ? List.<Alternative>of() : unit.alternatives()) {
                float each = unit.weight() * alternative.weight() / alternative.words().size();
                for (String word : alternative.languages().contains(language) ? alternative.words() : List.<String>of()) {
                    if (alternative.words().size() > 1 && StopWords.isEmpty(word, language)) {
                        continue;
                    }
                    String stem = lexicon.forms().stem(word, language);
                    weights.merge(stem, each, Math::max);
                    want(word, new Wanted(stems.computeIfAbsent(stem, any -> stems.size()), weights.get(stem)));
                }
            }
        }
        weights.forEach((stem, weight) -> vocabulary.writtenAs(stem).forEach(word -> want(word, new Wanted(stems.get(stem), weight))));
        if (language == Language.NL) {
            weights.forEach((stem, weight) -> {
                if (stem.length() >= SHORTEST_PART) {
                    vocabulary.compoundsWith(stem, 2 * SHORTEST_PART)
                            .forEach(word -> want(word, new Wanted(stems.get(stem), weight * Ranking.PART)));
                }
            });
        }
    }

    private void want(String word, Wanted one) {
        wanted.merge(word, one, (before, now) -> now.weight() > before.weight() ? now : before);
        int hash = word.hashCode();
        hashes[hash >>> 6 & 31] |= 1L << hash;
    }

    /** A passage as safe HTML, and the id of the heading it stands under; empty for the top of the page. */
    public record Passage(String html, String section) {
    }

    public Passage of(String summary, List<Section> sections) {
        Section best = null;
        Window window = null;
        double most = 0;
        for (Section section : sections) {
            Window here = window(found(section.text()));
            Found heading = found(section.heading());
            double worth = here.worth() + IN_HEADING * heading.worth(0, heading.cut().size());
            if (worth > most) {
                most = worth;
                best = section;
                window = here;
            }
        }
        if (best == null) {
            return new Passage(marked(summary, found(summary), 0, summary.length()), "");
        }
        return new Passage(html(best.text(), window), best.id());
    }

    /** The words of a text that are wanted: where each stands among all its words. */
    private record Found(Cut cut, int[] at, Wanted[] words, int size) {

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
        Cut cut = new Cut(text);
        int[] at = new int[cut.size()];
        Wanted[] words = new Wanted[cut.size()];
        int size = 0;
        for (int i = 0; i < cut.size(); i++) {
            int hash = cut.hash(i);
            if ((hashes[hash >>> 6 & 31] & 1L << hash) != 0) {
                Wanted one = wanted.get(cut.word(i));
                if (one != null) {
                    at[size] = i;
                    words[size++] = one;
                }
            }
        }
        return new Found(cut, at, words, size);
    }

    /** A stretch of a text's words. */
    private record Window(Found found, int from, int to, double worth) {
    }

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

    private static String html(String text, Window window) {
        Cut cut = window.found().cut();
        if (cut.size() == 0) {
            return marked(text, window.found(), 0, text.length());
        }
        int to = Math.max(window.to(), Math.min(cut.size(), window.from() + WORDS));
        boolean cutBefore = window.from() > 0;
        boolean cutAfter = to < cut.size();
        int start = cutBefore ? cut.start(window.from()) : 0;
        int end = cutAfter ? cut.end(to - 1) : text.length();
        return (cutBefore ? "… " : "") + marked(text, window.found(), start, end) + (cutAfter ? " …" : "");
    }

    private static String marked(String text, Found found, int start, int end) {
        StringBuilder html = new StringBuilder();
        int at = start;
        for (int i = 0; i < found.size(); i++) {
            int from = found.cut().start(found.at()[i]);
            int to = found.cut().end(found.at()[i]);
            if (from >= at && to <= end) {
                html.append(escaped(text.substring(at, from))).append("<mark>").append(escaped(text.substring(from, to))).append("</mark>");
                at = to;
            }
        }
        return html.append(escaped(text.substring(at, end))).toString().strip();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
