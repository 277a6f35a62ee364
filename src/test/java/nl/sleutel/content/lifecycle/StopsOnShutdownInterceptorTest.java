package nl.sleutel.content.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StopsOnShutdownInterceptorTest {

    private final Shutdown shutdown = new Shutdown();
    private final StopsOnShutdownInterceptor ending = new StopsOnShutdownInterceptor(shutdown);

    private static InvocationContext work(Callable<?> work) {
        return (InvocationContext) Proxy.newProxyInstance(
                StopsOnShutdownInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> method.getName().equals("proceed") ? work.call() : null);
    }

    @Test
    void run_whileThePortalRuns_doesTheWorkAndTellsItsTrouble() throws Exception {
        assertEquals("done", ending.run(work(() -> "done")));
        assertThrows(
                IllegalStateException.class,
                () -> ending.run(work(() -> {
                    throw new IllegalStateException("no database");
                })));
    }

    @Test
    void run_cutOffByTheEnd_isQuiet() throws Exception {
        assertNull(ending.run(work(() -> {
            Thread end = new Thread(this::stop);
            end.start();
            while (!shutdown.isStopping()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("EntityManagerFactory is closed");
        })));
    }

    private void stop() {
        try {
            shutdown.onStop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void run_onceToldToEnd_beginsNothing() throws Exception {
        shutdown.onStop(new ShutdownEvent());
        assertNull(ending.run(work(() -> "done")));
    }

    @Test
    void stop_whileWorkIsUnderWay_waitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread worker = new Thread(() -> {
            try {
                ending.run(work(() -> {
                    begun.countDown();
                    go.await();
                    Thread.sleep(200);
                    done.set(true);
                    return null;
                }));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        worker.start();
        begun.await();
        go.countDown();
        shutdown.onStop(new ShutdownEvent());
        assertTrue(done.get());
        worker.join();
    }
}
