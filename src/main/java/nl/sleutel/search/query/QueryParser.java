package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.lexicon.Alternative;
import nl.sleutel.search.lexicon.Lexicon;
import nl.sleutel.search.lexicon.Spelling;
import nl.sleutel.search.lexicon.SynonymIndex;
import nl.sleutel.search.ranking.Ranking;

/** Makes out what a query means, with what the lexicon knows. Immutable; cheap to make. */
public final class QueryParser {

    private final Lexicon lexicon;
    private final Language language;
    private final Spelling spelling;

    public QueryParser(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
        this.spelling = new Spelling(lexicon, language);
    }

    /** A query's words: folded, and no more of them than a person types. */
    public static List<String> words(String query, WordForms forms) {
        String bounded = query.length() > Ranking.LONGEST_QUERY ? query.substring(0, Ranking.LONGEST_QUERY) : query;
        List<String> words = forms.texts(bounded.replaceAll("\\p{Cntrl}", " "));
        return words.size() > Ranking.MOST_WORDS ? words.subList(0, Ranking.MOST_WORDS) : words;
    }

    public ParsedQuery read(String query) {
        List<String> typed = words(query, lexicon.forms());
        List<Spelling.SpellingReading> readings = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (isTermPart(typed, i)) {
                readings.add(spelling.asTyped(typed.get(i)));
            } else {
                readings.addAll(spelling.read(typed.get(i), i == typed.size() - 1));
            }
        }
        List<String> words =
                readings.stream().map(Spelling.SpellingReading::word).toList();
        boolean allEmpty = words.stream().allMatch(this::isEmpty);
        List<Float> weights = readings.stream()
                .map(reading -> isEmpty(reading.word()) && !allEmpty ? Ranking.EMPTY_WORD : weight(reading))
                .toList();
        List<QueryConcept> units = new ArrayList<>();
        Set<String> matched = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); ) {
            Span span = span(words, i);
            units.add(unit(
                    span, readings.subList(i, i + span.length()), weights.subList(i, i + span.length()), allEmpty));
            span.senses().forEach(sense -> matched(span, sense).ifPresent(matched::add));
            i += span.length();
        }
        return new ParsedQuery(language, words, weights, units, didYouMean(readings), List.copyOf(matched));
    }

    /** A wider meaning, for a query that finds nothing: what is known of it, and words that begin like what is not. */
    public ParsedQuery widen(ParsedQuery query) {
        List<QueryConcept> units = new ArrayList<>();
        for (QueryConcept concept : query.units()) {
            if (concept.known() > 0 || concept.empty()) {
                units.add(concept);
            } else {
                List<Alternative> guesses = concept.alternatives().stream()
                        .flatMap(one -> one.words().stream())
                        .flatMap(word -> spelling.guesses(word).stream())
                        .map(guess -> new Alternative(List.of(guess), 1, Alternative.BOTH, Alternative.Origin.GUESSED))
                        .toList();
                units.add(new QueryConcept(
                        concept.length(),
                        guesses,
                        Set.of(),
                        concept.weight(),
                        0,
                        guesses.isEmpty() ? 0 : 1,
                        true,
                        false,
                        true));
            }
        }
        return new ParsedQuery(language, query.words(), query.weights(), units, query.didYouMean(), List.of());
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
                if (!lexicon.senses(words.subList(from, to), language).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Span span(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + SynonymIndex.LONGEST); to > from; to--) {
            List<String> part = words.subList(from, to);
            List<SynonymIndex.Sense> senses =
                    part.stream().allMatch(this::isEmpty) ? List.of() : lexicon.senses(part, language);
            boolean joins = part.size() == 2
                    && !isEmpty(part.get(0))
                    && !isEmpty(part.get(1))
                    && lexicon.knows(part.get(0) + part.get(1));
            if (!senses.isEmpty() || joins || part.size() == 1) {
                return new Span(part, senses, joins);
            }
        }
        throw new IllegalStateException("A word is always a span");
    }

    private QueryConcept unit(
            Span span, List<Spelling.SpellingReading> readings, List<Float> weights, boolean allEmpty) {
        Map<String, Alternative> found = new LinkedHashMap<>();
        float weight = (float) weights.stream().mapToDouble(Float::doubleValue).sum();
        readings.forEach(reading -> reading.alternatives().forEach(alternative -> put(found, alternative)));
        if (span.length() > 1) {
            put(found, new Alternative(span.words(), 1, Alternative.BOTH, Alternative.Origin.TYPED));
        }
        if (span.joins()) {
            put(
                    found,
                    new Alternative(
                            List.of(String.join("", span.words())),
                            Ranking.JOINED,
                            Alternative.BOTH,
                            Alternative.Origin.TYPED));
        }
        Set<EntryRef> pages = new LinkedHashSet<>();
        for (SynonymIndex.Sense sense : span.senses()) {
            addSynonyms(found, sense);
            if (sense.role().compareTo(SynonymIndex.Role.GENERAL) < 0) {
                sense.synonyms().page().ifPresent(pages::add);
            }
        }
        boolean empty = !allEmpty && span.words().stream().allMatch(this::isEmpty);
        float own = empty
                ? Ranking.EMPTY_WORD
                : weight / readings.size() * (1 + Ranking.LONGER_SPAN * (readings.size() - 1));
        boolean hardly =
                readings.stream().anyMatch(reading -> reading.isCorrected() && reading.known() <= Ranking.HARDLY_KNOWN);
        boolean meant = !hardly && span.senses().stream().anyMatch(sense -> sense.role() != SynonymIndex.Role.NEAR);
        float known = meant
                ? 1
                : (float) readings.stream()
                        .mapToDouble(Spelling.SpellingReading::known)
                        .max()
                        .orElse(0);
        boolean guessed = readings.stream().anyMatch(reading -> reading.isCorrected() || reading.isPart());
        return new QueryConcept(
                span.length(),
                List.copyOf(found.values()),
                pages,
                own,
                share(readings),
                known,
                known == 1,
                empty,
                guessed);
    }

    private float share(List<Spelling.SpellingReading> readings) {
        return (float) readings.stream()
                        .mapToInt(Spelling.SpellingReading::pages)
                        .min()
                        .orElse(0)
                / lexicon.pages();
    }

    /**
     * In the reader's language if the term has words in it: a page's two languages say the same, so one of them is
     * enough.
     */
    private void addSynonyms(Map<String, Alternative> found, SynonymIndex.Sense sense) {
        Language in = sense.synonyms().words().containsKey(language) ? language : language.other();
        Synonyms.SynonymWords words =
                Objects.requireNonNull(sense.synonyms().words().get(in));
        switch (sense.role()) {
            case NEAR -> put(found, synonym(words.title(), Ranking.SYNONYM_NEAR, in));
            case GENERAL ->
                Stream.concat(Stream.of(words.title()), words.also().stream())
                        .forEach(word -> put(found, synonym(word, Ranking.SYNONYM_GENERAL, in)));
            default -> {
                put(found, synonym(words.title(), Ranking.SYNONYM_TITLE, in));
                words.also().forEach(also -> put(found, synonym(also, Ranking.SYNONYM_ALSO, in)));
            }
        }
    }

    private Alternative synonym(String text, float weight, Language in) {
        return new Alternative(lexicon.forms().texts(text), weight, Set.of(in), Alternative.Origin.MEANT);
    }

    private static void put(Map<String, Alternative> found, Alternative alternative) {
        if (!alternative.words().isEmpty()) {
            found.merge(String.join(" ", alternative.words()), alternative, Alternative::or);
        }
    }

    private float weight(Spelling.SpellingReading reading) {
        return !reading.isKnown()
                ? Ranking.UNKNOWN_WEIGHT
                : reading.pages() == 0 ? Ranking.NOWHERE_WEIGHT : lexicon.rarity(reading.pages());
    }

    private boolean isEmpty(String word) {
        return StopWords.isEmpty(word, language)
                || (StopWords.isEmpty(word, language.other())
                        && !lexicon.vocabulary(language).knows(word));
    }

    private Optional<String> matched(Span span, SynonymIndex.Sense sense) {
        Synonyms.SynonymWords here = sense.synonyms().words().get(language);
        if (here == null || sense.role().compareTo(SynonymIndex.Role.GENERAL) >= 0) {
            return Optional.empty();
        }
        String typed = sense.role() == SynonymIndex.Role.MISSPELT
                ? Objects.requireNonNull(sense.synonyms().words().get(sense.language()))
                        .title()
                : String.join(" ", span.words());
        return typed.equalsIgnoreCase(here.title()) ? Optional.empty() : Optional.of(typed + " = " + here.title());
    }

    private static Optional<String> didYouMean(List<Spelling.SpellingReading> readings) {
        boolean corrected = readings.stream().anyMatch(Spelling.SpellingReading::isCorrected);
        return corrected
                ? Optional.of(String.join(
                        " ",
                        readings.stream().map(Spelling.SpellingReading::word).toList()))
                : Optional.empty();
    }
}
