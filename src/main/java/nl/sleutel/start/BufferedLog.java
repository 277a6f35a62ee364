package nl.sleutel.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Lets the console have the lines of the log some at a time, ten times a second, while the portal serves: to write each
 * by itself takes as long as the answer that it tells of. What a kill takes with it are the lines of the last moment.
 */
@ApplicationScoped
public class BufferedLog {

    private static final int FLUSH_EVERY_MILLIS = 100;

    private final List<ConsoleHandler> consoles = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "log");
        made.setDaemon(true);
        return made;
    });

    /** Not before: why a portal did not start must be on the console when it ends. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // A handler tells of its failures itself; the work ends with the thread.
    void begin(@ObservesAsync HttpServerStart event) {
        gather(LogContext.getLogContext().getLogger("").getHandlers());
        consoles.forEach(console -> console.setAutoFlush(false));
        thread.scheduleWithFixedDelay(
                () -> consoles.forEach(ConsoleHandler::flush),
                FLUSH_EVERY_MILLIS,
                FLUSH_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Quarkus keeps its handlers in another. */
    private void gather(Handler[] handlers) {
        for (Handler handler : handlers) {
            if (handler instanceof ConsoleHandler console) {
                consoles.add(console);
            } else if (handler instanceof ExtHandler holder) {
                gather(holder.getHandlers());
            }
        }
    }

    void end(@Observes ShutdownEvent event) {
        thread.shutdown();
        consoles.forEach(console -> console.setAutoFlush(true));
        consoles.forEach(ConsoleHandler::flush);
    }
}
