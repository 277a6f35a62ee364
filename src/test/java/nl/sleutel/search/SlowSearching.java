package nl.sleutel.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import nl.sleutel.search.zeroresults.ZeroResultCounter;

/** Search on an index that does not answer until it is told to. What asks nothing needs no index. */
public final class SlowSearching extends SearchService {

    private final CountDownLatch answers = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);

    public SlowSearching(SearchIndex index, ZeroResultCounter zeroResultCounter) {
        super(index, zeroResultCounter);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        if (request.query().isBlank()) {
            return super.search(request);
        }
        begun.release();
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return super.search(request);
    }

    /** Returns when so many wait for an answer. */
    public void awaitBegun(int searches) throws InterruptedException {
        begun.acquire(searches);
    }

    public void answer() {
        answers.countDown();
    }
}
