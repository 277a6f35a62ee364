package nl.sleutel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import nl.sleutel.content.Edition;
import nl.sleutel.content.EditionChanged;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Synonyms;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.Edited;
import nl.sleutel.search.index.Generation;
import nl.sleutel.search.index.IndexHome;
import nl.sleutel.search.index.IndexState;
import nl.sleutel.search.index.Titles;
import nl.sleutel.search.index.Upkeep;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds the index that serves and changes it. One thread changes; any number search meanwhile. */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private final IndexHome home;
    private final Edited edited;
    private final Upkeep upkeep;
    private final WordForms forms = new WordForms();
    /**
     * Searches hold it for reading; it is held for writing only to put another index in the place of one, so that none
     * closes under a search.
     */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private final SearchTurns turns;

    private volatile Titles titles = new Titles(forms);
    private volatile @Nullable Serving serving;
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

    public IndexKeeper(IndexHome home, Edited edited, Upkeep upkeep) {
        this.home = home;
        this.edited = edited;
        this.upkeep = upkeep;
        this.turns = home.canBeOutOfReach() ? SearchTurns.withoutEnd() : SearchTurns.ofProcessors();
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
    <T> T search(Function<Serving, T> fromIndex, Function<Titles, T> fromTitles) {
        turns.take();
        inUse.readLock().lock();
        try {
            Serving now = serving;
            return now == null || outOfReach ? fromTitles.apply(titles) : fromIndex.apply(now);
        } catch (RuntimeException e) {
            lose(e);
            return fromTitles.apply(titles);
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
        if (!home.canBeOutOfReach()) {
            throw e;
        }
        if (!outOfReach) {
            LOG.warnf("The search index is out of reach; titles answer until it is back (%s)", e.getMessage());
        }
        outOfReach = true;
    }

    /** Opens a good index and brings it up to date, or makes one; answers how many documents it holds. */
    int open(Edition edition) {
        synonyms = edited.synonyms(edition);
        if (home.canBeOutOfReach()) {
            titles.follow(edited, edition, edition.refs());
        }
        try {
            return reopenOrRebuild(edition);
        } catch (RuntimeException e) {
            lose(e);
            return 0;
        }
    }

    private int reopenOrRebuild(Edition edition) {
        Optional<IndexState> state = home.sound();
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
        Generation index = home.open(state.generation());
        try {
            upkeep.catchUp(index, edition, state.changeId());
            serve(index, state.generation(), edition);
        } catch (RuntimeException e) {
            if (serving == null || serving.index() != index) {
                index.close();
            }
            throw e;
        }
        home.clean(generation);
        return health.documents();
    }

    /** Makes an index in a new folder, while the former, or titles, go on answering. */
    int rebuild(Edition edition) {
        health = new Health(serving != null, true, health.documents(), health.changeId());
        behind = true;
        try {
            String next = home.next();
            fill(home.open(next), next, edition);
            home.clean(next);
            behind = false;
            return health.documents();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        } finally {
            if (behind) {
                health = new Health(serving != null, false, health.documents(), health.changeId());
                home.clean(generation);
            }
        }
    }

    /** What could not be filled is closed, so that it holds no lock and can be cleared away. */
    private void fill(Generation index, String name, Edition edition) {
        try {
            upkeep.fill(index, edition, serving == null ? titles::add : document -> {});
            serve(index, name, edition);
        } catch (RuntimeException e) {
            if (serving == null || serving.index() != index) {
                index.close();
            }
            throw e;
        }
    }

    /** Lets titles answer where no index could be made. */
    void answerFromTitles(Edition edition) {
        if (serving == null) {
            upkeep.show(edition, titles::add);
        }
    }

    private void serve(Generation index, String name, Edition edition) {
        Serving next = Serving.of(index, synonyms.values(), forms, serving);
        Serving former;
        inUse.writeLock().lock();
        try {
            former = serving;
            serving = next;
        } finally {
            inUse.writeLock().unlock();
        }
        outOfReach = false;
        generation = name;
        titles = home.canBeOutOfReach() ? titles : new Titles(forms);
        if (former != null && former.index() != index) {
            former.index().close();
        }
        tell(next, edition);
    }

    private void tell(Serving answering, Edition edition) {
        try {
            home.save(generation, edition.changeId());
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
        if (home.canBeOutOfReach()) {
            titles.follow(edited, edition, change.touched());
        }
        guarded(edition, index -> {
            synonyms = change.anew() ? edited.synonyms(edition) : edited.synonyms(edition, synonyms, change.touched());
            if (change.anew()) {
                upkeep.catchUp(index, edition, 0);
            } else {
                upkeep.apply(index, edition, change.touched());
            }
            return true;
        });
        answerFromTitles(edition);
    }

    /** Makes anew what was true only until now; opens what could not be opened before. */
    void renew(Edition edition) {
        guarded(edition, index -> upkeep.renew(index, edition) > 0);
    }

    private void guarded(Edition edition, Function<Generation, Boolean> work) {
        try {
            if (serving == null || outOfReach) {
                open(edition);
            } else if (behind) {
                rebuild(edition);
            } else if (work.apply(serving.index())) {
                Serving next = Serving.of(serving.index(), synonyms.values(), forms, serving);
                serving = next;
                tell(next, edition);
            }
        } catch (RuntimeException e) {
            if (home.canBeOutOfReach()) {
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
            if (serving != null) {
                serving.index().close();
                serving = null;
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
