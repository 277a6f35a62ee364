package nl.sleutel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sleutel.content.Edition;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Topic;
import nl.sleutel.search.index.Titles;
import nl.sleutel.search.query.QueryReader;
import nl.sleutel.search.query.Snippets;
import nl.sleutel.search.query.Understanding;
import nl.sleutel.search.query.Urgency;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Searches pages, and what stands beside them. Never waits for the database, nor for the index: without one, titles
 * answer.
 */
@ApplicationScoped
public class Searching {

    private final IndexKeeper keeper;
    private final Supplier<Edition> editions;
    private final Unfound unfound;
    private final Urgency urgency;

    @Inject
    public Searching(SearchIndex index, Unfound unfound) {
        this(index.keeper(), index::edition, unfound);
    }

    Searching(IndexKeeper keeper, Supplier<Edition> editions, Unfound unfound) {
        this.keeper = keeper;
        this.editions = editions;
        this.unfound = unfound;
        this.urgency = new Urgency();
    }

    public SearchResult search(SearchRequest request) {
        long from = System.nanoTime();
        List<String> words = QueryReader.words(request.query(), keeper.forms());
        boolean urgent = urgency.isIn(words);
        Answer answer = words.isEmpty()
                ? Answer.NOTHING
                : keeper.search(
                        serving -> fromIndex(request, serving, urgent), titles -> fromTitles(request, words, titles));
        boolean keep = !urgent && Keepable.is(request.query());
        if (keep && answer.isNothing() && request.isWhole()) {
            unfound.count(words, request.language());
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
            Finder.Articles articles,
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
                Finder.Articles.NONE, SearchResult.Groups.NONE, List.of(), Optional.empty(), List.of(), false);
    }

    private Answer fromIndex(SearchRequest request, Serving serving, boolean urgent) {
        QueryReader reader = new QueryReader(serving.lexicon(), request.language());
        Understanding query = reader.read(request.query());
        try (SearchSession session = serving.index().session()) {
            Finder finder = new Finder(session, serving, query, urgent);
            Finder.Articles articles = query.isKnown() ? finder.articles(request) : Finder.Articles.NONE;
            SearchResult.Groups groups = query.isKnown() ? finder.groups() : SearchResult.Groups.NONE;
            List<SearchResult.Found> near =
                    articles.total() > 0 ? List.of() : new Finder(session, serving, reader.widen(query), urgent).any();
            return new Answer(
                    live(articles), live(groups), live(near.stream()), query.didYouMean(), query.matched(), false);
        }
    }

    /** What was withdrawn a moment ago is not shown, even if the index does not know yet. */
    private Finder.Articles live(Finder.Articles articles) {
        Edition edition = editions.get();
        return new Finder.Articles(
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

    private Answer fromTitles(SearchRequest request, List<String> words, Titles titles) {
        List<SearchResult.Hit> hits = titles.search(words, request.language()).stream()
                .filter(match -> match.document().ref().kind() == Kind.ARTICLE
                        && request.filters().let(match.document()))
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
        Finder.Articles articles = new Finder.Articles(
                hits.size(),
                hits.subList(start, Math.min(hits.size(), start + request.size())),
                SearchResult.Facets.NONE);
        return new Answer(live(articles), SearchResult.Groups.NONE, List.of(), Optional.empty(), List.of(), true);
    }

    private static String html(String text) {
        return Snippets.escaped(text);
    }
}
