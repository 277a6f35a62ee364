package nl.sleutel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import nl.sleutel.search.index.document.Sections;
import nl.sleutel.search.query.ParsedQuery;
import nl.sleutel.search.query.QueryPredicates;
import nl.sleutel.search.query.Snippets;
import nl.sleutel.search.query.Threshold;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Runs one understood query on the index. For one query, by one thread. */
final class QueryExecution {

    private static final Kind[] BESIDES = KindModules.installed().all().stream()
            .filter(KindModule::isFoundBesidePages)
            .map(KindModule::kind)
            .toArray(Kind[]::new);
    /** What is shown of each kind besides articles. */
    private static final int MOST_OF_A_KIND = 4;

    private static final int MOST_NEAR = 3;
    /**
     * Where so many pages match, what the best of them have is never what only just lets a page in. The portal's own
     * pages are fewer.
     */
    private static final int MANY = 1_000;
    /** Far more than there are. */
    private static final int MOST_COMBINATIONS = 10_000;

    private final SearchSession session;
    private final ParsedQuery query;
    private final Language language;
    private final SearchPredicateFactory f;
    private final QueryPredicates queryPredicates;
    private final Threshold threshold;
    private final IndexSnapshot snapshot;
    private final boolean urgent;

    /** @param urgent whether the query speaks of danger: then sensitive pages are found like all others */
    QueryExecution(SearchSession session, IndexSnapshot snapshot, ParsedQuery query, boolean urgent) {
        this.urgent = urgent;
        this.session = session;
        this.query = query;
        this.language = query.language();
        this.f = session.scope(IndexedPage.class).predicate();
        this.queryPredicates = new QueryPredicates(f, snapshot.lexicon().forms());
        this.threshold = new Threshold(f, queryPredicates, query);
        this.snapshot = snapshot;
    }

    /** One page of articles, with how many there are and the counts of its facets. */
    record Articles(long total, List<SearchResult.Hit> hits, SearchResult.Facets facets) {

        static final Articles NONE = new Articles(0, List.of(), SearchResult.Facets.NONE);
    }

    Articles articles(SearchRequest request) {
        FacetCounts facetCounts = new FacetCounts(combinations(), request.filters());
        return facetCounts.total() <= request.start()
                ? new Articles(facetCounts.total(), List.of(), facetCounts.facets())
                : new Articles(facetCounts.total(), hits(request, facetCounts.total() > MANY), facetCounts.facets());
    }

    /**
     * How many pages match with the same values in all facets. It looks at each page that matches, and so asks for
     * nothing else.
     */
    private Map<String, Long> combinations() {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(Field.FACETS);
        return session.search(IndexedPage.class)
                .where(articles(queryPredicates.counted(query), SearchRequest.Filters.NONE))
                .aggregation(
                        key, a -> a.terms().field(Field.FACETS, String.class).maxTermCount(MOST_COMBINATIONS))
                .fetch(0)
                .aggregation(key);
    }

    /** The best pages. Nothing is counted, so that the index may pass over what cannot be among them. */
    private List<SearchResult.Hit> hits(SearchRequest request, boolean many) {
        Snippets snippets = new Snippets(query, snapshot.lexicon());
        return session.search(IndexedPage.class)
                .select(p -> p.composite()
                        .from(
                                p.field(Field.KEY, String.class),
                                p.field(in(Field.ADDRESS), String.class),
                                p.field(in(Field.TITLE), String.class),
                                p.field(in(Field.SUMMARY), String.class),
                                p.field(in(Field.SECTIONS), String.class),
                                p.field(Field.TOPIC, String.class).list(),
                                p.score())
                        .asList(fields -> hit(fields, snippets)))
                .where(articles(queryPredicates.ranked(query, many), request.filters()))
                .fetchHits(request.start(), request.size());
    }

    /** Only articles have the words of articles. */
    private SearchPredicate articles(SearchPredicate matches, SearchRequest.Filters filters) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(matches);
        if (!urgent) {
            threshold.articles().forEach(all::filter);
            all.filter(threshold.sensitive());
        }
        if (!snapshot.bilingual()) {
            all.filter(of(Kind.ARTICLE));
        }
        narrow(all, Field.TOPIC, filters.topic().map(Topic::key));
        narrow(all, Field.AUDIENCE, filters.audience().map(Audience::key));
        narrow(all, Field.PHASE, filters.phase().map(Phase::key));
        return all.toPredicate();
    }

    private SearchPredicate of(Kind... kinds) {
        return f.terms()
                .field(Field.SIDE)
                .matchingAny(
                        Stream.of(kinds).map(kind -> Field.side(kind, language)).toList())
                .toPredicate();
    }

    private void narrow(BooleanPredicateClausesStep<?, ?> all, String field, Optional<String> value) {
        value.ifPresent(key -> all.filter(f.match().field(field).matching(key)));
    }

    private static SearchResult.Hit hit(List<?> fields, Snippets snippets) {
        String summary = (String) fields.get(3);
        Snippets.SnippetPassage passage = snippets.of(summary, Sections.unpack((String) fields.get(4)));
        return new SearchResult.Hit(
                new EntryRef(Kind.ARTICLE, (String) fields.get(0)),
                (String) fields.get(1),
                (String) fields.get(2),
                summary,
                passage.html(),
                passage.section().isEmpty() ? "" : "#" + passage.section(),
                (String) ((List<?>) fields.get(5)).get(0),
                (Float) fields.get(6));
    }

    /** What matches besides articles, the best of each kind. */
    SearchResult.Groups groups() {
        Map<Kind, Integer> taken = new HashMap<>();
        List<String> best = new ArrayList<>();
        for (String id : ids(
                allowed(queryPredicates.beside(query), threshold.beside()),
                MOST_OF_A_KIND * 2 * BESIDES.length,
                BESIDES)) {
            if (taken.merge(IndexedPage.ref(id).kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                best.add(id);
            }
        }
        return SearchResult.Groups.of(found(best));
    }

    /** What matches at all. */
    List<SearchResult.Found> any() {
        return !query.hasWords()
                ? List.of()
                : found(ids(
                        allowed(queryPredicates.anything(query), threshold.near()),
                        MOST_NEAR,
                        Kind.ARTICLE,
                        Kind.ORGANISATION));
    }

    private SearchPredicate allowed(SearchPredicate matches, SearchPredicate besides) {
        BooleanPredicateClausesStep<?, ?> all = f.bool().must(matches).filter(besides);
        return urgent ? all.toPredicate() : all.filter(threshold.sensitive()).toPredicate();
    }

    /** The best documents of these kinds; to read the documents themselves costs far more than to find them. */
    private List<String> ids(SearchPredicate matches, int most, Kind... kinds) {
        return session.search(IndexedPage.class)
                .select(p -> p.id(String.class))
                .where(f.bool().must(matches).filter(of(kinds)).toPredicate())
                .fetchHits(most);
    }

    private List<SearchResult.Found> found(List<String> ids) {
        return snapshot.shown()
                .of(
                        ids,
                        language,
                        unknown -> session.search(IndexedPage.class)
                                .select(p -> p.composite()
                                        .from(
                                                p.id(String.class),
                                                p.field(in(Field.ADDRESS), String.class),
                                                p.field(in(Field.TITLE), String.class),
                                                p.field(in(Field.SUMMARY), String.class))
                                        .asList(fields -> new SearchResult.Found(
                                                IndexedPage.ref((String) fields.get(0)),
                                                (String) fields.get(1),
                                                (String) fields.get(2),
                                                (String) fields.get(3))))
                                .where(f.id().matchingAny(unknown).toPredicate())
                                .fetchHits(unknown.size()));
    }

    private String in(String field) {
        return Field.in(language, field);
    }
}
