package nl.sleutel.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.search.zeroresults.ZeroResultCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index's life: made, found again, damaged, followed. */
class IndexKeeperTest {

    private static final EntryRef BIKE = new EntryRef(Kind.ARTICLE, "getting-around/cycling");

    @TempDir
    Path data;

    EditionFixture edition;
    final AtomicInteger made = new AtomicInteger();
    final IndexKeeper[] opened = new IndexKeeper[1];

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

    /** Counts the documents that are made, to see what was indexed. */
    private final class Counted implements DocumentSource {

        private final ArticleDocuments articles = new ArticleDocuments();

        @Override
        public Kind kind() {
            return Kind.ARTICLE;
        }

        @Override
        public Optional<Document> document(EntryRef ref, RenderContext context) {
            made.incrementAndGet();
            return articles.document(ref, context);
        }
    }

    private IndexKeeper open() {
        made.set(0);
        IndexKeeper keeper = SearchFixture.keeper(data, List.of(new Counted()), List.of());
        keeper.open(edition.edition());
        return keeper;
    }

    private List<String> found(IndexKeeper keeper, String query) {
        return new SearchService(keeper, edition::edition, new ZeroResultCounter())
                .search(SearchRequest.of(query, Language.EN)).hits().stream()
                        .map(SearchResult.Hit::key)
                        .toList();
    }

    @Test
    void open_onGoodIndex_doesNotRebuild() {
        open().close();
        assertEquals(2, made.get());
        try (IndexKeeper again = open()) {
            assertEquals(0, made.get());
            assertEquals(List.of("housing/deposit"), found(again, "deposit"));
        }
    }

    @Test
    void open_afterChangesWhileClosed_takesInOnlyThose() throws IOException {
        open().close();
        edition.publish(List.of(PageTexts.article(
                "housing/deposit", "Waarborg", "## Kort\n\nGeld.", "Guarantee", "## Short\n\nMoney.")));
        edition.withdraw(BIKE);
        try (IndexKeeper again = open()) {
            assertEquals(1, made.get());
            assertEquals(List.of("housing/deposit"), found(again, "guarantee"));
            assertEquals(List.of(), found(again, "bicycle"));
        }
    }

    @Test
    void open_onDamagedIndex_rebuilds() throws IOException {
        open().close();
        try (Stream<Path> files = Files.walk(data.resolve("index"))) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".cfs") || path.toString().endsWith(".fdt"))
                    .toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap("damage".getBytes(UTF_8)), channel.size() / 2);
                }
            }
        }
        try (IndexKeeper again = open()) {
            assertEquals(2, made.get());
            assertEquals(List.of("housing/deposit"), found(again, "deposit"));
        }
    }

    @Test
    void open_onLockedIndex_rebuildsBesideIt() {
        try (IndexKeeper first = open();
                IndexKeeper second = open()) {
            assertEquals(2, made.get());
            assertEquals(List.of("housing/deposit"), found(second, "deposit"));
            assertEquals(List.of("housing/deposit"), found(first, "deposit"));
        }
    }

    @Test
    void open_onIndexOfAnotherSchema_rebuilds() throws IOException {
        open().close();
        Path state = data.resolve("index/state.json");
        Files.writeString(state, Files.readString(state).replaceFirst("\"schema\":\"[^\"]*\"", "\"schema\":\"other\""));
        try (IndexKeeper again = open()) {
            assertEquals(2, made.get());
            assertEquals(List.of("housing/deposit"), found(again, "deposit"));
            try (Stream<Path> folders = Files.list(data.resolve("index"))) {
                assertEquals(1, folders.filter(Files::isDirectory).count(), "the old index is cleared away");
            }
        }
    }

    @Test
    void follow_publicationAndWithdrawal_isFoundAndGoneAtOnce() throws IOException {
        try (IndexKeeper keeper = open()) {
            keeper.follow(edition.publish(List.of(PageTexts.article(
                    "work/side-job", "Bijbaan", "## Kort\n\nWerk.", "Side job", "## Short\n\nWork."))));
            assertEquals(List.of("work/side-job"), found(keeper, "side job"));
            keeper.follow(edition.withdraw(BIKE));
            assertEquals(List.of(), found(keeper, "bicycle"));
            assertEquals(2, keeper.health().documents());
        }
    }

    @Test
    void search_onWithdrawalThatTheIndexHasNotSeen_doesNotShowIt() throws IOException {
        try (IndexKeeper keeper = open()) {
            edition.withdraw(BIKE);
            assertEquals(List.of(), found(keeper, "bicycle"));
        }
    }

    @Test
    void search_withoutIndex_answersFromTitles() {
        List<List<String>> meanwhile = new java.util.ArrayList<>();
        IndexKeeper[] keeper = new IndexKeeper[1];
        keeper[0] = SearchFixture.keeper(
                data,
                List.of(new DocumentSource() {
                    @Override
                    public Kind kind() {
                        return Kind.ARTICLE;
                    }

                    @Override
                    public Optional<Document> document(EntryRef ref, RenderContext context) {
                        meanwhile.add(found(keeper[0], "cycling"));
                        return new ArticleDocuments().document(ref, context);
                    }
                }),
                List.of());
        try (IndexKeeper opened = keeper[0]) {
            opened.open(edition.edition());
            assertEquals(List.of(List.of(), List.of(BIKE.key())), meanwhile);
            assertTrue(opened.health().isOpen());
        }
    }

    @Test
    void rebuild_whileServing_formerIndexAnswers() {
        List<List<String>> meanwhile = new java.util.ArrayList<>();
        try (IndexKeeper keeper = SearchFixture.keeper(
                data,
                List.of(new DocumentSource() {
                    @Override
                    public Kind kind() {
                        return Kind.ARTICLE;
                    }

                    @Override
                    public Optional<Document> document(EntryRef ref, RenderContext context) {
                        made.incrementAndGet();
                        if (made.get() > 2) {
                            meanwhile.add(found(opened[0], "money"));
                        }
                        return new ArticleDocuments().document(ref, context);
                    }
                }),
                List.of())) {
            opened[0] = keeper;
            keeper.open(edition.edition());
            keeper.rebuild(edition.edition());
            assertEquals(List.of(List.of("housing/deposit"), List.of("housing/deposit")), meanwhile);
            assertEquals(List.of("housing/deposit"), found(keeper, "money"));
        }
    }

    @Test
    void follow_termAndItsWithdrawal_isUnderstoodAndForgottenWithoutRestart() throws IOException {
        try (SearchFixture search = SearchFixture.of(
                data.resolve("terms"),
                List.of(PageTexts.article(
                        "housing/deposit", "Borg", "## Kort\n\nGeld.", "Deposit", "## Short\n\nMoney.")))) {
            assertEquals(List.of(), keys(search, "flibbergeld"));
            EntryTexts term = PageTexts.term(
                    "borg",
                    "---\ntitle: borg\nalso: [flibbergeld]\n---\nGeld.\n",
                    "---\ntitle: deposit\n---\nMoney.\n");
            search.keeper.follow(search.edition.publish(List.of(term)));
            assertEquals(List.of("housing/deposit"), keys(search, "flibbergeld"));
            assertEquals(
                    List.of("flibbergeld = deposit"),
                    search.search("flibbergeld", Language.EN).matched());
            search.keeper.follow(search.edition.withdraw(term.ref()));
            assertEquals(List.of(), keys(search, "flibbergeld"));
        }
    }

    /** What is shown of a term was read by the search before. */
    @Test
    void follow_changeOfWhatWasShown_showsItAnew() throws IOException {
        EntryTexts before =
                PageTexts.term("borg", "---\ntitle: borg\n---\nGeld.\n", "---\ntitle: deposit\n---\nMoney.\n");
        try (SearchFixture search = SearchFixture.of(data.resolve("terms"), List.of(before))) {
            assertEquals(List.of("deposit"), terms(search, "borg"));
            search.keeper.follow(search.edition.publish(List.of(
                    PageTexts.term("borg", "---\ntitle: borg\n---\nGeld.\n", "---\ntitle: security\n---\nMoney.\n"))));
            assertEquals(List.of("security"), terms(search, "borg"));
            search.keeper.follow(search.edition.withdraw(before.ref()));
            assertEquals(List.of(), terms(search, "borg"));
        }
    }

    @Test
    void search_farMoreAtOnceThanProcessors_answersAllInTurns() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(40);
        try (IndexKeeper keeper = open()) {
            List<CompletableFuture<Boolean>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> keeper.search(
                                    serving -> {
                                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                        LockSupport.parkNanos(
                                                Duration.ofMillis(10).toNanos());
                                        now.decrementAndGet();
                                        return true;
                                    },
                                    titles -> false),
                            readers))
                    .limit(40)
                    .toList();
            answers.forEach(answer -> assertTrue(answer.join()));
        } finally {
            readers.shutdown();
        }
        assertTrue(most.get() <= Runtime.getRuntime().availableProcessors() + 1, most + " at once");
    }

    private static List<String> terms(SearchFixture search, String query) {
        return search.search(query, Language.EN).groups().in("terms").stream()
                .map(SearchResult.Found::title)
                .toList();
    }

    private static List<String> keys(SearchFixture search, String query) {
        return search.search(query, Language.EN).hits().stream()
                .map(SearchResult.Hit::key)
                .toList();
    }
}
