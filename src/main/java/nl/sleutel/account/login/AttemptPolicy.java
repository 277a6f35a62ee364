package nl.sleutel.account.login;

import java.time.Duration;

/**
 * How many tries at a secret may fail in a row, and how long to wait after that. Immutable.
 *
 * @param free how many may fail before there is a wait
 * @param first the wait after those; it doubles with each further failure
 * @param longest what the wait does not pass, so that it always ends
 * @param forgotten how long after the last failure none is remembered
 */
record AttemptPolicy(int free, Duration first, Duration longest, Duration forgotten) {

    /** Passwords for one account from one place. */
    static final AttemptPolicy PLACE =
            new AttemptPolicy(5, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(1));
    /** Passwords for any account, real or made up, from one corner of the net: many people may share it. */
    static final AttemptPolicy CORNER =
            new AttemptPolicy(60, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(10));
    /** Passwords for one account from wherever: at most a hundred an hour, as ASVS 2.2.1 has it. */
    static final AttemptPolicy ACCOUNT =
            new AttemptPolicy(40, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(1));
    /**
     * One-time codes of one account: three of a million are right at any moment, so guessing for a year has little
     * chance.
     */
    static final AttemptPolicy CODE =
            new AttemptPolicy(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
    /** The password asked once more inside. */
    static final AttemptPolicy INSIDE =
            new AttemptPolicy(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    Duration waitAfter(int failed) {
        if (failed < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failed - free, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
