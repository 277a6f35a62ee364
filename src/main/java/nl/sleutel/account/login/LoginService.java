package nl.sleutel.account.login;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Session;
import nl.sleutel.account.crypto.Passwords;
import nl.sleutel.account.crypto.Token;
import org.jspecify.annotations.Nullable;

/** Coming in: by name and password, then by a one-time code where there is a second factor. */
@ApplicationScoped
public class LoginService {

    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final LoginThrottle loginThrottle;
    private final PasswordHashing hashing;
    private final KnownBrowser knownBrowser;
    private final SecondFactor secondFactor;
    private final AuditLog auditLog;

    public LoginService(
            Clock clock,
            LoginThrottle loginThrottle,
            PasswordHashing hashing,
            KnownBrowser knownBrowser,
            SecondFactor secondFactor,
            AuditLog auditLog) {
        this.clock = clock;
        this.loginThrottle = loginThrottle;
        this.hashing = hashing;
        this.knownBrowser = knownBrowser;
        this.secondFactor = secondFactor;
        this.auditLog = auditLog;
    }

    /**
     * Where somebody tries from.
     *
     * @param network the corner of the net, without saying who it is
     * @param device what the browser was given when it was last let in; null for none
     * @param browser what it says that it is, in a few words
     */
    public record ClientPlace(String network, @Nullable String device, String browser) {}

    /** What became of a try. */
    public sealed interface LoginOutcome {

        /**
         * @param token the session's
         * @param device marks this browser as the person's own; empty while a factor is still to be given
         */
        record In(String token, Optional<String> device) implements LoginOutcome {}

        /** Name, password or code is wrong; nobody is told which. */
        record Wrong() implements LoginOutcome {}

        /** Wrong so often that the session has ended. */
        record Ended() implements LoginOutcome {}

        record Wait(Duration time) implements LoginOutcome {}
    }

    /** A try that was let through to be judged, and under which keys it is counted. */
    private record Try(
            String name, ClientPlace place, @Nullable String device) {

        String atPlace() {
            return name + "|" + (device == null ? place.network() : device);
        }

        String inCorner() {
            return "corner|" + place.network();
        }

        /** By account alone, wherever it comes from; a known browser has a count of its own. */
        String byAccount() {
            return Token.hash("password|" + name + "|" + (device == null ? "*" : device));
        }
    }

    /** What is compared: with nobody's password where there is no account, so that both take as long. */
    private record Candidate(@Nullable Long account, String hash) {}

    /**
     * Comes in by a password. The try is counted before it is judged, and no connection is held while it waits for its
     * turn.
     *
     * @throws TryLaterException when too many passwords are judged at once
     */
    public LoginOutcome byPassword(String name, String password, ClientPlace place) {
        // No account's name is as long; what is remembered of a try stays small.
        String asked =
                name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip().toLowerCase(Locale.ROOT);
        Try made =
                new Try(asked, place, knownBrowser.known(asked, place.device()).orElse(null));
        Optional<Duration> wait = reserve(made);
        if (wait.isPresent()) {
            return new LoginOutcome.Wait(wait.get());
        }
        boolean judged = false;
        try {
            LoginOutcome outcome = hashing.inTurn(
                    made.device() == null ? made.inCorner() : made.device(), () -> judge(made, password));
            judged = !(outcome instanceof LoginOutcome.Wait);
            return outcome;
        } finally {
            if (!judged) {
                loginThrottle.giveBack(made.atPlace());
                loginThrottle.giveBack(made.inCorner());
            }
        }
    }

    private Optional<Duration> reserve(Try made) {
        Optional<Duration> wait = loginThrottle.reserve(made.atPlace(), AttemptPolicy.PLACE);
        if (wait.isPresent() || made.device() != null) {
            return wait;
        }
        wait = loginThrottle.reserve(made.inCorner(), AttemptPolicy.CORNER);
        wait.ifPresent(full -> loginThrottle.giveBack(made.atPlace()));
        return wait;
    }

    private LoginOutcome judge(Try made, String password) {
        Optional<Duration> wait =
                inTransaction(() -> FailedAttempts.reserve(made.byAccount(), AttemptPolicy.ACCOUNT, clock.instant()));
        if (wait.isPresent()) {
            return new LoginOutcome.Wait(wait.get());
        }
        Candidate candidate = inTransaction(() -> Account.named(made.name())
                .filter(found -> found.active)
                .map(found -> new Candidate(found.id, found.passwordHash))
                .orElseGet(() -> new Candidate(null, hashing.nobodys())));
        boolean right = password.length() <= Passwords.LONGEST
                && hashing.isRight(password, candidate.hash())
                && candidate.account() != null;
        return inTransaction(() -> right ? open(made, candidate) : refuse(made, candidate));
    }

    private LoginOutcome refuse(Try made, Candidate candidate) {
        if (candidate.account() != null) {
            auditLog.note(new AuditLog.Deed(made.name(), "login-failed", made.name()));
        }
        return new LoginOutcome.Wrong();
    }

    private LoginOutcome open(Try made, Candidate candidate) {
        Account account = Account.findById(candidate.account());
        if (!account.active || !account.passwordHash.equals(candidate.hash())) {
            // Changed or closed in the meantime.
            return new LoginOutcome.Wrong();
        }
        Instant now = clock.instant();
        loginThrottle.succeeded(made.atPlace());
        loginThrottle.giveBack(made.inCorner());
        FailedAttempts.succeeded(made.byAccount());
        FailedAttempts.forgetOld(now);
        Session.endOld(now);
        auditLog.note(new AuditLog.Deed(account.name, "login", account.name));
        String token = Session.open(account, made.place().browser(), now);
        boolean whole = account.codeSecret == null && !account.codeRequired;
        return new LoginOutcome.In(
                token,
                whole ? Optional.of(knownBrowser.keep(account.name, made.place().device())) : Optional.empty());
    }

    /** Gives the code that a session still waits for; with it the session gets another token. */
    @Transactional
    public LoginOutcome byCode(String token, String code, ClientPlace place) {
        Session session = Session.inTurn(token, clock.instant()).orElse(null);
        if (session == null) {
            return new LoginOutcome.Wrong();
        }
        SecondFactor.Judgement judgement = secondFactor.judge(session, code, place.device());
        return switch (judgement.verdict()) {
            case WAIT -> new LoginOutcome.Wait(judgement.delay());
            case WRONG -> new LoginOutcome.Wrong();
            case ENDED -> new LoginOutcome.Ended();
            case TAKEN -> {
                session.account.forgiveWrongCodes(session.wrongCodes);
                session.gaveCode();
                yield new LoginOutcome.In(
                        session.renew(), Optional.of(knownBrowser.keep(session.account.name, place.device())));
            }
        };
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
