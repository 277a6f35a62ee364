package nl.sleutel.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
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
        String schema = backup.schema();
        try (Connection connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            if (!schema.equals(tables.schema())) {
                throw new StartFailure("The backup's tables are of version " + schema + ", this program's of " + tables.schema()
                        + ": restore with the program that made it, then start this one on that database");
            }
            if (!tables.isEmpty() && !replace) {
                throw new StartFailure("The database is not empty; with --replace all that it holds is lost");
            }
            long before = tables.lastChange();
            tables.replaceAll(backup);
            long after = tables.lastChange();
            if (before > 0 && after > before) {
                throw new StartFailure("The backup is newer than the database: a portal could mix up both. Restore it into an empty data folder or database");
            }
            connection.commit();
            backup.readKey(Environment.dataDir().resolve("office.key"));
            System.out.println(backup.tables().size() + " tables restored from " + file + ", up to change " + after);
        }
        return Exit.FINE;
    }
}
