package nl.sleutel.account.administration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.account.RecoveryCode;
import nl.sleutel.account.ResetLink;
import nl.sleutel.account.Session;
import nl.sleutel.account.SessionEndedException;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.account.crypto.OneTimeCode;
import nl.sleutel.account.crypto.Passwords;
import nl.sleutel.account.login.KnownBrowser;
import nl.sleutel.account.login.PasswordHashing;
import nl.sleutel.account.login.Reauthentication;
import nl.sleutel.account.login.SecondFactor;
import nl.sleutel.account.login.TryLaterException;
import nl.sleutel.account.notice.SecurityNotice;
import nl.sleutel.account.notice.SecurityNotifier;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What people do with their own account: password, mail address, second factor, language. Passwords are judged and
 * hashed outside transactions; what asks for the present password may throw what {@link Reauthentication} throws.
 */
@ApplicationScoped
public class Credentials {

    private final Clock clock;
    private final OfficeVault officeVault;
    private final PasswordHashing hashing;
    private final Reauthentication reauthentication;
    private final SecondFactor secondFactor;
    private final KnownBrowser knownBrowser;
    private final AuditLog auditLog;
    private final SecurityNotifier securityNotifier;

    public Credentials(
            Clock clock,
            OfficeVault officeVault,
            PasswordHashing hashing,
            Reauthentication reauthentication,
            SecondFactor secondFactor,
            KnownBrowser knownBrowser,
            AuditLog auditLog,
            SecurityNotifier securityNotifier) {
        this.clock = clock;
        this.officeVault = officeVault;
        this.hashing = hashing;
        this.reauthentication = reauthentication;
        this.secondFactor = secondFactor;
        this.knownBrowser = knownBrowser;
        this.auditLog = auditLog;
        this.securityNotifier = securityNotifier;
    }

    /** Why something was not done. */
    public enum Refusal {
        /** The password or the link is not right. */
        WRONG,
        /** What was wished can't be: a weak password, no mail address. */
        WEAK,
        /** The one-time code is not right. */
        CODE,
        /** It is a must. */
        REQUIRED
    }

    /**
     * A one-time link on its way to whom it is for. Immutable.
     *
     * @param address where it is sent
     */
    public record Letter(Person to, String address, String token) {}

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private Session session(String token) {
        return Session.inTurn(token, clock.instant()).orElseThrow(SessionEndedException::new);
    }

    private String nameOf(String token) {
        return inTransaction(
                () -> Session.of(token, clock.instant()).orElseThrow(SessionEndedException::new).account.name);
    }

    /**
     * Changes the password, which ends every session.
     *
     * @return the token of a new session for who did it
     */
    public CredentialsResult<String> changePassword(String token, String current, String wanted) {
        String name = nameOf(token);
        if (!reauthentication.isRight(token, current, name)) {
            return CredentialsResult.refused(Refusal.WRONG);
        }
        if (!Passwords.isGood(wanted, name) || wanted.equals(current)) {
            return CredentialsResult.refused(Refusal.WEAK);
        }
        String hash = hashing.hash(wanted, name);
        return CredentialsResult.of(inTransaction(() -> {
            Session before = session(token);
            before.account.password(hash, false);
            Session.endAll(before.account);
            auditLog.note(new AuditLog.Deed(name, "password-changed", name));
            securityNotifier.send(before.account, SecurityNotice.PASSWORD_CHANGED);
            return reopen(before);
        }));
    }

    private String reopen(Session before) {
        String token = Session.open(before.account, before.browser, clock.instant());
        if (before.codeGiven) {
            Session.of(token, clock.instant()).ifPresent(Session::gaveCode);
        }
        return token;
    }

    /**
     * Sets the password of whoever has a one-time link, which ends every session; of several who use it at once one
     * does.
     *
     * @param mark what the browser was given when it was last let in; null for none
     * @return marks this browser as the person's own, so that nobody's guesses keep them out; empty where a second
     *     factor is still to be given
     */
    public CredentialsResult<Optional<String>> byLink(String token, String wanted, @Nullable String mark) {
        Optional<String> name = linkFor(token);
        if (name.isEmpty()) {
            return CredentialsResult.refused(Refusal.WRONG);
        }
        if (!Passwords.isGood(wanted, name.get())) {
            return CredentialsResult.refused(Refusal.WEAK);
        }
        String hash = hashing.hash(wanted, name.get());
        return inTransaction(() -> {
            Account account = ResetLink.of(token, clock.instant())
                    .map(link -> link.account)
                    .orElse(null);
            if (account == null) {
                return CredentialsResult.refused(Refusal.WRONG);
            }
            account.lockForUpdate();
            if (!ResetLink.use(token, clock.instant())) {
                return CredentialsResult.refused(Refusal.WRONG);
            }
            account.password(hash, false);
            Session.endAll(account);
            auditLog.note(new AuditLog.Deed(account.name, "link-used", account.name));
            securityNotifier.send(account, SecurityNotice.PASSWORD_CHANGED);
            boolean whole = account.codeSecret == null && !account.codeRequired;
            return CredentialsResult.of(whole ? Optional.of(knownBrowser.keep(account.name, mark)) : Optional.empty());
        });
    }

    /**
     * Makes one-time links for whoever is meant by a name or a mail address and can be sent one.
     *
     * @param may whether an account may be sent another one by now
     */
    @Transactional
    public List<Letter> forgotten(String asked, Predicate<String> may) {
        return Account.reachable(asked).stream()
                .filter(account -> may.test(account.name))
                .flatMap(account -> {
                    // Asked twice in one moment, the second link takes the first one's place and both requests are
                    // answered.
                    account.lockForUpdate();
                    String address = account.email;
                    if (address == null) {
                        // Taken away while this waited for its turn.
                        return Stream.empty();
                    }
                    auditLog.note(new AuditLog.Deed(account.name, "link-mailed", account.name));
                    return Stream.of(new Letter(account.person(), address, ResetLink.make(account, clock.instant())));
                })
                .toList();
    }

    /** Where somebody can be sent a link; empty for nowhere. */
    @Transactional
    public String email(long account) {
        return Account.<Account>findByIdOptional(account)
                .map(found -> found.email)
                .orElse("");
    }

    /** Changes where links are sent, for who knows the password; both addresses are told. */
    public Optional<Refusal> changeEmail(String token, String password, String email) {
        if (!reauthentication.isRight(token, password, nameOf(token))) {
            return Optional.of(Refusal.WRONG);
        }
        if (!Account.isEmail(email.strip())) {
            return Optional.of(Refusal.WEAK);
        }
        return inTransaction(() -> {
            Account account = session(token).account;
            String before = account.email;
            account.email(email.strip());
            auditLog.note(new AuditLog.Deed(account.name, "email-changed", account.name));
            securityNotifier.tellOfAddress(account, before);
            return Optional.empty();
        });
    }

    /** Whose password a link sets; empty for one that was used, is too old or never was. */
    @Transactional
    public Optional<String> linkFor(String token) {
        return ResetLink.of(token, clock.instant()).map(link -> link.account.name);
    }

    /** A secret to put into an app, as text; it counts once a code was made with it. */
    public String newSecret() {
        return OneTimeCode.base32(OneTimeCode.newSecret());
    }

    /**
     * Sets up the second factor with a code made from a secret; the session gets another token.
     *
     * @param mark what the browser was given when it was last let in; null for none
     * @return empty when the code was wrong
     */
    @Transactional
    public Optional<SecondFactorStarted> startCodes(String token, String secret, String code, @Nullable String mark) {
        Session session = session(token);
        Account account = session.account;
        byte[] bytes = OneTimeCode.fromBase32(secret);
        Optional<Long> step = OneTimeCode.step(bytes, code, clock.instant(), 0);
        if (step.isEmpty() || bytes.length < OneTimeCode.newSecret().length || account.codeSecret != null) {
            return Optional.empty();
        }
        account.secondFactor(officeVault.encrypt(bytes));
        account.tookCode(step.get());
        session.gaveCode();
        auditLog.note(new AuditLog.Deed(account.name, "codes-on", account.name));
        securityNotifier.send(account, SecurityNotice.CODES_ON);
        return Optional.of(new SecondFactorStarted(
                RecoveryCode.renew(account), session.renew(), knownBrowser.keep(account.name, mark)));
    }

    /**
     * Ends the second factor, for who knows the password and has a code, and is not required to have one.
     *
     * @return empty when it was done
     */
    public Optional<Refusal> stopCodes(String token, String password, String code, @Nullable String mark) {
        if (!reauthentication.isRight(token, password, nameOf(token))) {
            return Optional.of(Refusal.WRONG);
        }
        SecondFactor.Judgement judgement = inTransaction(() -> {
            Session session = session(token);
            if (session.account.codeRequired) {
                return null;
            }
            SecondFactor.Judgement judged = secondFactor.judge(session, code, mark);
            if (judged.verdict() == SecondFactor.Verdict.TAKEN) {
                stop(session);
            }
            return judged;
        });
        if (judgement == null) {
            return Optional.of(Refusal.REQUIRED);
        }
        return switch (judgement.verdict()) {
            case TAKEN -> Optional.empty();
            case WRONG -> Optional.of(Refusal.CODE);
            case WAIT -> throw TryLaterException.after(judgement.delay());
            case ENDED -> throw new SessionEndedException();
        };
    }

    private void stop(Session session) {
        Account account = session.account;
        account.forgiveWrongCodes(session.wrongCodes);
        session.forgetWrongCodes();
        account.secondFactor(null);
        RecoveryCode.forget(account);
        auditLog.note(new AuditLog.Deed(account.name, "codes-off", account.name));
        securityNotifier.send(account, SecurityNotice.CODES_OFF);
    }

    @Transactional
    public void changeLanguage(long account, Language language) {
        Account.<Account>findByIdOptional(account).ifPresent(found -> found.language(language));
    }
}
