package nl.sleutel.content.follower;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.sleutel.content.edition.LiveEntry;
import nl.sleutel.content.entry.EntryTexts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the Edition in step with the publication log. The database's notification is only a nudge: every look reads the
 * log from the last change seen, and there is a look every few seconds anyway, so that a lost nudge, connection or
 * database costs a little time and nothing else.
 */
@ApplicationScoped
public class EditionFollower {

    private static final Logger LOG = Logger.getLogger(EditionFollower.class);
    private static final int LOOK_EVERY_MILLIS = 2_000;
    private static final int RETRY_MILLIS = 1_000;

    private final Editions editions;
    private final Instance<EditionAssets> assets;
    private final Optional<String> url;
    private final Properties login = new Properties();
    private volatile boolean connected;
    private volatile boolean troubled;
    private volatile boolean stopping;
    private volatile @Nullable ChangeLog open;
    private @Nullable Thread thread;

    public EditionFollower(
            Editions editions,
            @Any Instance<EditionAssets> assets,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.editions = editions;
        this.assets = assets;
        this.url = url;
        username.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(word -> login.setProperty("password", word));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "sleutel-follower");
    }

    /** Whether the database answered the last look. */
    public boolean isConnected() {
        return connected;
    }

    /** One look now, by the caller's thread, before {@link #start()}. */
    public void catchUp() throws SQLException, IOException {
        try (ChangeLog log = open()) {
            look(log);
        }
    }

    /** Begins to follow, in a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::follow, "edition-follower");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            closeQuietly(open);
            thread.join(LOOK_EVERY_MILLIS + RETRY_MILLIS);
        }
    }

    /** A waiting look ends only with its connection. */
    private static void closeQuietly(@Nullable ChangeLog log) {
        try {
            if (log != null) {
                log.close();
            }
        } catch (SQLException e) {
            LOG.debug("The follower's connection was gone already", e);
        }
    }

    private void follow() {
        while (!stopping) {
            try (ChangeLog log = open()) {
                open = log;
                while (!stopping) {
                    look(log);
                    log.await(LOOK_EVERY_MILLIS);
                }
            } catch (SQLException e) {
                tellLoss(e);
                pause();
            } catch (IOException | RuntimeException e) {
                tellTrouble(e);
                pause();
            }
        }
    }

    private void look(ChangeLog log) throws SQLException, IOException {
        if (editions.isLoaded()) {
            follow(log, editions.current().changeId());
        } else {
            anew(log);
        }
        troubled = false;
    }

    private void follow(ChangeLog log, long seen) throws SQLException, IOException {
        ChangeLog.News news = log.after(seen);
        connected = true;
        if (news.changeId() < seen) {
            LOG.warn("The database is older than the Edition: taking everything anew");
            anew(log);
        } else if (news.changeId() > seen) {
            fetch(news.changed());
            editions.apply(news.changeId(), news.changed(), news.gone());
        }
    }

    private void anew(ChangeLog log) throws SQLException, IOException {
        Editions.Anew anew = editions.anew();
        long changeId = log.everything(batch -> {
            fetch(batch);
            anew.take(batch);
        });
        connected = true;
        anew.finish(changeId);
    }

    private void fetch(List<LiveEntry> entries) {
        List<EntryTexts> texts = entries.stream().map(LiveEntry::texts).toList();
        assets.forEach(asset -> asset.fetch(texts));
    }

    private ChangeLog open() throws SQLException {
        Connection connection =
                DriverManager.getConnection(url.orElseThrow(() -> new SQLException("No database is set")), login);
        try {
            return new ChangeLog(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void tellLoss(SQLException e) {
        if (connected && !stopping) {
            LOG.warnf("The database does not answer; readers are served from the Edition (%s)", e.getMessage());
        }
        connected = false;
    }

    /** Said once: on a full disk this comes every second. */
    private void tellTrouble(Exception e) {
        if (!troubled && !stopping) {
            LOG.errorf(e, "The Edition could not take in what was published; it is tried again until it can");
        }
        troubled = true;
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
