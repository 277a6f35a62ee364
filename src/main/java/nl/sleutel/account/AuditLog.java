package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writing down who did what, in the transaction of what was done. */
@ApplicationScoped
public class AuditLog {

    private final Clock clock;

    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param who the account's name
     * @param action a key of the office's words, {@code audit.ACTION}
     * @param subject what it was done to: a page, an account
     */
    public record Deed(String who, String action, String subject, String detail) {

        public Deed(String who, String action, String subject) {
            this(who, action, subject, "");
        }
    }

    @Transactional
    public void note(Deed deed) {
        AuditEntry.add(deed, clock.instant());
    }
}
