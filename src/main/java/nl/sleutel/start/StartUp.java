package nl.sleutel.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.account.administration.KeyGuard;
import nl.sleutel.account.administration.SecretSettings;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.follower.EditionFollower;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.lifecycle.DatabasePrepared;
import nl.sleutel.content.lifecycle.Shutdown;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.ContentImport;
import nl.sleutel.search.SearchIndex;
import nl.sleutel.start.database.Database;
import nl.sleutel.start.database.DatabaseCommand;
import nl.sleutel.start.database.DatabaseStartException;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import nl.sleutel.start.setup.StartupProgress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * What happens when the portal starts: database, content, Edition. With an Edition on disk readers are served at once,
 * the rest goes on beside them, and where the database does not answer it keeps trying.
 */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final int RETRY_MILLIS = 3_000;
    private static final int LONGEST_OPENING_MILLIS = 5_000;
    private static final int LONGEST_UNTIL_SERVING_MILLIS = 5_000;

    private final Flyway flyway;
    private final ContentImport contentImport;
    private final Editions editions;
    private final EditionFollower follower;
    private final SearchIndex index;
    private final DataConfig config;
    private final Scheduler scheduler;
    private final AccountService accountService;
    private final SecretSettings secretSettings;
    private final KeyGuard keyGuard;
    private final Shutdown shutdown;
    private final DatabasePrepared databasePrepared;
    private final EarlyEdition earlyEdition;
    private final CountDownLatch serving = new CountDownLatch(1);

    @ConfigProperty(name = DatabaseCommand.COMMAND, defaultValue = "false")
    boolean command;

    public StartUp(
            Flyway flyway,
            ContentImport contentImport,
            Editions editions,
            EditionFollower follower,
            SearchIndex index,
            DataConfig config,
            Scheduler scheduler,
            AccountService accountService,
            SecretSettings secretSettings,
            KeyGuard keyGuard,
            Shutdown shutdown,
            DatabasePrepared databasePrepared,
            EarlyEdition earlyEdition) {
        this.flyway = flyway;
        this.contentImport = contentImport;
        this.editions = editions;
        this.follower = follower;
        this.index = index;
        this.config = config;
        this.scheduler = scheduler;
        this.accountService = accountService;
        this.secretSettings = secretSettings;
        this.keyGuard = keyGuard;
        this.shutdown = shutdown;
        this.databasePrepared = databasePrepared;
        this.earlyEdition = earlyEdition;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (command) {
            return;
        }
        if (earlyEdition.edition().isPresent()) {
            CompletableFuture<Integer> opened = index.open();
            Thread thread = new Thread(() -> besideReaders(opened), "start-up");
            thread.setDaemon(true);
            thread.start();
            waitABit(opened);
            return;
        }
        try {
            prepare();
            begin();
            tellIndex(index.open());
        } catch (SQLException | RuntimeException e) {
            if (!shutdown.isStopping()) {
                throw failure(e);
            }
            LOG.debug("Told to end while it was starting", e);
        } finally {
            databasePrepared.tried();
        }
    }

    void onServing(@ObservesAsync HttpServerStart started) {
        serving.countDown();
    }

    /**
     * A good index opens in a moment, and with it the first search finds what every later one does; one that is made
     * anew is not waited for.
     */
    private static void waitABit(CompletableFuture<Integer> opened) {
        try {
            opened.get(LONGEST_OPENING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Titles answer searches until there is an index", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Readers are served from the Edition on disk while the database is made ready, or until it comes back. */
    private void besideReaders(CompletableFuture<Integer> opened) {
        boolean tried = false;
        waitForReaders();
        while (!shutdown.isStopping()) {
            try {
                prepareUnlessStopping();
                tellIndex(opened);
                databasePrepared.tried();
                return;
            } catch (SQLException | IOException | RuntimeException e) {
                if (!tried && !shutdown.isStopping()) {
                    firstFailure(e);
                }
                tried = true;
                databasePrepared.tried();
                LOG.debug("The database does not answer", e);
            }
            pause();
        }
    }

    /** Readers first: what the office needs would take a processor from them while the last of the portal starts. */
    private void waitForReaders() {
        try {
            if (!serving.await(LONGEST_UNTIL_SERVING_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("The database is made ready before readers are served");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepareUnlessStopping() throws SQLException, IOException {
        if (shutdown.begin()) {
            try {
                prepare();
                begin();
            } finally {
                shutdown.end();
            }
        }
    }

    private static void tellIndex(CompletableFuture<Integer> opened) {
        StartupProgress.done(
                "index",
                opened.handle((documents, failure) ->
                                failure == null ? documents + " documents" : "none; searches are answered from titles")
                        .join());
    }

    private static void firstFailure(Exception e) {
        StartFailure known = StartFailure.behind(e);
        if (known instanceof DatabaseStartException) {
            LOG.warnf("%s. Readers are served from the Edition on disk, and it is tried again", known.getMessage());
        } else if (known != null) {
            System.err.println(known.getMessage());
            Quarkus.asyncExit(ExitCode.PROBLEMS);
        } else {
            LOG.warnf(
                    "The database does not answer; readers are served from the Edition on disk (%s)",
                    StartFailure.reason(e));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings the database up to this version, fills it when it is empty, and the Edition up to the database. */
    private void prepare() throws SQLException, IOException {
        Database.await();
        int migrations = flyway.migrate().migrationsExecuted;
        StartupProgress.done(
                "database",
                migrations == 0 ? "up to date" : migrations + (migrations == 1 ? " migration" : " migrations"));
        secretSettings.refusal().ifPresent(reason -> {
            throw new StartFailure(reason);
        });
        secretSettings.warning().ifPresent(LOG::warn);
        content();
        accountService
                .first()
                .ifPresent(password -> System.out.println("Account   " + AccountService.FIRST + " with password "
                        + password + " for /editor/: told this once, to be changed at the first login"));
        keyGuard.look();
        follower.catchUp();
        StartupProgress.done("edition", editions.current().refs().size() + " entries live");
    }

    /** Lets go what goes on by itself from now on. */
    private void begin() {
        if (shutdown.isStopping()) {
            return;
        }
        follower.start();
        scheduler.resume();
    }

    private void content() throws IOException {
        Path path = config.contentDir();
        boolean empty = contentImport.isDatabaseEmpty();
        if (!Files.isDirectory(path)) {
            if (empty) {
                throw new StartFailure("There is no content folder at " + path.toAbsolutePath()
                        + " to fill the empty database from; SLEUTEL_CONTENT_DIR says where it is");
            }
            StartupProgress.done("content", "no content folder; the database is the truth");
            return;
        }
        if (!empty) {
            int differing = contentImport.differing(path);
            StartupProgress.done(
                    "content",
                    differing == 0
                            ? "as in the files"
                            : differing + " files differ from the database; 'content import' brings them in");
            return;
        }
        ContentFolder folder = ContentFolder.read(path);
        List<Problem> problems = ContentCheck.problems(folder);
        problems.forEach(System.err::println);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new StartFailure("The content in " + path.toAbsolutePath() + " has problems; nothing was imported");
        }
        ContentImport.ImportOutcome outcome = contentImport.run(folder, Set.of());
        StartupProgress.done("content", outcome.entries() + " entries imported");
    }

    private static StartFailure failure(Exception e) {
        StartFailure known = StartFailure.behind(e);
        return known != null
                ? known
                : new StartFailure(
                        "The database does not answer and there is no Edition on disk to serve from: "
                                + StartFailure.reason(e),
                        e);
    }
}
