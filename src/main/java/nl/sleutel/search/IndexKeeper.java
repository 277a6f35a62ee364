package nl.sleutel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.follower.EditionChanged;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.DocumentFactory;
import nl.sleutel.search.index.IndexGeneration;
import nl.sleutel.search.index.IndexState;
import nl.sleutel.search.index.IndexStore;
import nl.sleutel.search.index.IndexSynchroniser;
import nl.sleutel.search.index.TitleFallback;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds the index that serves and changes it. One thread changes; any number search meanwhile. */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private final IndexStore store;
    private final DocumentFactory documentFactory;
    private final IndexSynchroniser indexSynchroniser;
    private final WordForms forms = new WordForms();
    /**
     * Searches hold it for reading; it is held for writing only to put another index in the place of one, so that none
     * closes under a search.
     */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private final SearchTurns turns;

    private volatile TitleFallback titleFallback = new TitleFallback(forms);
    private volatile @Nullable IndexSnapshot snapshot;
    /** The index stopped answering; titles do until it is open again. */
    private volatile boolean outOfReach;

    private volatile Health health = new Health(false, true, 0, 0);
    private Map<EntryRef, Synonyms> synonyms = Map.of();
    private String generation = "";
    /**
     * What serves lags behind, because a disk was full or a folder not to be written: it is tried again until it works.
     */
    private boolean behind;

    /**
     * @param isOpen whether an index answers; else titles do
     * @param isBuilding whether one is being made
     * @param documents how many documents it holds
     * @param changeId up to which change it is filled
     */
    public record Health(boolean isOpen, boolean isBuilding, int documents, long changeId) {}

    public IndexKeeper(IndexStore store, DocumentFactory documentFactory, IndexSynchroniser indexSynchroniser) {
        this.store = store;
        this.documentFactory = documentFactory;
        this.indexSynchroniser = indexSynchroniser;
        this.turns = store.canBeOutOfReach() ? SearchTurns.withoutEnd() : SearchTurns.ofProcessors();
    }

    public Health health() {
        return outOfReach ? new Health(false, false, health.documents(), health.changeId()) : health;
    }

    WordForms forms() {
        return forms;
    }

    /**
     * Answers a search from the index, or, while there is none within reach, from titles.
     *
     * @throws RejectedExecutionException if so many search that it would wait for more than five seconds, or if it is
     *     interrupted meanwhile
     */
    <T> T search(Function<IndexSnapshot, T> fromIndex, Function<TitleFallback, T> fromTitles) {
        turns.take();
        inUse.readLock().lock();
        try {
            IndexSnapshot now = snapshot;
            return now == null || outOfReach ? fromTitles.apply(titleFallback) : fromIndex.apply(now);
        } catch (RuntimeException e) {
            lose(e);
            return fromTitles.apply(titleFallback);
        } finally {
            inUse.readLock().unlock();
            turns.giveBack();
        }
    }

    /**
     * From now on nobody waits for an index that may be gone; whoever follows looks from time to time whether it is
     * back.
     */
    private void lose(RuntimeException e) {
        if (!store.canBeOutOfReach()) {
            throw e;
        }
        if (!outOfReach) {
            LOG.warnf("The search index is out of reach; titles answer until it is back (%s)", e.getMessage());
        }
        outOfReach = true;
    }

    /** Opens a good index and brings it up to date, or makes one; answers how many documents it holds. */
    int open(Edition edition) {
        synonyms = documentFactory.synonyms(edition);
        if (store.canBeOutOfReach()) {
            titleFallback.follow(documentFactory, edition, edition.refs());
        }
        try {
            return reopenOrRebuild(edition);
        } catch (RuntimeException e) {
            lose(e);
            return 0;
        }
    }

    private int reopenOrRebuild(Edition edition) {
        Optional<IndexState> state = store.sound();
        if (state.isPresent() && state.get().changeId() <= edition.changeId()) {
            try {
                return reopen(state.get(), edition);
            } catch (RuntimeException e) {
                LOG.warnf("The search index cannot be used and is made anew (%s)", e.getMessage());
            }
        }
        return rebuild(edition);
    }

    private int reopen(IndexState state, Edition edition) {
        IndexGeneration index = store.open(state.generation());
        try {
            indexSynchroniser.catchUp(index, edition, state.changeId());
            serve(index, state.generation(), edition);
        } catch (RuntimeException e) {
            if (snapshot == null || snapshot.index() != index) {
                index.close();
            }
            throw e;
        }
        store.clean(generation);
        return health.documents();
    }

    /** Makes an index in a new folder, while the former, or titles, go on answering. */
    int rebuild(Edition edition) {
        health = new Health(snapshot != null, true, health.documents(), health.changeId());
        behind = true;
        try {
            String next = store.next();
            fill(store.open(next), next, edition);
            store.clean(next);
            behind = false;
            return health.documents();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        } finally {
            if (behind) {
                health = new Health(snapshot != null, false, health.documents(), health.changeId());
                store.clean(generation);
            }
        }
    }

    /** What could not be filled is closed, so that it holds no lock and can be cleared away. */
    private void fill(IndexGeneration index, String name, Edition edition) {
        try {
            indexSynchroniser.fill(index, edition, snapshot == null ? titleFallback::add : document -> {});
            serve(index, name, edition);
        } catch (RuntimeException e) {
            if (snapshot == null || snapshot.index() != index) {
                index.close();
            }
            throw e;
        }
    }

    /** Lets titles answer where no index could be made. */
    void answerFromTitles(Edition edition) {
        if (snapshot == null) {
            indexSynchroniser.show(edition, titleFallback::add);
        }
    }

    private void serve(IndexGeneration index, String name, Edition edition) {
        IndexSnapshot next = IndexSnapshot.of(index, synonyms.values(), forms, snapshot);
        IndexSnapshot former;
        inUse.writeLock().lock();
        try {
            former = snapshot;
            snapshot = next;
        } finally {
            inUse.writeLock().unlock();
        }
        outOfReach = false;
        generation = name;
        titleFallback = store.canBeOutOfReach() ? titleFallback : new TitleFallback(forms);
        if (former != null && former.index() != index) {
            former.index().close();
        }
        saveState(next, edition);
    }

    private void saveState(IndexSnapshot answering, Edition edition) {
        try {
            store.save(generation, edition.changeId());
        } catch (IOException e) {
            LOG.warnf(
                    "The search index's state could not be kept; the next start looks at every document (%s)",
                    e.getMessage());
        }
        health = new Health(true, false, answering.documents(), edition.changeId());
    }

    /** Takes in what was published. An index that cannot follow is made anew. */
    void follow(EditionChanged change) {
        Edition edition = change.edition();
        if (store.canBeOutOfReach()) {
            titleFallback.follow(documentFactory, edition, change.touched());
        }
        guarded(edition, index -> {
            synonyms = change.anew()
                    ? documentFactory.synonyms(edition)
                    : documentFactory.synonyms(edition, synonyms, change.touched());
            if (change.anew()) {
                indexSynchroniser.catchUp(index, edition, 0);
            } else {
                indexSynchroniser.apply(index, edition, change.touched());
            }
            return true;
        });
        answerFromTitles(edition);
    }

    /** Makes anew what was true only until now; opens what could not be opened before. */
    void renew(Edition edition) {
        guarded(edition, index -> indexSynchroniser.renew(index, edition) > 0);
    }

    private void guarded(Edition edition, Function<IndexGeneration, Boolean> work) {
        try {
            if (snapshot == null || outOfReach) {
                open(edition);
            } else if (behind) {
                rebuild(edition);
            } else if (work.apply(snapshot.index())) {
                IndexSnapshot next = IndexSnapshot.of(snapshot.index(), synonyms.values(), forms, snapshot);
                snapshot = next;
                saveState(next, edition);
            }
        } catch (RuntimeException e) {
            if (store.canBeOutOfReach()) {
                lose(e);
                return;
            }
            anew(edition, e);
        }
    }

    /** Said once: what a full disk hinders is tried again every few seconds. */
    private void anew(Edition edition, RuntimeException trouble) {
        if (behind) {
            LOG.debug("The search index still cannot be made", trouble);
            return;
        }
        LOG.warnf("The search index could not follow and is made anew (%s)", trouble.getMessage());
        try {
            rebuild(edition);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The search index cannot be made; searches are answered from what there is, and it is tried "
                            + "again (%s)",
                    e.getMessage());
        }
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (snapshot != null) {
                snapshot.index().close();
                snapshot = null;
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
