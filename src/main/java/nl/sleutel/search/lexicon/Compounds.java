package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a compound apart into words that occur here: studenten|kamer, universiteit|s|psycholoog, rent|check. */
final class Compounds {

    private static final int SHORTEST_WORD = 8;
    private static final int SHORTEST_PART = 4;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final Lexicon lexicon;

    Compounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The parts; empty when the word cannot be taken apart completely. Fewest parts win, then the split with the
     * longest first part.
     */
    Optional<List<String>> split(String word) {
        return word.length() < SHORTEST_WORD ? Optional.empty() : split(word, 3).filter(parts -> parts.size() > 1);
    }

    private Optional<List<String>> split(String word, int most) {
        List<String> best = null;
        for (int at = word.length() - SHORTEST_PART; most > 1 && at >= SHORTEST_PART; at--) {
            String rest = word.substring(at);
            Optional<String> first = part(word.substring(0, at));
            if (first.isEmpty()) {
                continue;
            }
            Optional<List<String>> others = lexicon.knows(rest) ? Optional.of(List.of(rest)) : split(rest, most - 1);
            if (others.isPresent() && (best == null || others.get().size() + 1 < best.size())) {
                best = new ArrayList<>();
                best.add(first.get());
                best.addAll(others.get());
            }
        }
        return Optional.ofNullable(best);
    }

    /** A part without what links it to the next. */
    private Optional<String> part(String text) {
        for (String link : LINKS) {
            if (text.endsWith(link) && text.length() - link.length() >= SHORTEST_PART) {
                String word = text.substring(0, text.length() - link.length());
                if (lexicon.has(word)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}
