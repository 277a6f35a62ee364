package nl.sleutel.account;

import java.util.Locale;

/** What somebody may do in the office; each role may do all that the ones before it may. */
public enum Role {
    /** Writes drafts. */
    AUTHOR,
    /** Publishes as well. */
    EDITOR,
    /** Sees to accounts as well. */
    ADMIN;

    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
