package nl.sleutel.content;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Whether the portal was told to end, by a signal or by Quarkus itself. A signal can come while it is still starting, when Quarkus tells nobody. */
@Singleton
public class Stopping {

    private volatile boolean stopping;

    public Stopping() {
        Thread hook = new Thread(this::stop, "told-to-end");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Made when the end had begun already.
            stop();
        }
    }

    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    private void stop() {
        stopping = true;
    }

    /** Never false again once it was true. */
    public boolean isStopping() {
        return stopping;
    }
}
