package nl.sleutel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class EndingQuietlyTest {

    private final Stopping stopping = new Stopping();
    private final EndingQuietly ending = new EndingQuietly(stopping);

    private static InvocationContext work(Callable<?> work) {
        return (InvocationContext) Proxy.newProxyInstance(EndingQuietlyTest.class.getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> method.getName().equals("proceed") ? work.call() : null);
    }

    @Test
    void run_whileThePortalRuns_doesTheWorkAndTellsItsTrouble() throws Exception {
        assertEquals("done", ending.run(work(() -> "done")));
        assertThrows(IllegalStateException.class, () -> ending.run(work(() -> {
            throw new IllegalStateException("no database");
        })));
    }

    @Test
    void run_cutOffByTheEnd_isQuiet() throws Exception {
        assertNull(ending.run(work(() -> {
            stopping.onStop(new ShutdownEvent());
            throw new IllegalStateException("EntityManagerFactory is closed");
        })));
    }

    @Test
    void run_onceToldToEnd_beginsNothing() throws Exception {
        stopping.onStop(new ShutdownEvent());
        assertNull(ending.run(work(() -> "done")));
    }
}
