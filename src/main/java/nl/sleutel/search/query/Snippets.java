package nl.sleutel.search.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;

/** Chooses the passage of a page that answers a query best, and marks its words. Made for one query, for one thread. */
public final class Snippets {

    /** About two lines of a result on a telephone. */
    private static final int WORDS = 32;
    private static final int BEFORE = 8;
    private static final double IN_HEADING = 1.5;
    private static final int SHORTEST_PART = 4;

    private final WordForms forms;
    private final Language language;
    /** How much each stem says. */
    private final Map<String, Float> wanted = new HashMap<>();
    /** What each word of the texts turned out to be worth. */
    private final Map<String, Float> weighed = new HashMap<>();

    public Snippets(Understanding query, WordForms forms) {
        this.forms = forms;
        this.language = query.language();
        for (Unit unit : query.units()) {
            if (!unit.empty()) {
                for (Alternative alternative : unit.alternatives()) {
                    if (alternative.languages().contains(language)) {
                        float each = unit.weight() * alternative.weight() / alternative.words().size();
                        alternative.words().forEach(word -> wanted.merge(forms.stem(word, language), each, Math::max));
                    }
                }
            }
        }
    }

    /** A passage as safe HTML, and the id of the heading it stands under; empty for the top of the page. */
    public record Passage(String html, String section) {
    }

    public Passage of(String summary, List<Section> sections) {
        Section best = null;
        Window window = new Window(List.of(), 0, 0, 0);
        double most = 0;
        for (Section section : sections) {
            Window here = window(section.text());
            double worth = here.worth() + IN_HEADING * worth(forms.words(section.heading()));
            if (worth > most) {
                most = worth;
                best = section;
                window = here;
            }
        }
        if (best == null) {
            return new Passage(marked(summary, forms.words(summary), 0, summary.length()), "");
        }
        return new Passage(html(best.text(), window), best.id());
    }

    /** A stretch of a text's words. */
    private record Window(List<WordForms.Word> words, int from, int to, double worth) {
    }

    /** The stretch that holds most of what was asked, each word counted once. */
    private Window window(String text) {
        List<WordForms.Word> words = forms.words(text);
        Window best = new Window(words, 0, Math.min(words.size(), WORDS), 0);
        for (int i = 0; i < words.size(); i++) {
            if (weight(words.get(i)) > 0) {
                int from = i;
                int to = Math.min(words.size(), i + WORDS - BEFORE);
                double worth = worth(words.subList(from, to));
                if (worth > best.worth() + 1e-6) {
                    best = new Window(words, Math.max(0, Math.min(from - BEFORE, words.size() - WORDS)), to, worth);
                }
            }
        }
        return best;
    }

    private double worth(List<WordForms.Word> words) {
        Set<String> seen = new HashSet<>();
        double worth = 0;
        for (WordForms.Word word : words) {
            float weight = weight(word);
            if (weight > 0 && seen.add(forms.stem(word.text(), language))) {
                worth += weight;
            }
        }
        return worth;
    }

    private float weight(WordForms.Word word) {
        Float known = weighed.get(word.text());
        if (known == null) {
            known = weigh(word.text());
            weighed.put(word.text(), known);
        }
        return known;
    }

    private float weigh(String word) {
        Float weight = wanted.get(forms.stem(word, language));
        if (weight != null) {
            return weight;
        }
        if (language == Language.NL && word.length() > 2 * SHORTEST_PART) {
            for (Map.Entry<String, Float> one : wanted.entrySet()) {
                if (one.getKey().length() >= SHORTEST_PART && (word.startsWith(one.getKey()) || word.endsWith(one.getKey()))) {
                    return one.getValue() * Ranking.PART;
                }
            }
        }
        return 0f;
    }

    private String html(String text, Window window) {
        if (window.words().isEmpty()) {
            return marked(text, List.of(), 0, text.length());
        }
        int to = Math.max(window.to(), Math.min(window.words().size(), window.from() + WORDS));
        boolean cutBefore = window.from() > 0;
        boolean cutAfter = to < window.words().size();
        int start = cutBefore ? window.words().get(window.from()).start() : 0;
        int end = cutAfter ? window.words().get(to - 1).end() : text.length();
        return (cutBefore ? "… " : "") + marked(text, window.words(), start, end) + (cutAfter ? " …" : "");
    }

    private String marked(String text, List<WordForms.Word> words, int start, int end) {
        StringBuilder html = new StringBuilder();
        int at = start;
        for (WordForms.Word word : words) {
            if (word.start() >= at && word.end() <= end && weight(word) > 0) {
                html.append(escaped(text.substring(at, word.start()))).append("<mark>").append(escaped(text.substring(word.start(), word.end()))).append("</mark>");
                at = word.end();
            }
        }
        return html.append(escaped(text.substring(at, end))).toString().strip();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
