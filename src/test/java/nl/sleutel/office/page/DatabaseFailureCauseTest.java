package nl.sleutel.office.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureCauseTest {

    @ParameterizedTest
    @CsvSource({
        "08006, LOST",
        "57P01, LOST",
        "53100, LOST",
        "53300, LOST",
        "25006, LOST",
        "55000, LOST",
        "28P01, LOST",
        "3D000, LOST",
        "22021, DATA",
        "22001, DATA",
        "22003, DATA",
        "23505, OTHER",
        "40001, OTHER",
        "42P01, OTHER"
    })
    void state_saysWhetherTryingAgainHelps(String state, DatabaseFailureCause expected) {
        assertEquals(
                expected,
                DatabaseFailureCause.of(new PersistenceException(new RuntimeException(new SQLException("no", state)))));
    }

    @Test
    void failure_withoutAnAnswerOfTheDatabase_isALostOne() {
        assertEquals(
                DatabaseFailureCause.LOST,
                DatabaseFailureCause.of(new PersistenceException(new SQLException("Sorry, acquisition timeout!"))));
        assertEquals(DatabaseFailureCause.LOST, DatabaseFailureCause.of(new PersistenceException("no connection")));
        assertEquals(DatabaseFailureCause.OTHER, DatabaseFailureCause.of(new OptimisticLockException()));
    }
}
