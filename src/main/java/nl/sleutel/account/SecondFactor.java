package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one-time codes, of an app or on paper. Tries are counted by account in the database: neither another login,
 * nor another node, nor another place begins anew. A browser in which the person was let in before has a count of its
 * own. A code on paper can't be guessed, and is taken at any time.
 */
@ApplicationScoped
public class SecondFactor {

    private final Clock clock;
    private final OfficeVault officeVault;
    private final KnownBrowser knownBrowser;
    private final AuditLog auditLog;
    private final SecurityNotifier securityNotifier;

    public SecondFactor(
            Clock clock,
            OfficeVault officeVault,
            KnownBrowser knownBrowser,
            AuditLog auditLog,
            SecurityNotifier securityNotifier) {
        this.clock = clock;
        this.officeVault = officeVault;
        this.knownBrowser = knownBrowser;
        this.auditLog = auditLog;
        this.securityNotifier = securityNotifier;
    }

    /** What became of a code. */
    enum Verdict {
        TAKEN,
        WRONG,
        ENDED,
        WAIT
    }

    /** @param delay how long to wait, where it is that */
    record Judgement(Verdict verdict, Duration delay) {

        static Judgement of(Verdict verdict) {
            return new Judgement(verdict, Duration.ZERO);
        }
    }

    /**
     * Judges a code of somebody in a session, within the caller's transaction and turn, see {@link Session#inTurn}. The
     * session ends with the fifth wrong one in a row.
     *
     * @param mark what the browser was given when it was last let in; null for none
     */
    Judgement judge(Session session, String code, @Nullable String mark) {
        Account account = session.account;
        Instant now = clock.instant();
        String subject = Token.hash("code|" + account.name + "|"
                + knownBrowser.known(account.name, mark).orElse("*"));
        Optional<Duration> wait =
                RecoveryCode.isForm(code) ? Optional.empty() : FailedAttempts.reserve(subject, AttemptPolicy.CODE, now);
        if (wait.isPresent()) {
            return new Judgement(Verdict.WAIT, wait.get());
        }
        if (takes(account, code, now)) {
            FailedAttempts.succeeded(subject);
            return Judgement.of(Verdict.TAKEN);
        }
        account.gaveWrongCode(now);
        auditLog.note(new AuditLog.Deed(account.name, "code-failed", account.name));
        if (!session.gaveWrongCode()) {
            return Judgement.of(Verdict.WRONG);
        }
        auditLog.note(new AuditLog.Deed(account.name, "session-ended-codes", account.name));
        securityNotifier.send(account, SecurityNotice.WRONG_CODES);
        return Judgement.of(Verdict.ENDED);
    }

    /** Whether a code counts; a code of the app or on paper counts once, also when it is given twice in one moment. */
    private boolean takes(Account account, String code, Instant now) {
        if (account.codeSecret == null) {
            return true;
        }
        Optional<Long> step = officeVault
                .decrypt(account.codeSecret)
                .flatMap(secret -> OneTimeCode.step(secret, code, now, account.codeStep));
        step.ifPresent(used -> account.codeStep = used);
        if (step.isPresent()) {
            return true;
        }
        boolean onPaper = RecoveryCode.use(account, code);
        if (onPaper) {
            auditLog.note(new AuditLog.Deed(account.name, "recovery-used", account.name));
        }
        return onPaper;
    }
}
