package nl.sleutel.tool;

/** A fact without which a tool can't count is not live, or is of another kind than its rule needs. */
public final class UnknownFactException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownFactException(String key) {
        super("No fact that can be counted with: " + key);
    }
}
