package nl.sleutel.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.RecoveryCode;
import nl.sleutel.account.Session;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.account.crypto.OneTimeCode;
import nl.sleutel.account.crypto.Token;
import nl.sleutel.account.notice.SecurityNotice;
import nl.sleutel.account.notice.SecurityNotifier;
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
    public enum Verdict {
        TAKEN,
        WRONG,
        ENDED,
        WAIT
    }

    /** @param delay how long to wait, where it is that */
    public record Judgement(Verdict verdict, Duration delay) {

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
    public Judgement judge(Session session, String code, @Nullable String mark) {
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
        step.ifPresent(account::tookCode);
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
