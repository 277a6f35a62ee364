package nl.sleutel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import nl.sleutel.search.query.ParsedQuery;
import nl.sleutel.search.query.QueryParser;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Suggests pages, organisations and terms while somebody types. */
@ApplicationScoped
public class SuggestService {

    private static final int MOST = 8;
    /** Some suggestions fall out because they say the same. */
    private static final int FETCHED = 16;

    private static final float TITLE = 3;
    private static final float WHOLE_WORD = 2;
    private static final float OTHER_LANGUAGE = 0.4f;
    /** A page tells more than a term's two sentences or an organisation's card. */
    private static final float PAGE = 4;

    private final IndexKeeper keeper;
    private final Supplier<Edition> editions;

    @Inject
    public SuggestService(SearchIndex index) {
        this(index.keeper(), index::edition);
    }

    SuggestService(IndexKeeper keeper, Supplier<Edition> editions) {
        this.keeper = keeper;
        this.editions = editions;
    }

    /** At most eight; none while there is no index. */
    public List<Suggestion> suggest(String query, Language language) {
        List<String> words = QueryParser.words(query, keeper.forms());
        if (words.isEmpty()) {
            return List.of();
        }
        return keeper.search(
                snapshot -> {
                    List<Suggestion> found = suggest(words, language, snapshot);
                    if (!found.isEmpty()) {
                        return found;
                    }
                    ParsedQuery meant = new QueryParser(snapshot.lexicon(), language).read(query);
                    return meant.didYouMean().isPresent() ? suggest(meant.words(), language, snapshot) : found;
                },
                titles -> List.of());
    }

    private record Row(EntryRef ref, String text, String address) {}

    private List<Suggestion> suggest(List<String> words, Language language, IndexSnapshot snapshot) {
        try (SearchSession session = snapshot.index().session()) {
            SearchPredicateFactory f = session.scope(IndexedPage.class).predicate();
            List<Row> rows = session.search(IndexedPage.class)
                    .select(p -> p.composite()
                            .from(
                                    p.field(Field.KIND, String.class),
                                    p.field(Field.KEY, String.class),
                                    p.field(Field.in(language, Field.TITLE), String.class),
                                    p.field(Field.in(language, Field.ADDRESS), String.class))
                            .asList(row -> new Row(
                                    new EntryRef(Kind.named((String) row.get(0)), (String) row.get(1)),
                                    (String) row.get(2),
                                    (String) row.get(3))))
                    .where(predicate(f, words, language))
                    .fetchHits(FETCHED);
            return distinct(rows);
        }
    }

    /**
     * Every word must begin a word of the title or of a term; in the title counts most, then in the reader's language.
     */
    private static SearchPredicate predicate(SearchPredicateFactory f, List<String> words, Language language) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.filter(f.terms()
                .field(Field.SIDE)
                .matchingAny(Kind.all().stream()
                        .map(kind -> Field.side(kind, language))
                        .toList()));
        all.should(f.match()
                .field(Field.SIDE)
                .matching(Field.side(Kind.ARTICLE, language))
                .constantScore()
                .boost(PAGE));
        for (String word : words) {
            BooleanPredicateClausesStep<?, ?> any = f.bool();
            any.should(f.match().field(Field.in(language, Field.BEGINNINGS)).matching(word));
            any.should(f.match()
                    .field(Field.in(language, Field.TITLE_BEGINNINGS))
                    .matching(word)
                    .boost(TITLE));
            any.should(f.terms()
                    .fields(Field.in(language, Field.WORDS), Field.in(language, Field.TERM_WORDS))
                    .matchingAny(List.of(word))
                    .boost(WHOLE_WORD));
            any.should(f.match()
                    .field(Field.in(language.other(), Field.BEGINNINGS))
                    .matching(word)
                    .boost(OTHER_LANGUAGE));
            all.must(any.toPredicate());
        }
        return all.toPredicate();
    }

    private List<Suggestion> distinct(List<Row> rows) {
        Edition edition = editions.get();
        Map<String, Suggestion> byText = new LinkedHashMap<>();
        for (Row row : rows) {
            if (edition.live(row.ref()).isPresent()) {
                byText.putIfAbsent(row.text().toLowerCase(Locale.ROOT), new Suggestion(row.text(), row.address()));
            }
        }
        List<Suggestion> suggestions = new ArrayList<>(byText.values());
        return suggestions.subList(0, Math.min(MOST, suggestions.size()));
    }
}
