package nl.sleutel.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: puts a backup in the place of the database's content, in one transaction: all of it, or nothing. */
@Command(name = "restore", description = "Put a backup in the place of the database's content")
final class RestoreCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote")
    Path file;

    @Option(names = "--replace", description = "Also where the database holds something, which is lost then")
    boolean replace;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("There is no file " + file);
        }
        return super.call();
    }

    @Override
    int work() throws Exception {
        BackupFile backup = new BackupFile(file);
        Flyway flyway = bean(Flyway.class);
        MigrationVersion made = MigrationVersion.fromVersion(backup.schema());
        MigrationVersion ours = flyway.info().current().getVersion();
        if (made.isNewerThan(ours)) {
            throw new StartFailure("The backup was made by a newer program: its tables are of version " + made + ", this program's of " + ours + "; restore it with that program");
        }
        if (made.equals(ours)) {
            return restore(backup);
        }
        Path folder = Files.createTempDirectory(Environment.dataDir(), "restoring", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path current = folder.resolve("backup.zip");
        try {
            refuseUnlessReplaceable();
            new OlderBackup(bean(DataSource.class), flyway).bringUpToDate(backup, current);
            System.out.println("Tables brought from version " + made + " to " + ours);
            return restore(new BackupFile(current));
        } finally {
            Files.deleteIfExists(current);
            Files.delete(folder);
        }
    }

    /** Looked at before long work too; what counts is the look in the transaction. */
    private void refuseUnlessReplaceable() throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            refuseUnlessReplaceable(new Tables(connection));
        }
    }

    private void refuseUnlessReplaceable(Tables tables) throws SQLException {
        if (!tables.isEmpty() && !replace) {
            throw new StartFailure("The database is not empty; with --replace all that it holds is lost");
        }
    }

    private int restore(BackupFile backup) throws Exception {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            refuseUnlessReplaceable(tables);
            long before = tables.lastChange();
            tables.replaceAll(backup);
            long after = tables.lastChange();
            if (before > 0 && after > before) {
                throw new StartFailure("The backup is newer than the database: a portal could mix up both. Restore it into an empty data folder or database");
            }
            connection.commit();
            new BackupFile(file).readKey(Environment.dataDir().resolve("office.key"));
            System.out.println(backup.tables().size() + " tables restored from " + file + ", up to change " + after);
        }
        return Exit.FINE;
    }
}
