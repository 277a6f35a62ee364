package nl.sleutel.start.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded database, made at random and kept in a file that only its owner may read. A new cluster
 * trusts every local user; {@link #apply} ends that, and makes the role without rights over the server with which the
 * portal works.
 */
final class DatabaseSecrets {

    static final String USER = "sleutel";

    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Properties passwords;

    private DatabaseSecrets(Properties passwords) {
        this.passwords = passwords;
    }

    static DatabaseSecrets in(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        } else {
            passwords.setProperty("owner", random());
            passwords.setProperty("user", random());
            Files.createFile(file, ownerOnly(folder));
            try (Writer writer = Files.newBufferedWriter(file)) {
                passwords.store(writer, null);
            }
        }
        return new DatabaseSecrets(passwords);
    }

    /** The password of the server's superuser. */
    String owner() {
        return passwords.getProperty("owner");
    }

    /** The password of the portal's own role. */
    String user() {
        return passwords.getProperty("user");
    }

    boolean areApplied(Path cluster) throws IOException {
        return Files.readString(cluster.resolve("pg_hba.conf")).equals(HBA);
    }

    /** Sets the passwords, makes role and database, and asks for passwords from now on. Safe to do again. */
    void apply(Path cluster, String ownerUrl) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(ownerUrl, "postgres", owner());
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + owner() + "'");
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login");
            }
            statement.execute("alter role " + USER + " password '" + user() + "'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + USER + "'")) {
                statement.execute("create database " + USER + " owner " + USER + " encoding 'UTF8' template template0");
            }
            Files.writeString(cluster.resolve("pg_hba.conf"), HBA);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
