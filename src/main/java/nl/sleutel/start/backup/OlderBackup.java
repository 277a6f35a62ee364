package nl.sleutel.start.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A backup whose tables have the structure of an earlier version: brought up to this one in a schema of its own beside
 * the portal's, which it leaves alone, and written as a backup of today.
 */
final class OlderBackup {

    private static final String SCHEMA = "restoring";

    private final DataSource database;
    private final Flyway flyway;

    OlderBackup(DataSource database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    /** Writes what a backup holds to another file, as this version would have. */
    void bringUpToDate(BackupFile older, Path file) throws Exception {
        try {
            migrate(MigrationVersion.fromVersion(older.schema()));
            try (Connection connection = inSchema()) {
                new DatabaseTables(connection).replaceAll(older);
                connection.commit();
            }
            migrate(MigrationVersion.LATEST);
            try (Connection connection = inSchema()) {
                DatabaseTables databaseTables = new DatabaseTables(connection);
                new BackupFile(file)
                        .write(
                                databaseTables.schema(),
                                databaseTables.names(),
                                new BackupFile.Keys(noKey(file), unsigned -> "here"),
                                databaseTables::copyOut);
            }
        } finally {
            drop();
        }
    }

    private void migrate(MigrationVersion target) throws SQLException {
        if (!target.equals(MigrationVersion.LATEST)) {
            drop();
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .target(target)
                .load()
                .migrate();
    }

    private Connection inSchema() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, "set local search_path to " + SCHEMA);
        return connection;
    }

    /** What a restore that was killed left, too. */
    private void drop() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "drop schema if exists " + SCHEMA + " cascade");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The key stays in the older backup, from which it is read; what is written here is read at once and gone. */
    private static Path noKey(Path file) throws IOException {
        Path none = file.resolveSibling("no-key");
        Files.deleteIfExists(none);
        return none;
    }
}
