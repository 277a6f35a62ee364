package nl.sleutel.account.login;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Session;
import nl.sleutel.account.SessionEndedException;
import nl.sleutel.account.crypto.Passwords;
import nl.sleutel.account.notice.SecurityNotice;
import nl.sleutel.account.notice.SecurityNotifier;

/**
 * Asks somebody inside for the password once more, before something is done that a session alone may not do: slowed,
 * written down, and not for ever.
 */
@ApplicationScoped
public class Reauthentication {

    private final Clock clock;
    private final PasswordHashing hashing;
    private final AuditLog auditLog;
    private final SecurityNotifier securityNotifier;

    public Reauthentication(
            Clock clock, PasswordHashing hashing, AuditLog auditLog, SecurityNotifier securityNotifier) {
        this.clock = clock;
        this.hashing = hashing;
        this.auditLog = auditLog;
        this.securityNotifier = securityNotifier;
    }

    private record Asked(String subject, String hash, Optional<Duration> delay) {}

    /**
     * Whether a password is that of the session's account; never to be called in a transaction.
     *
     * @throws TryLaterException when too many were wrong, or too many are judged at once
     * @throws SessionEndedException when this was the fifth wrong one of the session in a row, or it had ended
     */
    public boolean isRight(String token, String password, String who) {
        boolean right = hashing.inTurn(who, () -> {
            Asked asked = inTransaction(() -> ask(token));
            asked.delay().ifPresent(wait -> {
                throw TryLaterException.after(wait);
            });
            return password.length() <= Passwords.LONGEST && hashing.isRight(password, asked.hash());
        });
        boolean ended = inTransaction(() -> settle(token, right));
        if (ended) {
            throw new SessionEndedException();
        }
        return right;
    }

    private Asked ask(String token) {
        Account account = Session.of(token, clock.instant()).orElseThrow(SessionEndedException::new).account;
        String subject = subject(account);
        return new Asked(
                subject, account.passwordHash, FailedAttempts.reserve(subject, AttemptPolicy.INSIDE, clock.instant()));
    }

    private static String subject(Account account) {
        return "inside|" + account.id;
    }

    private boolean settle(String token, boolean right) {
        Session session = Session.inTurn(token, clock.instant()).orElseThrow(SessionEndedException::new);
        if (right) {
            FailedAttempts.succeeded(subject(session.account));
            session.forgetWrongPasswords();
            return false;
        }
        String name = session.account.name;
        auditLog.note(new AuditLog.Deed(name, "password-refused", name));
        if (!session.gaveWrongPassword()) {
            return false;
        }
        auditLog.note(new AuditLog.Deed(name, "session-ended-passwords", name));
        securityNotifier.send(session.account, SecurityNotice.WRONG_PASSWORDS);
        return true;
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
