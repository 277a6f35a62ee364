package nl.sleutel.link;

import java.util.Optional;

/**
 * How an address answered. Immutable.
 *
 * @param status the last answer's number, where there was one
 * @param movedTo where it says to have gone for good
 */
public record LinkCheckResult(LinkOutcome outcome, Optional<Integer> status, Optional<String> movedTo) {

    /** What came of asking. */
    public enum LinkOutcome {
        FINE,
        /** It leads elsewhere for good, and there is a page there. */
        MOVED,
        /** It answers that there is no such page, or that something is wrong. */
        REFUSED,
        /** No such site, nobody there, or no answer in time. */
        SILENT,
        /** Its certificate is not valid for it. */
        UNSAFE,
        /** It leads into a network that is not asked, or is no sound address. */
        NOT_ASKED,
        /** It leads round in circles. */
        CIRCLE
    }

    static LinkCheckResult of(LinkOutcome outcome) {
        return new LinkCheckResult(outcome, Optional.empty(), Optional.empty());
    }

    boolean isGood() {
        return outcome == LinkOutcome.FINE || outcome == LinkOutcome.MOVED;
    }
}
