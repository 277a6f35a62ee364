package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.IndexGeneration;
import nl.sleutel.search.index.IndexState;
import nl.sleutel.search.index.IndexStore;
import nl.sleutel.search.zeroresults.ZeroResultCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search while the machine that holds the index does not answer. */
class OutOfReachTest {

    private static final EntryRef BIKE = new EntryRef(Kind.ARTICLE, "getting-around/cycling");

    @TempDir
    Path data;

    EditionFixture edition;

    @BeforeEach
    void publish() throws IOException {
        edition = new EditionFixture(data.resolve("edition"), List.of(Facts.NONE, Articles.NONE));
        edition.publish(List.of(
                PageTexts.article(
                        "getting-around/cycling",
                        "Fietsen",
                        "## Kort\n\nOp de fiets.",
                        "Cycling",
                        "## Short\n\nBy bicycle."),
                PageTexts.article("housing/deposit", "Borg", "## Kort\n\nGeld.", "Deposit", "## Short\n\nMoney.")));
    }

    private static IndexKeeper keeper(IndexStore store) {
        return SearchFixture.keeper(store, List.of(new ArticleDocuments()), List.of());
    }

    private List<String> found(IndexKeeper keeper, String query) {
        return new SearchService(keeper, edition::edition, new ZeroResultCounter())
                .search(SearchRequest.of(query, Language.EN)).hits().stream()
                        .map(SearchResult.Hit::key)
                        .toList();
    }

    /** An index on another machine, which may be gone. */
    private static final class Elsewhere implements IndexStore {

        private final IndexStore store;
        private IndexGeneration open;
        private boolean gone;

        Elsewhere(IndexStore store) {
            this.store = store;
        }

        void goes() {
            gone = true;
            open.close();
        }

        @Override
        public Optional<IndexState> sound() {
            return store.sound();
        }

        @Override
        public IndexGeneration open(String generation) {
            if (gone) {
                throw new IllegalStateException("gone");
            }
            open = store.open(generation);
            return open;
        }

        @Override
        public String next() throws IOException {
            return store.next();
        }

        @Override
        public void save(String generation, long changeId) throws IOException {
            store.save(generation, changeId);
        }

        @Override
        public void clean(String serving) {
            store.clean(serving);
        }

        @Override
        public boolean canBeOutOfReach() {
            return true;
        }
    }

    @Test
    void search_withIndexOutOfReach_answersFromTitlesUntilItIsBack() throws IOException {
        Elsewhere elsewhere = new Elsewhere(SearchFixture.home(data));
        try (IndexKeeper keeper = keeper(elsewhere)) {
            SearchService searchService = new SearchService(keeper, edition::edition, new ZeroResultCounter());
            keeper.open(edition.edition());
            assertEquals(List.of("housing/deposit"), found(keeper, "money"));
            assertFalse(searchService
                    .search(SearchRequest.of("deposit", Language.EN))
                    .titlesOnly());
            elsewhere.goes();
            SearchResult meanwhile = searchService.search(SearchRequest.of("deposit", Language.EN));
            assertTrue(meanwhile.titlesOnly());
            assertEquals(
                    List.of("housing/deposit"),
                    meanwhile.hits().stream().map(SearchResult.Hit::key).toList());
            assertFalse(keeper.health().isOpen());
            keeper.follow(edition.publish(List.of(PageTexts.article(
                    "work/side-job", "Bijbaan", "## Kort\n\nWerk.", "Side job", "## Short\n\nErrands."))));
            keeper.follow(edition.withdraw(BIKE));
            keeper.renew(edition.edition());
            assertEquals(List.of("work/side-job"), found(keeper, "job"));
            assertEquals(List.of(), found(keeper, "cycling"));
            assertEquals(List.of(), new SuggestService(keeper, edition::edition).suggest("job", Language.EN));
            elsewhere.gone = false;
            keeper.renew(edition.edition());
            assertTrue(keeper.health().isOpen());
            assertEquals(List.of("work/side-job"), found(keeper, "errands"));
            assertEquals(List.of(), found(keeper, "bicycle"));
        }
    }

    @Test
    void open_withIndexOutOfReach_answersFromTitlesUntilItIsBack() throws IOException {
        try (IndexKeeper before = keeper(SearchFixture.home(data))) {
            before.open(edition.edition());
        }
        Elsewhere elsewhere = new Elsewhere(SearchFixture.home(data));
        elsewhere.gone = true;
        try (IndexKeeper keeper = keeper(elsewhere)) {
            assertEquals(0, keeper.open(edition.edition()));
            assertEquals(List.of("housing/deposit"), found(keeper, "deposit"));
            elsewhere.gone = false;
            keeper.renew(edition.edition());
            assertEquals(List.of("housing/deposit"), found(keeper, "money"));
        }
    }
}
