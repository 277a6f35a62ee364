package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;

/** Whether the tables that the migrations make are those that the entities read and write. */
@QuarkusTest
class SchemaTest {

    @Inject
    SessionFactory entities;

    @Inject
    DataSource database;

    @Test
    void migrations_makeWhatTheEntitiesNeed() {
        assertDoesNotThrow(() -> entities.getSchemaManager().validateMappedObjects());
    }

    @Test
    void columnThatTheMigrationsDoNotMake_isFound() throws SQLException {
        run("alter table recovery_code rename column code_hash to planted");
        try {
            String found = assertThrows(
                            SchemaManagementException.class,
                            () -> entities.getSchemaManager().validateMappedObjects())
                    .getMessage();
            assertTrue(found.contains("recovery_code") && found.contains("code_hash"), found);
        } finally {
            run("alter table recovery_code rename column planted to code_hash");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
