package nl.sleutel.content.follower;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.EditionFolder;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.EmptyEditionIndex;
import nl.sleutel.content.edition.EntryBatches;
import nl.sleutel.content.edition.LiveEntry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.kind.KindModules;

/** Holds the Edition that readers see now. Only the follower changes it; anybody may read it, from any thread. */
@ApplicationScoped
public class Editions {

    private final EditionFolder folder;
    private final List<EditionIndex<?>> empties = new ArrayList<>();
    private final Event<EditionChanged> events;
    private volatile Edition current;
    private volatile boolean loaded;

    /** @param besides the views of what is no kind of entries */
    public Editions(
            DataConfig config, ObjectMapper json, @All List<EmptyEditionIndex> besides, Event<EditionChanged> events) {
        this.folder = new EditionFolder(config.dataDir().resolve("edition"), json);
        KindModules.installed().all().forEach(kind -> empties.add(kind.empty()));
        besides.forEach(view -> empties.add(view.empty()));
        this.events = events;
        this.current = Edition.empty(folder, empties);
    }

    public Edition current() {
        return current;
    }

    /** Whether readers can be served: an Edition was found on disk or made from the database. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Loads what is on disk; answers the number of entries, or empty when there is nothing sound. */
    public Optional<Integer> open() throws IOException {
        Growing next = new Growing();
        Optional<Long> changeId = folder.open(next);
        changeId.ifPresent(id -> show(next.edition.with(id, List.of(), Set.of()), new HashSet<>(), true));
        return changeId.map(id -> current.refs().size());
    }

    /** An Edition that takes in one batch after another; nobody sees it yet. */
    private final class Growing implements EntryBatches.Taking {

        private Edition edition = Edition.empty(folder, empties);

        @Override
        public void take(List<LiveEntry> batch) {
            edition = edition.with(0, batch, Set.of());
        }
    }

    /** Takes changes in: first to disk, then before the readers. */
    void apply(long changeId, List<LiveEntry> changed, Set<EntryRef> gone) throws IOException {
        folder.apply(changeId, changed, gone);
        Set<EntryRef> touched = new HashSet<>(gone);
        changed.forEach(entry -> touched.add(entry.ref()));
        show(current.with(changeId, changed, gone), touched, false);
    }

    /** Begins to start over from the whole of the database. Readers see the former Edition until it is finished. */
    Anew anew() throws IOException {
        return new Anew();
    }

    /** An Edition in the place of all before it. */
    final class Anew implements EntryBatches.Taking {

        private final EditionFolder.Writing replacing = folder.replacing();
        private final Growing next = new Growing();

        private Anew() throws IOException {}

        @Override
        public void take(List<LiveEntry> batch) throws IOException {
            replacing.take(batch);
            next.take(batch);
        }

        /** Puts it before the readers. */
        void finish(long changeId) throws IOException {
            replacing.finish(changeId);
            show(next.edition.with(changeId, List.of(), Set.of()), new HashSet<>(), true);
        }
    }

    private void show(Edition next, Set<EntryRef> touched, boolean anew) {
        current = next;
        loaded = true;
        events.fire(new EditionChanged(next, touched, anew));
    }
}
