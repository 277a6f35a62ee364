package nl.sleutel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.search.index.TitleFallback;
import nl.sleutel.search.lexicon.CrisisWords;
import nl.sleutel.search.query.ParsedQuery;
import nl.sleutel.search.query.QueryParser;
import nl.sleutel.search.query.Snippets;
import nl.sleutel.search.zeroresults.RecordableQuery;
import nl.sleutel.search.zeroresults.ZeroResultCounter;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Searches pages, and what stands beside them. Never waits for the database, nor for the index: without one, titles
 * answer.
 */
@ApplicationScoped
public class SearchService {

    private final IndexKeeper keeper;
    private final Supplier<Edition> editions;
    private final ZeroResultCounter zeroResultCounter;
    private final CrisisWords crisisWords;

    @Inject
    public SearchService(SearchIndex index, ZeroResultCounter zeroResultCounter) {
        this(index.keeper(), index::edition, zeroResultCounter);
    }

    SearchService(IndexKeeper keeper, Supplier<Edition> editions, ZeroResultCounter zeroResultCounter) {
        this.keeper = keeper;
        this.editions = editions;
        this.zeroResultCounter = zeroResultCounter;
        this.crisisWords = new CrisisWords();
    }

    public SearchResult search(SearchRequest request) {
        long from = System.nanoTime();
        List<String> words = QueryParser.words(request.query(), keeper.forms());
        boolean urgent = crisisWords.isIn(words);
        Answer answer = words.isEmpty()
                ? Answer.NOTHING
                : keeper.search(
                        snapshot -> fromIndex(request, snapshot, urgent),
                        titleFallback -> fromTitles(request, words, titleFallback));
        boolean keep = !urgent && RecordableQuery.is(request.query());
        if (keep && answer.isNothing() && request.isWhole()) {
            zeroResultCounter.count(words, request.language());
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        return new SearchResult(
                answer.articles().total(),
                took,
                answer.didYouMean(),
                answer.matched(),
                urgent,
                answer.articles().hits(),
                answer.groups(),
                answer.near(),
                answer.articles().facets(),
                answer.titlesOnly(),
                keep);
    }

    /** What a search found, before it is dressed as a result. */
    private record Answer(
            QueryExecution.Articles articles,
            SearchResult.Groups groups,
            List<SearchResult.Found> near,
            Optional<String> didYouMean,
            List<String> matched,
            boolean titlesOnly) {

        /** Nothing but what lies near it. A query without words is none; nor is what titles alone do not say. */
        @SuppressWarnings("ReferenceEquality") // Only this one is without words; others may hold as little.
        boolean isNothing() {
            return this != NOTHING && !titlesOnly && articles.total() == 0 && groups.equals(SearchResult.Groups.NONE);
        }

        static final Answer NOTHING = new Answer(
                QueryExecution.Articles.NONE, SearchResult.Groups.NONE, List.of(), Optional.empty(), List.of(), false);
    }

    private Answer fromIndex(SearchRequest request, IndexSnapshot snapshot, boolean urgent) {
        QueryParser parser = new QueryParser(snapshot.lexicon(), request.language());
        ParsedQuery query = parser.read(request.query());
        try (SearchSession session = snapshot.index().session()) {
            QueryExecution queryExecution = new QueryExecution(session, snapshot, query, urgent);
            QueryExecution.Articles articles =
                    query.isKnown() ? queryExecution.articles(request) : QueryExecution.Articles.NONE;
            SearchResult.Groups groups = query.isKnown() ? queryExecution.groups() : SearchResult.Groups.NONE;
            List<SearchResult.Found> near = articles.total() > 0
                    ? List.of()
                    : new QueryExecution(session, snapshot, parser.widen(query), urgent).any();
            return new Answer(
                    live(articles), live(groups), live(near.stream()), query.didYouMean(), query.matched(), false);
        }
    }

    /** What was withdrawn a moment ago is not shown, even if the index does not know yet. */
    private QueryExecution.Articles live(QueryExecution.Articles articles) {
        Edition edition = editions.get();
        return new QueryExecution.Articles(
                articles.total(),
                articles.hits().stream()
                        .filter(hit -> edition.live(hit.ref()).isPresent())
                        .toList(),
                articles.facets());
    }

    private SearchResult.Groups live(SearchResult.Groups groups) {
        return SearchResult.Groups.of(live(groups.all()));
    }

    private List<SearchResult.Found> live(Stream<SearchResult.Found> all) {
        Edition edition = editions.get();
        return all.filter(found -> edition.live(found.ref()).isPresent()).toList();
    }

    private Answer fromTitles(SearchRequest request, List<String> words, TitleFallback titleFallback) {
        List<SearchResult.Hit> hits = titleFallback.search(words, request.language()).stream()
                .filter(match -> match.document().ref().kind() == Kind.ARTICLE
                        && request.filters().accepts(match.document()))
                .map(match -> new SearchResult.Hit(
                        match.document().ref(),
                        match.words().address(),
                        match.words().title(),
                        match.words().summary(),
                        html(match.words().summary()),
                        "",
                        match.document().topics().stream()
                                .findFirst()
                                .map(Topic::key)
                                .orElse(""),
                        match.shared()))
                .toList();
        int start = Math.min(hits.size(), request.start());
        QueryExecution.Articles articles = new QueryExecution.Articles(
                hits.size(),
                hits.subList(start, Math.min(hits.size(), start + request.size())),
                SearchResult.Facets.NONE);
        return new Answer(live(articles), SearchResult.Groups.NONE, List.of(), Optional.empty(), List.of(), true);
    }

    private static String html(String text) {
        return Snippets.escaped(text);
    }
}
