package nl.sleutel.start.setup;

import org.jspecify.annotations.Nullable;

/** The portal can't start, for a reason that the one who started it can mend. Its message is the one line they see. */
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The failure behind another exception, if there is one. */
    public static @Nullable StartFailure behind(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof StartFailure failure) {
                return failure;
            }
        }
        return null;
    }

    /** The one line for whoever asked: a failure's own words, else what was wrong in the first place. */
    public static String line(Throwable thrown) {
        StartFailure failure = behind(thrown);
        return failure == null ? "Failed: " + first(thrown) : String.valueOf(failure.getMessage());
    }

    /** What was wrong in the first place, in one line: Flyway wraps the database's words in a report of several. */
    public static String reason(Throwable thrown) {
        Throwable first = first(thrown);
        return first.getMessage() == null
                ? first.toString()
                : first.getMessage().lines().findFirst().orElse("");
    }

    private static Throwable first(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
