package nl.sleutel.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;
import nl.sleutel.search.analysis.WordForms;

/** Makes out what a query means, with what the lexicon knows. Immutable; cheap to make. */
public final class QueryReader {

    private final Lexicon lexicon;
    private final Language language;
    private final Spelling spelling;

    public QueryReader(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
        this.spelling = new Spelling(lexicon, language);
    }

    /** A query's words: folded, and no more of them than a person types. */
    public static List<String> words(String query, WordForms forms) {
        String bounded = query.length() > Ranking.LONGEST_QUERY ? query.substring(0, Ranking.LONGEST_QUERY) : query;
        String plain = Normalizer.normalize(bounded.replaceAll("\\p{Cntrl}", " "), Normalizer.Form.NFC);
        List<String> words = forms.texts(plain);
        return words.size() > Ranking.MOST_WORDS ? words.subList(0, Ranking.MOST_WORDS) : words;
    }

    public Understanding read(String query) {
        List<String> typed = words(query, lexicon.forms());
        List<Spelling.Reading> readings = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            readings.add(isTermPart(typed, i) ? Spelling.Reading.asTyped(typed.get(i)) : spelling.read(typed.get(i), i == typed.size() - 1));
        }
        List<String> words = readings.stream().map(Spelling.Reading::word).toList();
        boolean allEmpty = words.stream().allMatch(this::isEmpty);
        List<Unit> units = new ArrayList<>();
        Set<String> matched = new LinkedHashSet<>();
        for (int i = 0; i < words.size();) {
            Span span = span(words, i);
            units.add(unit(span, readings.subList(i, i + span.length()), allEmpty));
            span.senses().forEach(sense -> matched(span, sense).ifPresent(matched::add));
            i += span.length();
        }
        return new Understanding(language, words, units, didYouMean(readings), List.copyOf(matched));
    }

    /** Words that belong together, and what they mean together. */
    private record Span(List<String> words, List<SynonymIndex.Sense> senses, boolean joins) {
        int length() {
            return words.size();
        }
    }

    /** Whether a word is part of a term as it was typed, misspelt terms included; then it needs no correction. */
    private boolean isTermPart(List<String> words, int at) {
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            for (int to = at + 1; to <= Math.min(words.size(), from + SynonymIndex.LONGEST); to++) {
                if (!lexicon.synonyms().senses(words.subList(from, to)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Span span(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + SynonymIndex.LONGEST); to > from; to--) {
            List<String> part = words.subList(from, to);
            List<SynonymIndex.Sense> senses = part.stream().allMatch(this::isEmpty) ? List.of() : lexicon.synonyms().senses(part);
            boolean joins = part.size() == 2 && !isEmpty(part.get(0)) && !isEmpty(part.get(1)) && lexicon.knows(part.get(0) + part.get(1));
            if (!senses.isEmpty() || joins || part.size() == 1) {
                return new Span(part, senses, joins);
            }
        }
        throw new IllegalStateException("A word is always a span");
    }

    private Unit unit(Span span, List<Spelling.Reading> readings, boolean allEmpty) {
        Map<String, Alternative> found = new LinkedHashMap<>();
        float weight = 0;
        boolean known = false;
        for (Spelling.Reading reading : readings) {
            float one = isEmpty(reading.word()) && !allEmpty ? Ranking.EMPTY_WORD : weight(reading);
            weight += one;
            known |= reading.isKnown();
            reading.alternatives().forEach(alternative -> put(found, alternative));
        }
        if (span.length() > 1) {
            put(found, new Alternative(span.words(), 1, Alternative.BOTH));
        }
        if (span.joins()) {
            put(found, Alternative.anywhere(String.join("", span.words()), Ranking.JOINED));
        }
        for (SynonymIndex.Sense sense : span.senses()) {
            known = true;
            addSynonyms(found, sense);
        }
        boolean empty = !allEmpty && span.words().stream().allMatch(this::isEmpty);
        return new Unit(List.copyOf(found.values()), empty ? Ranking.EMPTY_WORD : weight / readings.size() * (1 + 0.3f * (readings.size() - 1)), known, empty);
    }

    private void addSynonyms(Map<String, Alternative> found, SynonymIndex.Sense sense) {
        boolean near = sense.role() == SynonymIndex.Role.NEAR;
        sense.synonyms().words().forEach((in, words) -> {
            float share = in == language ? 1 : Ranking.OTHER_LANGUAGE;
            float title = near ? Ranking.SYNONYM_NEAR : Ranking.SYNONYM_TITLE;
            put(found, synonym(words.title(), title * share, in));
            if (!near) {
                words.also().forEach(also -> put(found, synonym(also, Ranking.SYNONYM_ALSO * share, in)));
            }
        });
    }

    private Alternative synonym(String text, float weight, Language in) {
        return new Alternative(lexicon.forms().texts(text), weight, Set.of(in));
    }

    private static void put(Map<String, Alternative> found, Alternative alternative) {
        if (!alternative.words().isEmpty()) {
            found.merge(String.join(" ", alternative.words()), alternative, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
    }

    /** Rare words say much; a word that is on every page says little. */
    private float weight(Spelling.Reading reading) {
        int pages = reading.isKnown() ? Math.max(1, reading.pages()) : 1;
        double rarity = Math.log(1 + (double) lexicon.pages() / pages) / Math.log(1 + lexicon.pages());
        return (float) Math.max(Ranking.LEAST_WEIGHT, Math.min(1, rarity));
    }

    private boolean isEmpty(String word) {
        return StopWords.isEmpty(word, language) || StopWords.isEmpty(word, language.other()) && !lexicon.vocabulary(language).knows(word);
    }

    private Optional<String> matched(Span span, SynonymIndex.Sense sense) {
        Synonyms.Words here = sense.synonyms().words().get(language);
        if (here == null || sense.role() == SynonymIndex.Role.NEAR) {
            return Optional.empty();
        }
        String typed = sense.role() == SynonymIndex.Role.MISSPELT ? sense.synonyms().words().get(sense.language()).title() : String.join(" ", span.words());
        return typed.equalsIgnoreCase(here.title()) ? Optional.empty() : Optional.of(typed + " = " + here.title());
    }

    private static Optional<String> didYouMean(List<Spelling.Reading> readings) {
        boolean corrected = readings.stream().anyMatch(Spelling.Reading::isCorrected);
        return corrected ? Optional.of(String.join(" ", readings.stream().map(Spelling.Reading::word).toList())) : Optional.empty();
    }
}
