package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.ranking.Ranking;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * The relevance threshold: what a document must have of a query besides some of its words, so that what only happens to
 * hold one of them is no answer. For one query, by one thread.
 */
public final class Threshold {

    private static final Map<String, Float> ANYWHERE = Map.of(Field.ALL, 1f, Field.PARTS, 1f);
    private static final Map<String, Float> TELLING = Map.of(Field.TELLING, 1f);
    private static final Map<String, Float> OWN = Map.of(Field.OWN, 1f);

    private final SearchPredicateFactory f;
    private final QueryPredicates queryPredicates;
    private final ParsedQuery query;
    private final Language language;

    public Threshold(SearchPredicateFactory f, QueryPredicates queryPredicates, ParsedQuery query) {
        this.f = f;
        this.queryPredicates = queryPredicates;
        this.query = query;
        this.language = query.language();
    }

    /**
     * For articles. One that says in its title, terms, headings or summary what was asked for is an answer; one that
     * has all of it somewhere may be. What was guessed must stand in a telling place, and two words that say as much as
     * each other only mean something together.
     */
    public List<SearchPredicate> articles() {
        List<QueryConcept> findable = query.findable();
        List<QueryConcept> heavy = query.heavy();
        if (query.isOfEmptyWords()) {
            return List.of();
        }
        if (findable.size() == 1) {
            return findable.get(0).telling() || !findable.get(0).guessed() ? List.of() : List.of(about(findable));
        }
        SearchPredicate everything =
                queryPredicates.each(findable, language, ANYWHERE, true).toPredicate();
        if ((heavy.size() == 2 && findable.size() == 2) || findable.stream().allMatch(QueryConcept::guessed)) {
            List<SearchPredicate> ways = new ArrayList<>(List.of(queryPredicates
                    .each(heavy, language, query.words().size() == 2 ? TELLING : ANYWHERE, true)
                    .toPredicate()));
            query.main()
                    .ifPresent(unit -> ways.add(queryPredicates
                            .each(List.of(unit), language, OWN, true)
                            .toPredicate()));
            return List.of(queryPredicates.any(ways), about(heavy));
        }
        return List.of(queryPredicates.any(List.of(about(heavy), everything)));
    }

    /** For what stands beside articles: all that weighs stands where it says what it is about. */
    public SearchPredicate beside() {
        return queryPredicates.each(query.heavy(), language, TELLING, false).toPredicate();
    }

    /** For what is near at best: something of the query stands where a document says what it is about. */
    public SearchPredicate near() {
        return about(query.findable());
    }

    private SearchPredicate about(List<QueryConcept> units) {
        return queryPredicates.any(units.stream()
                .map(unit -> queryPredicates
                        .each(List.of(unit), language, TELLING, true)
                        .toPredicate())
                .toList());
    }

    /**
     * Not a sensitive document, or one that was asked for by a word of its own: no guess, no part of a compound, and no
     * word that stands everywhere.
     */
    public SearchPredicate sensitive() {
        List<SearchPredicate> ways = new ArrayList<>();
        ways.add(
                f.match().field(Field.SENSITIVE).matching(String.valueOf(false)).toPredicate());
        query.units().stream()
                .filter(unit -> unit.isLookedFor() && !unit.guessed() && unit.share() <= Ranking.WEAK_SHARE)
                .map(QueryConcept::sure)
                .filter(unit -> !unit.alternatives().isEmpty())
                .forEach(unit -> ways.add(queryPredicates
                        .each(List.of(unit), language, OWN, false)
                        .toPredicate()));
        return queryPredicates.any(ways);
    }
}
