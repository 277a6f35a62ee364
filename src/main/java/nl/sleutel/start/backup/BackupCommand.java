package nl.sleutel.start.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.start.database.DatabaseCommand;
import nl.sleutel.start.setup.Environment;
import nl.sleutel.start.setup.ExitCode;
import nl.sleutel.start.setup.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: writes the whole database as it stands at one moment, also beside a running portal. */
@Command(name = "backup", description = "Write the whole database to a file")
public final class BackupCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet")
    Path file;

    @Override
    protected int work() throws Exception {
        if (Files.exists(file)) {
            throw new StartFailure(file + " is there already; name a file that is not");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StartFailure("There is no folder " + folder);
        }
        OfficeVault officeVault = bean(OfficeVault.class);
        try (Connection connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            DatabaseTables databaseTables = new DatabaseTables(connection);
            List<String> names = databaseTables.names();
            new BackupFile(file)
                    .write(
                            databaseTables.schema(),
                            names,
                            new BackupFile.Keys(Environment.dataDir().resolve(OfficeVault.FILE), officeVault::sign),
                            databaseTables::copyOut);
            connection.rollback();
            System.out.println(names.size() + " tables written to " + file + ", " + Files.size(file) + " bytes");
        }
        return ExitCode.FINE;
    }
}
