package nl.sleutel.account.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        done.countDown();
        threads.shutdownNow();
    }

    private CompletableFuture<Void> occupy(String who, CountDownLatch begun) {
        return CompletableFuture.runAsync(
                () -> hashing.inTurn(who, () -> {
                    begun.countDown();
                    await(done);
                    return null;
                }),
                threads);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void matches_thePasswordAlone() {
        String hash = hashing.hash("correct horse battery", "me");
        assertTrue(hashing.matches("correct horse battery", hash, "me"));
        assertFalse(hashing.matches("correct horse battery!", hash, "me"));
        assertFalse(hashing.matches("", hashing.nobodys(), "me"));
    }

    @Test
    void inTurn_noTurnComes_isRefusedSoonAndCountsAgainLater() {
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<Void>> busy = List.of(occupy("a", begun), occupy("b", begun));
        await(begun);
        assertTrue(assertThrows(TryLaterException.class, () -> hashing.hash("x", "c"))
                .isBusy());
        done.countDown();
        busy.forEach(CompletableFuture::join);
        for (int i = 0; i < 10; i++) {
            assertEquals("fine", hashing.inTurn("c", () -> "fine"));
        }
    }

    @Test
    void inTurn_ofOneWhoAsksAtOnceForMany_leavesRoomForOthers() {
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<Void>> busy = List.of(occupy("flood", begun), occupy("flood", begun));
        await(begun);
        // Two are at work and four wait; all others are told at once.
        CountDownLatch refused = new CountDownLatch(36);
        List<CompletableFuture<Void>> flood = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            flood.add(CompletableFuture.runAsync(
                    () -> {
                        try {
                            hashing.inTurn("flood", () -> null);
                        } catch (TryLaterException e) {
                            refused.countDown();
                        }
                    },
                    threads));
        }
        await(refused);
        done.countDown();
        assertEquals("fine", hashing.inTurn("person", () -> "fine"));
        flood.forEach(CompletableFuture::join);
        busy.forEach(CompletableFuture::join);
    }
}
