package nl.sleutel.start.database;

import nl.sleutel.start.setup.StartFailure;

/**
 * The embedded database does not start. Where there is an Edition on disk readers are served all the same, and it is
 * tried again.
 */
public final class DatabaseStartException extends StartFailure {

    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
