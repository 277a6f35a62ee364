package nl.sleutel.content.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.sleutel.content.Editor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RevisionTest {

    @Inject
    Editor editor;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"text = 'other'", "author = 'other'", "created_at = now()", "number = 7"})
    void update_ofARevision_isRefusedByTheDatabase(String set) throws SQLException {
        EntryRef ref = Editor.newTerm();
        editor.save(ref, PartName.NL, "one");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate("update revision set " + set
                            + " where part_id in (select p.id from part p join entry e on e.id = p.entry_id where "
                            + "e.key = '"
                            + ref.key() + "')"));
            assertTrue(refused.getMessage().contains("is immutable"), refused.getMessage());
        }
        assertEquals(1, editor.draftNumber(ref, PartName.NL));
    }
}
