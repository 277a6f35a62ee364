package nl.sleutel.start.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.sleutel.start.setup.StartFailure;
import org.postgresql.PGConnection;

/** All tables of the portal's database, as they stand in one transaction. Not for several threads. */
public final class DatabaseTables {

    private static final String NAMES =
            "select tablename from pg_tables where schemaname = current_schema() and tablename <> "
                    + "'flyway_schema_history' order by 1";
    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname), format('alter table %s \
            add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;
    private static final String IDENTITIES = """
            select format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %I), 0) + 1, \
            false)', table_name, column_name, column_name, table_name)
            from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'
            """;

    private final Connection connection;

    public DatabaseTables(Connection connection) {
        this.connection = connection;
    }

    List<String> names() throws SQLException {
        return column(NAMES, 1);
    }

    /** The version of the structure that Flyway brought the tables to. */
    String schema() throws SQLException {
        return column(
                        "select version from flyway_schema_history where success and version is not null order by "
                                + "installed_rank desc limit 1",
                        1)
                .get(0);
    }

    /** The number of the last change that went live; 0 for none. */
    long lastChange() throws SQLException {
        return Long.parseLong(
                column("select coalesce(max(id), 0) from change", 1).get(0));
    }

    long auditLines() throws SQLException {
        return Long.parseLong(column("select count(*) from audit_line", 1).get(0));
    }

    /** Adds to the log that a backup took the place of what was there: the log before is gone with the rest. */
    void noteRestored(String backup, String detail) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_line (at, who, action, subject, detail) values (now(), 'command line', "
                        + "'restored', left(?, 200), ?)")) {
            insert.setString(1, backup);
            insert.setString(2, detail);
            insert.executeUpdate();
        }
    }

    boolean isEmpty() throws SQLException {
        return column("select count(*) from entry", 1).get(0).equals("0");
    }

    void copyOut(String table, OutputStream out) throws Exception {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy \"" + table + "\" (" + columns(table) + ") to stdout with (header)", out);
    }

    /**
     * Puts other rows in the place of all that is there. Tables refer to each other in circles, so their foreign keys
     * come back when all are filled, and are checked then.
     */
    public void replaceAll(BackupFile backup) throws Exception {
        List<String> drop = column(FOREIGN_KEYS, 1);
        List<String> add = column(FOREIGN_KEYS, 2);
        List<String> names = names();
        // What refuses to be changed by people is put in anew here as a whole.
        execute(names.stream()
                .map(name -> "alter table \"" + name + "\" disable trigger user")
                .toList());
        execute(drop);
        execute(List.of("truncate "
                + String.join(", ", names.stream().map(name -> '"' + name + '"').toList())));
        backup.read((table, in) -> {
            if (!names.contains(table)) {
                throw new StartFailure("The backup holds a table '" + table + "' that this program does not know");
            }
            copyIn(table, in);
        });
        // Who was logged in then is not now.
        execute(names.contains("session") ? List.of("delete from session") : List.of());
        execute(add);
        execute(names.stream()
                .map(name -> "alter table \"" + name + "\" enable trigger user")
                .toList());
        for (String next : column(IDENTITIES, 1)) {
            column(next, 1);
        }
        // PostgreSQL counts the rows by itself only after a while, and until then may read a big table once for each
        // row of another.
        execute(List.of("analyze "
                + String.join(", ", names.stream().map(name -> '"' + name + '"').toList())));
    }

    private void copyIn(String table, InputStream in) throws Exception {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy \"" + table + "\" (" + columns(table) + ") from stdin with (header match)", in);
    }

    /** Without those that the database computes. */
    private String columns(String table) throws SQLException {
        return String.join(
                ", ",
                column(
                        "select quote_ident(column_name) from information_schema.columns where table_schema = "
                                + "current_schema() and table_name = '"
                                + table + "' and is_generated = 'NEVER' order by column_name",
                        1));
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> column(String sql, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }
}
