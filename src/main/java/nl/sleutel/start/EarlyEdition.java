package nl.sleutel.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.start.setup.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * Opens the Edition, and with it the search index, while the rest of the portal still starts: neither needs a database,
 * and reading them takes as long as starting the rest.
 */
@ApplicationScoped
public class EarlyEdition {

    /**
     * Whether this is the portal as a program. Where tests or a command start it, where its data is may be known only
     * later.
     */
    private static volatile boolean allowed;

    private final Editions editions;
    private @Nullable CompletableFuture<Optional<Integer>> edition;

    public EarlyEdition(Editions editions) {
        this.editions = editions;
    }

    static void allow() {
        allowed = true;
    }

    /** Quarkus advises the event of its start, which comes only after all that this is to run beside. */
    void onBeans(@Observes @Initialized(ApplicationScoped.class) Object beansAreThere) {
        if (allowed) {
            begin();
        }
    }

    void begin() {
        edition = CompletableFuture.supplyAsync(this::open, EarlyEdition::inOwnThread);
    }

    private static void inOwnThread(Runnable work) {
        Thread thread = new Thread(work, "edition");
        thread.setDaemon(true);
        thread.start();
    }

    private Optional<Integer> open() {
        try {
            return editions.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the Edition on disk; answers the number of its entries, or empty when there is nothing sound. */
    Optional<Integer> edition() throws IOException {
        if (edition == null) {
            return editions.open();
        }
        try {
            return edition.join();
        } catch (CompletionException e) {
            throw new IOException("The Edition on disk cannot be opened: " + StartFailure.reason(e), e.getCause());
        }
    }
}
