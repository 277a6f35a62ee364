package nl.sleutel.office.page;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;

/** Why the database did not do what was asked. */
public enum DatabaseFailureCause {

    /** It can't be reached, is ending or starting, or has no room: trying again later helps. */
    LOST,
    /** It was reached and refused a value: trying again does not help. */
    DATA,
    /**
     * It was reached, and something else went wrong: a rule of a table, two who were at it at once, a fault of ours.
     */
    OTHER;

    /**
     * @param exception as thrown to whoever asked, with its causes
     * @return by the class of the first SQLSTATE among the causes (appendix A of PostgreSQL's manual); LOST where there
     *     is none, since then no answer of the database came
     */
    public static DatabaseFailureCause of(Throwable exception) {
        if (exception instanceof OptimisticLockException) {
            return OTHER;
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return LOST;
    }

    private static DatabaseFailureCause of(String state) {
        return switch (state.length() < 2 ? state : state.substring(0, 2)) {
            case "22" -> DATA;
            // What only a statement can meet: rules of tables, transactions that stood in each other's way, faults in
            // its words.
            case "0A", "21", "23", "24", "2F", "34", "40", "42", "44" -> OTHER;
            // Connections, logins, resources, operators and what else a server tells that can't serve now.
            default -> LOST;
        };
    }
}
