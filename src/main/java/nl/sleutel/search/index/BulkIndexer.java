package nl.sleutel.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.sleutel.search.index.document.IndexedPage;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/**
 * Fills a new index. Documents are made while those before them are written, and nothing is kept for good before all
 * are in: a commit for every batch took most of the time. No search sees any before {@link #finish()}. For one thread.
 */
public final class BulkIndexer {

    private static final int BATCH = 200;

    private final SearchMapping mapping;
    private final List<IndexedPage> batch = new ArrayList<>(BATCH);
    private CompletableFuture<? extends SearchIndexingPlanExecutionReport> written =
            CompletableFuture.completedFuture(null);

    BulkIndexer(SearchMapping mapping) {
        this.mapping = mapping;
    }

    public void add(IndexedPage page) {
        batch.add(page);
        if (batch.size() == BATCH) {
            write();
        }
    }

    private void write() {
        await();
        IndexingPlanSynchronizationStrategy meanwhile = strategy -> {
            strategy.documentCommitStrategy(DocumentCommitStrategy.NONE);
            strategy.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            strategy.indexingFutureHandler(future -> written = future);
        };
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(meanwhile)
                .build()) {
            batch.forEach(page -> session.indexingPlan().add(page));
        }
        batch.clear();
    }

    private void await() {
        SearchIndexingPlanExecutionReport report = written.join();
        if (report != null && report.throwable().isPresent()) {
            throw new IllegalStateException(
                    "The search index cannot be filled", report.throwable().get());
        }
    }

    /**
     * Makes one piece of the many that filling leaves, since a query looks each of its words up in every piece, and
     * lets searches see it.
     */
    public void finish() {
        write();
        await();
        var workspace = mapping.scope(IndexedPage.class).workspace();
        workspace.mergeSegments();
        workspace.flush();
        workspace.refresh();
    }
}
