package nl.sleutel.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.follower.EditionChanged;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.indexing.SynonymSource;
import nl.sleutel.search.index.DocumentFactory;
import nl.sleutel.search.index.IndexFolder;
import nl.sleutel.search.index.IndexStore;
import nl.sleutel.search.index.IndexSynchroniser;
import nl.sleutel.search.index.OpenSearchStore;
import nl.sleutel.search.index.Schema;
import org.jboss.logging.Logger;

/**
 * The search index and its upkeep: it opens when the first Edition is there, follows every later one, and is made anew
 * beside the one that serves when that is of no use. All of that happens in one thread of its own; searches never wait
 * for it.
 */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    /**
     * How often it is looked whether a document was true only until now; a fact changes at midnight at the earliest.
     */
    private static final int LOOK_EVERY_SECONDS = 15;

    private final Editions editions;
    private final IndexKeeper keeper;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "search-index");
        made.setDaemon(true);
        return made;
    });
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();
    private boolean asked;

    public SearchIndex(
            DataConfig config,
            SearchConfig search,
            Editions editions,
            ObjectMapper json,
            Clock clock,
            @Any Instance<DocumentSource> documents,
            @Any Instance<SynonymSource> synonyms) {
        this.editions = editions;
        DocumentFactory documentFactory = new DocumentFactory(documents, synonyms, clock);
        this.keeper = new IndexKeeper(
                home(config.dataDir().resolve("index"), search, json),
                documentFactory,
                new IndexSynchroniser(documentFactory));
    }

    private static IndexStore home(Path root, SearchConfig search, ObjectMapper json) {
        return switch (search.searchBackend()) {
            case LUCENE -> new IndexFolder(root, json, Schema.fingerprint());
            case OPENSEARCH -> new OpenSearchStore(search.opensearchHosts(), root, json, Schema.fingerprint());
        };
    }

    /**
     * Begins to open the index of the current Edition, or to make one; answers the number of documents when it is
     * there.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The keeper logs what fails; the work ends with the thread.
    public synchronized CompletableFuture<Integer> open() {
        if (!asked) {
            asked = true;
            thread.execute(() -> {
                try {
                    ready.complete(keeper.open(editions.current()));
                } catch (RuntimeException e) {
                    LOG.errorf(
                            "The search index cannot be made; searches are answered from titles, and it is tried "
                                    + "again (%s)",
                            e.getMessage());
                    keeper.answerFromTitles(editions.current());
                    ready.completeExceptionally(e);
                }
            });
            thread.scheduleWithFixedDelay(
                    () -> keeper.renew(editions.current()), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
        return ready;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // As with open().
    void follow(@Observes EditionChanged change) {
        if (isAsked()) {
            thread.execute(() -> keeper.follow(change));
        } else {
            open();
        }
    }

    private synchronized boolean isAsked() {
        return asked;
    }

    IndexKeeper keeper() {
        return keeper;
    }

    Edition edition() {
        return editions.current();
    }

    /** How it is with the index, for the health page. */
    public IndexKeeper.Health health() {
        return keeper.health();
    }

    @PreDestroy
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
        keeper.close();
    }
}
