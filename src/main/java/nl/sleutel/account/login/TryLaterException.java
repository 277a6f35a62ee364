package nl.sleutel.account.login;

import java.time.Duration;

/** Something can't be tried just now. Nothing was done; after a while it can be. */
public class TryLaterException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final boolean busy;
    private final Duration wait;

    private TryLaterException(String message, boolean busy, Duration wait) {
        super(message, null, false, false);
        this.busy = busy;
        this.wait = wait;
    }

    /** More passwords are being judged than the processors can take beside readers. */
    static TryLaterException busy() {
        return new TryLaterException("Too many passwords are judged at once", true, SOON);
    }

    /** Somebody was wrong too often. */
    public static TryLaterException after(Duration wait) {
        return new TryLaterException("Too many wrong tries", false, wait);
    }

    /** Whether that is the portal's doing, and not that of who asks. */
    public boolean isBusy() {
        return busy;
    }

    /** How long to wait. */
    public Duration time() {
        return wait;
    }
}
