package nl.sleutel.content.merge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of text in three versions; empty where a version has no such piece. What stands at the end without being
 * seen, spaces and empty lines, makes no difference. Immutable.
 */
record MergeVersions(Optional<String> base, Optional<String> theirs, Optional<String> mine) {

    static MergeVersions of(@Nullable String base, @Nullable String theirs, @Nullable String mine) {
        return new MergeVersions(Optional.ofNullable(base), Optional.ofNullable(theirs), Optional.ofNullable(mine));
    }

    static boolean isSame(String one, String other) {
        return one.stripTrailing().equals(other.stripTrailing());
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.map(String::stripTrailing).equals(other.map(String::stripTrailing));
    }

    /** Whether both changed it, each in another way. */
    boolean isConflict() {
        return !isSame(base, theirs) && !isSame(base, mine) && !isSame(theirs, mine);
    }

    /** What is to stand there when it is no conflict; empty for nothing. */
    Optional<String> merged() {
        return isSame(base, theirs) && (!isSame(base, mine) || base.equals(theirs)) ? mine : theirs;
    }
}
