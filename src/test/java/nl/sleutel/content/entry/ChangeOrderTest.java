package nl.sleutel.content.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import nl.sleutel.content.Editor;
import nl.sleutel.content.follower.ChangeLog;
import nl.sleutel.content.follower.Editions;
import org.junit.jupiter.api.Test;

/**
 * A follower that reads the log from the last id it saw never misses a change, however publications cross each other.
 */
@QuarkusTest
class ChangeOrderTest {

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @Inject
    DataSource database;

    private EntryRef draft() {
        EntryRef ref = Editor.newTerm();
        editor.save(ref, PartName.NL, "text");
        return ref;
    }

    @Test
    void publish_whileAnotherHasDrawnItsId_waitsForIt() throws Exception {
        EntryRef slow = draft();
        EntryRef quick = draft();
        CountDownLatch drawn = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (Connection connection = database.getConnection();
                ChangeLog log = new ChangeLog(connection)) {
            long before = log.everything(batch -> {});
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .run(() -> {
                        editor.publish(slow, PartName.NL);
                        drawn.countDown();
                        awaitQuietly(mayCommit);
                    }));
            drawn.await();
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> editor.publish(quick, PartName.NL));
            assertThrows(TimeoutException.class, () -> second.get(500, TimeUnit.MILLISECONDS));
            assertEquals(before, log.after(before).changeId());
            mayCommit.countDown();
            first.get();
            second.get();
            assertEquals(Set.of(slow, quick), refs(log.after(before)));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<EntryRef> refs(ChangeLog.News news) {
        Set<EntryRef> refs = new HashSet<>(news.gone());
        news.changed().forEach(entry -> refs.add(entry.ref()));
        return refs;
    }

    @Test
    void publish_byMany_noneIsMissed() throws Exception {
        int people = 6;
        int each = 8;
        List<EntryRef> drafts = new ArrayList<>();
        for (int i = 0; i < people * each; i++) {
            drafts.add(draft());
        }
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try (Connection connection = database.getConnection();
                ChangeLog log = new ChangeLog(connection)) {
            long seen = log.everything(batch -> {});
            List<Future<?>> publications = drafts.stream()
                    .<Future<?>>map(ref -> threads.submit(() -> publishSlowly(ref)))
                    .toList();
            Set<EntryRef> found = new HashSet<>();
            boolean done = false;
            while (!done) {
                done = publications.stream().allMatch(Future::isDone);
                ChangeLog.News news = log.after(seen);
                found.addAll(refs(news));
                seen = news.changeId();
            }
            for (Future<?> publication : publications) {
                publication.get();
            }
            Set<EntryRef> missed = new HashSet<>(drafts);
            missed.removeAll(found);
            assertEquals(Set.of(), missed);
        } finally {
            threads.shutdownNow();
        }
        editor.awaitReaders();
        drafts.forEach(ref -> assertFalse(editions.current().live(ref).isEmpty()));
    }

    /** The id is drawn some time before the commit, as when the machine is busy. */
    private void publishSlowly(EntryRef ref) {
        QuarkusTransaction.requiringNew().run(() -> {
            editor.publish(ref, PartName.NL);
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(8));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As an import does, which publishes many entries in one transaction, while somebody publishes one of them. */
    @Test
    void publish_whatALongerTransactionComesToLater_waitsAndHoldsNobodyUp() throws Exception {
        EntryRef first = draft();
        EntryRef second = draft();
        CompletableFuture<List<PartName>> other = new CompletableFuture<>();
        QuarkusTransaction.requiringNew().run(() -> {
            editor.publish(first, PartName.NL);
            other.completeAsync(() -> editor.publish(second, PartName.NL));
            assertThrows(TimeoutException.class, () -> other.get(500, TimeUnit.MILLISECONDS));
            assertEquals(List.of(PartName.NL), editor.publish(second, PartName.NL));
        });
        assertEquals(List.of(), other.get());
    }

    @Test
    void after_idBeyondTheEnd_answersALowerOne() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                ChangeLog log = new ChangeLog(connection)) {
            long last = log.everything(batch -> {});
            ChangeLog.News news = log.after(last + 100);
            assertEquals(last, news.changeId());
            assertEquals(Set.of(), refs(news));
        }
    }
}
