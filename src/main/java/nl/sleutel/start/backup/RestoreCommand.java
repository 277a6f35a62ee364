package nl.sleutel.start.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.start.database.DatabaseCommand;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code restore FILE}: puts a backup in the place of the database's content, in one transaction: all of it, or
 * nothing.
 */
@Command(name = "restore", description = "Put a backup in the place of the database's content")
public final class RestoreCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote")
    Path file;

    @Option(names = "--replace", description = "Also where the database holds something, which is lost then")
    boolean replace;

    @Option(
            names = "--unverified",
            description = "Also a backup that was changed, or signed with a key that is not here")
    boolean unverified;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("There is no file " + file);
        }
        return super.call();
    }

    @Override
    protected int work() throws Exception {
        BackupFile backup = new BackupFile(file);
        Flyway flyway = bean(Flyway.class);
        MigrationVersion made = MigrationVersion.fromVersion(backup.schema());
        MigrationVersion ours = flyway.info().current().getVersion();
        if (made.isNewerThan(ours)) {
            throw new StartFailure("The backup was made by a newer program: its tables are of version " + made
                    + ", this program's of " + ours + "; restore it with that program");
        }
        verify(backup);
        if (made.equals(ours)) {
            return restore(backup);
        }
        Path folder = Files.createTempDirectory(
                Environment.dataDir(),
                "restoring",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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

    /** What could be changed in a backup is who may come in, and what the log says of it. */
    private void verify(BackupFile backup) throws IOException, SQLException {
        OfficeVault officeVault = bean(OfficeVault.class);
        switch (backup.seal(officeVault.hasKey() ? officeVault::sign : none -> "")) {
            case OURS -> System.out.println("The backup is as this portal wrote it");
            case ITS_OWN -> {
                if (officeVault.hasKey() && !isEmpty()) {
                    refuseUnless("The backup is signed with the key that lies in it, and not with this portal's; say "
                            + "--unverified when you are sure of it");
                }
                System.out.println(
                        "The backup is signed with the key that lies in it: make sure that nobody else could "
                                + "change it");
            }
            case NONE ->
                System.out.println(
                        "The backup is of a version that did not sign: make sure that nobody else could change it");
            case STRANGE ->
                refuseUnless("The backup is signed with a key that is not here; set the SLEUTEL_SECRET it was made "
                        + "with, or say --unverified when you are sure of it");
            case BROKEN ->
                refuseUnless("The backup was changed since it was made; say --unverified when you know how and want it "
                        + "all the same");
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            return new DatabaseTables(connection).isEmpty();
        }
    }

    private void refuseUnless(String reason) {
        if (!unverified) {
            throw new StartFailure(reason);
        }
        System.out.println("Not verified: " + reason.replaceFirst(";.*", ""));
    }

    /** Looked at before long work too; what counts is the look in the transaction. */
    private void refuseUnlessReplaceable() throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            refuseUnlessReplaceable(new DatabaseTables(connection));
        }
    }

    private void refuseUnlessReplaceable(DatabaseTables databaseTables) throws SQLException {
        if (!databaseTables.isEmpty() && !replace) {
            throw new StartFailure("The database is not empty; with --replace all that it holds is lost");
        }
    }

    private int restore(BackupFile backup) throws Exception {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            DatabaseTables databaseTables = new DatabaseTables(connection);
            refuseUnlessReplaceable(databaseTables);
            long before = databaseTables.lastChange();
            long logged = databaseTables.auditLines();
            databaseTables.replaceAll(backup);
            long after = databaseTables.lastChange();
            databaseTables.noteRestored(
                    file.getFileName().toString(),
                    "log: " + logged + " -> " + databaseTables.auditLines() + (unverified ? "; unverified" : ""));
            if (before > 0 && after > before) {
                throw new StartFailure(
                        "The backup is newer than the database: a portal could mix up both. Restore it into an "
                                + "empty data folder or database");
            }
            connection.commit();
            new BackupFile(file).readKey(Environment.dataDir().resolve(OfficeVault.FILE));
            System.out.println(backup.tables().size() + " tables restored from " + file + ", up to change " + after);
        }
        return ExitCode.FINE;
    }
}
