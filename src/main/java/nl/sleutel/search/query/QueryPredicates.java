package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.NameFolding;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import nl.sleutel.search.lexicon.Alternative;
import nl.sleutel.search.ranking.Ranking;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Turns what a query means into predicates of the index. For one query, by one thread. */
public final class QueryPredicates {

    private static final Map<String, Float> COUNTED = Map.of(Field.ALL, 1f, Field.PARTS, 1f);
    private static final Map<String, Float> BESIDE = Map.of(Field.BESIDE, 1f, Field.BESIDE_PARTS, Ranking.BESIDE_PARTS);
    private static final Map<String, Float> ANYTHING = Map.of(
            Field.ALL,
            1f,
            Field.PARTS,
            Ranking.BESIDE_PARTS,
            Field.BESIDE,
            1f,
            Field.BESIDE_PARTS,
            Ranking.BESIDE_PARTS);
    private static final Set<String> OF_COMPOUNDS = Set.of(Field.PARTS, Field.BESIDE_PARTS);
    private static final Set<String> AS_TYPED = Set.of(Field.PARTS, Field.BESIDE_PARTS, Field.EXACT);

    private final SearchPredicateFactory f;
    private final WordForms forms;

    public QueryPredicates(SearchPredicateFactory f, WordForms forms) {
        this.f = f;
        this.forms = forms;
    }

    /** What finds what stands beside the pages: few and short texts, for which the words alone are enough. */
    public SearchPredicate beside(ParsedQuery query) {
        return matching(clauses(query.deciding(), query.language(), BESIDE));
    }

    /** What finds anything of any kind. */
    public SearchPredicate anything(ParsedQuery query) {
        return matching(clauses(query.deciding(), query.language(), ANYTHING));
    }

    /**
     * What finds the pages for a query and does not rank them: the same pages as {@link #ranked}, at a fraction of its
     * cost.
     */
    public SearchPredicate counted(ParsedQuery query) {
        Map<QueryConcept, List<SearchPredicate>> units = clauses(query.deciding(), query.language(), COUNTED);
        addPages(units);
        return matching(units);
    }

    /**
     * What finds and ranks the pages for a query.
     *
     * @param many whether far more pages match than anybody looks at: then what lets a page in need not be asked again
     *     of the best, and an index can pass over all that cannot be among them
     */
    public SearchPredicate ranked(ParsedQuery query, boolean many) {
        Map<QueryConcept, List<SearchPredicate>> deciding = clauses(query.deciding(), query.language(), Ranking.FIELDS);
        Map<QueryConcept, List<SearchPredicate>> others = clauses(
                query.units().stream()
                        .filter(concept -> concept.isLookedFor() && !deciding.containsKey(concept))
                        .toList(),
                query.language(),
                Ranking.FIELDS);
        addPages(deciding);
        addPages(others);
        Map<QueryConcept, List<SearchPredicate>> all = new LinkedHashMap<>(others);
        all.putAll(deciding);
        if (!all.isEmpty()) {
            addWhole(all.values().iterator().next(), query);
            addPairs(all, query);
        }
        if (many) {
            BooleanPredicateClausesStep<?, ?> any = f.bool();
            all.values().forEach(clauses -> clauses.forEach(any::should));
            return any.toPredicate();
        }
        if (others.isEmpty()) {
            return matching(deciding);
        }
        BooleanPredicateClausesStep<?, ?> both = f.bool();
        both.must(matching(deciding));
        others.values().forEach(clauses -> clauses.forEach(both::should));
        return both.toPredicate();
    }

    /**
     * The clauses of each unit. What adds to a rank stands among them, where it implies that the unit's own words
     * match.
     */
    private Map<QueryConcept, List<SearchPredicate>> clauses(
            List<QueryConcept> units, Language reader, Map<String, Float> fields) {
        Map<QueryConcept, List<SearchPredicate>> clauses = new LinkedHashMap<>();
        units.forEach(concept -> clauses.computeIfAbsent(concept, any -> of(concept, reader, fields)));
        return clauses;
    }

    /** The clauses of each of some units, of which each must match once. */
    BooleanPredicateClausesStep<?, ?> each(
            Collection<QueryConcept> units, Language reader, Map<String, Float> fields, boolean pages) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        Map<QueryConcept, List<SearchPredicate>> clauses = clauses(List.copyOf(units), reader, fields);
        if (pages) {
            addPages(clauses);
        }
        clauses.values().forEach(some -> all.must(any(some)));
        return all;
    }

    SearchPredicate any(Collection<SearchPredicate> clauses) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        clauses.forEach(any::should);
        return any.toPredicate();
    }

    /**
     * Where one unit is enough all clauses stand side by side: of those an index passes over most that cannot reach the
     * first page.
     */
    private SearchPredicate matching(Map<QueryConcept, List<SearchPredicate>> units) {
        int needed = needed(units.keySet());
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (List<SearchPredicate> clauses : units.values()) {
            if (needed == 1) {
                clauses.forEach(all::should);
            } else {
                all.should(any(clauses));
            }
        }
        all.minimumShouldMatchNumber(needed);
        return all.toPredicate();
    }

    /** A page with one word of three is noise; and where no word is the name of anything, a page must have them all. */
    private static int needed(Set<QueryConcept> units) {
        int known = units.size();
        return units.stream().noneMatch(QueryConcept::telling)
                ? Math.max(1, known)
                : known <= 2 ? 1 : known <= 5 ? 2 : 3;
    }

    private List<SearchPredicate> of(QueryConcept concept, Language reader, Map<String, Float> fields) {
        List<SearchPredicate> clauses = new ArrayList<>();
        for (Alternative alternative : concept.alternatives()) {
            for (Language language : alternative.languages()) {
                float share =
                        (language == reader ? 1 : Ranking.OTHER_LANGUAGE) * alternative.weight() * concept.weight();
                if (fields.containsKey(Field.TELLING)
                        && language == reader
                        && alternative.isAsTyped()
                        && alternative.languages().size() > 1) {
                    // A page that uses a word of the other language explains it.
                    clauses.add(words(alternative, language, Field.ALL, share));
                }
                fields.forEach((field, boost) -> {
                    if (isLookedFor(alternative, field, language)) {
                        clauses.add(words(alternative, language, field, boost * share));
                    }
                });
            }
        }
        return clauses;
    }

    /**
     * A word's stem is known here and need not be made out in each field. Several words of an article are looked for by
     * their pairs: the words themselves may be on every page.
     */
    private SearchPredicate words(Alternative alternative, Language language, String field, float boost) {
        if (alternative.words().size() == 1) {
            String word = alternative.words().get(0);
            String written = field.equals(Field.EXACT) ? word : forms.stem(word, language);
            return f.match()
                    .field(Field.in(language, field))
                    .boost(boost)
                    .matching(written)
                    .skipAnalysis()
                    .toPredicate();
        }
        return f.phrase()
                .field(Field.in(language, field.equals(Field.ALL) ? Field.PAIRS : field))
                .boost(boost)
                .matching(String.join(" ", alternative.words()))
                .toPredicate();
    }

    /** What was not typed need not be looked for in every way. */
    private static boolean isLookedFor(Alternative alternative, String field, Language language) {
        return alternative.isAsTyped()
                ? language == Language.NL || !OF_COMPOUNDS.contains(field)
                : !AS_TYPED.contains(field);
    }

    /** What the query gains as a whole: a page of that name, and its words together. */
    private void addWhole(List<SearchPredicate> clauses, ParsedQuery query) {
        for (Language language : Language.values()) {
            float share = language == query.language() ? 1 : Ranking.OTHER_LANGUAGE;
            String name = NameFolding.of(query.words(), language, forms);
            clauses.add(f.terms()
                    .field(Field.in(language, Field.NAMES))
                    .matchingAny(List.of(name))
                    .constantScore()
                    .boost(Ranking.NAME * share)
                    .toPredicate());
        }
        if (query.words().size() > 1) {
            clauses.add(f.phrase()
                    .field(Field.in(query.language(), Field.PAIRS))
                    .boost(Ranking.PHRASE)
                    .matching(String.join(" ", query.words()))
                    .toPredicate());
        }
    }

    /**
     * Neighbours in the query that are neighbours on the page; a word without meaning counts when it stands beside one
     * that has some.
     */
    private void addPairs(Map<QueryConcept, List<SearchPredicate>> units, ParsedQuery query) {
        List<QueryConcept> byWord = query.units().stream()
                .flatMap(concept -> Collections.nCopies(concept.length(), concept).stream())
                .toList();
        for (int i = 0; i + 1 < query.words().size(); i++) {
            float weight = (float)
                    Math.sqrt(Math.max(query.weights().get(i), query.weights().get(i + 1)));
            QueryConcept concept = byWord.get(i).isLookedFor() ? byWord.get(i) : byWord.get(i + 1);
            if (query.words().size() > 2 && weight > Math.sqrt(Ranking.EMPTY_WORD) && concept.isLookedFor()) {
                String pair = query.words().get(i) + " " + query.words().get(i + 1);
                Objects.requireNonNull(units.get(concept))
                        .add(f.match()
                                .field(Field.in(query.language(), Field.PAIRS))
                                .boost(weight * Ranking.PAIR)
                                .matching(pair)
                                .toPredicate());
            }
        }
    }

    /** The articles that the glossary names. */
    private void addPages(Map<QueryConcept, List<SearchPredicate>> units) {
        units.forEach((concept, clauses) -> concept.pages()
                .forEach(page -> clauses.add(f.id().matching(IndexedPage.id(page))
                        .constantScore()
                        .boost(Ranking.EXPLAINED * concept.weight())
                        .toPredicate())));
    }
}
