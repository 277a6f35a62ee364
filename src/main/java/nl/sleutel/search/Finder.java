package nl.sleutel.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.Field;
import nl.sleutel.search.index.IndexedPage;
import nl.sleutel.search.index.Sections;
import nl.sleutel.search.query.Predicates;
import nl.sleutel.search.query.Snippets;
import nl.sleutel.search.query.Understanding;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Runs one understood query on the index. For one query, by one thread. */
final class Finder {

    private static final List<Kind> BESIDES = List.of(Kind.ORGANISATION, Kind.TERM, Kind.STEP, Kind.EVENT);
    /** What is shown of each kind besides articles. */
    private static final int MOST_OF_A_KIND = 4;
    private static final int MOST_NEAR = 5;

    private final SearchSession session;
    private final Understanding query;
    private final Language language;
    private final SearchPredicateFactory f;
    private final SearchPredicate matches;
    private final SearchPredicate words;
    private final Snippets snippets;

    Finder(SearchSession session, Serving serving, Understanding query) {
        this.session = session;
        this.query = query;
        this.language = query.language();
        SearchScope<IndexedPage> scope = session.scope(IndexedPage.class);
        this.f = scope.predicate();
        Predicates predicates = new Predicates(f, serving.lexicon().forms());
        this.matches = predicates.of(query);
        this.words = predicates.words(query);
        this.snippets = new Snippets(query, serving.lexicon().forms());
    }

    /** One page of articles, with how many there are and the counts of its facets. */
    record Articles(long total, List<SearchResult.Hit> hits, SearchResult.Facets facets) {

        static final Articles NONE = new Articles(0, List.of(), SearchResult.Facets.NONE);
    }

    Articles articles(SearchRequest request) {
        AggregationKey<Map<String, Long>> topic = AggregationKey.of(Field.TOPIC);
        AggregationKey<Map<String, Long>> audience = AggregationKey.of(Field.AUDIENCE);
        AggregationKey<Map<String, Long>> phase = AggregationKey.of(Field.PHASE);
        var found = session.search(IndexedPage.class)
                .select(p -> p.composite().from(
                        p.field(Field.KEY, String.class), p.field(in(Field.ADDRESS), String.class), p.field(in(Field.TITLE), String.class),
                        p.field(in(Field.SUMMARY), String.class), p.field(in(Field.SECTIONS), String.class), p.field(Field.TOPIC, String.class).list(),
                        p.score()).asList(this::hit))
                .where(articles(request.filters(), ""))
                .aggregation(topic, a -> a.terms().field(Field.TOPIC, String.class))
                .aggregation(audience, a -> a.terms().field(Field.AUDIENCE, String.class))
                .aggregation(phase, a -> a.terms().field(Field.PHASE, String.class))
                .fetch((request.page() - 1) * request.size(), request.size());
        SearchRequest.Filters filters = request.filters();
        return new Articles(found.total().hitCount(), found.hits(), new SearchResult.Facets(
                filters.topic().isPresent() ? counts(Field.TOPIC, filters) : counts(found.aggregation(topic)),
                filters.audience().isPresent() ? counts(Field.AUDIENCE, filters) : counts(found.aggregation(audience)),
                filters.phase().isPresent() ? counts(Field.PHASE, filters) : counts(found.aggregation(phase))));
    }

    private SearchResult.Hit hit(List<?> fields) {
        String summary = (String) fields.get(3);
        Snippets.Passage passage = snippets.of(summary, Sections.unpack((String) fields.get(4)));
        return new SearchResult.Hit(new EntryRef(Kind.ARTICLE, (String) fields.get(0)), (String) fields.get(1), (String) fields.get(2),
                summary, passage.html(), passage.section().isEmpty() ? "" : "#" + passage.section(), (String) ((List<?>) fields.get(5)).get(0),
                (Float) fields.get(6));
    }

    /** What matches besides articles, the best of each kind. */
    SearchResult.Groups groups() {
        Map<Kind, List<SearchResult.Found>> groups = new EnumMap<>(Kind.class);
        for (SearchResult.Found found : found(BESIDES, MOST_OF_A_KIND * 2 * BESIDES.size())) {
            List<SearchResult.Found> group = groups.computeIfAbsent(found.ref().kind(), kind -> new ArrayList<>());
            if (group.size() < MOST_OF_A_KIND) {
                group.add(found);
            }
        }
        return new SearchResult.Groups(groups.getOrDefault(Kind.ORGANISATION, List.of()), groups.getOrDefault(Kind.TERM, List.of()),
                groups.getOrDefault(Kind.STEP, List.of()), groups.getOrDefault(Kind.EVENT, List.of()));
    }

    /** What matches at all. */
    List<SearchResult.Found> any() {
        return !query.hasWords() ? List.of() : found(List.of(Kind.ARTICLE, Kind.ORGANISATION), MOST_NEAR);
    }

    private List<SearchResult.Found> found(List<Kind> kinds, int most) {
        return session.search(IndexedPage.class)
                .select(p -> p.composite().from(p.field(Field.KIND, String.class), p.field(Field.KEY, String.class), p.field(in(Field.ADDRESS), String.class),
                        p.field(in(Field.TITLE), String.class), p.field(in(Field.SUMMARY), String.class)).asList(fields -> new SearchResult.Found(
                                new EntryRef(Kind.valueOf((String) fields.get(0)), (String) fields.get(1)), (String) fields.get(2), (String) fields.get(3),
                                (String) fields.get(4))))
                .where(f.bool().must(words)
                        .filter(f.terms().field(Field.KIND).matchingAny(kinds.stream().map(Kind::name).toList()))
                        .filter(f.match().field(Field.LANGUAGE).matching(language.tag())).toPredicate())
                .fetchHits(most);
    }

    private String in(String field) {
        return Field.in(language, field);
    }

    /** What matches among articles; a facet's own filter is left out of its counts. */
    private SearchPredicate articles(SearchRequest.Filters filters, String leftOut) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(matches);
        all.filter(f.match().field(Field.KIND).matching(Kind.ARTICLE.name()));
        all.filter(f.match().field(Field.LANGUAGE).matching(language.tag()));
        narrow(all, Field.TOPIC, filters.topic().map(topic -> topic.key()), leftOut);
        narrow(all, Field.AUDIENCE, filters.audience().map(audience -> audience.key()), leftOut);
        narrow(all, Field.PHASE, filters.phase().map(phase -> phase.key()), leftOut);
        return all.toPredicate();
    }

    private void narrow(BooleanPredicateClausesStep<?, ?> all, String field, Optional<String> value, String leftOut) {
        if (value.isPresent() && !field.equals(leftOut)) {
            all.filter(f.match().field(field).matching(value.get()));
        }
    }

    private List<SearchResult.Count> counts(String field, SearchRequest.Filters filters) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(field);
        return counts(session.search(IndexedPage.class).where(articles(filters, field))
                .aggregation(key, a -> a.terms().field(field, String.class)).fetch(0).aggregation(key));
    }

    private static List<SearchResult.Count> counts(Map<String, Long> counts) {
        List<SearchResult.Count> list = new ArrayList<>();
        counts.forEach((value, count) -> list.add(new SearchResult.Count(value, count)));
        return list;
    }
}
