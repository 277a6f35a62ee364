package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sleutel.language.Language;

/** What people do with their own account: password, second factor, language. */
@ApplicationScoped
public class Securing {

    private final Clock clock;
    private final Vault vault;
    private final Auditing auditing;

    public Securing(Clock clock, Vault vault, Auditing auditing) {
        this.clock = clock;
        this.vault = vault;
        this.auditing = auditing;
    }

    /** Why something was not done. */
    public enum Refusal { WRONG, WEAK }

    /**
     * A one-time link on its way to whom it is for. Immutable.
     *
     * @param address where it is sent
     */
    public record Letter(Person to, String address, String token) {
    }

    /**
     * Changes the password, which ends every session.
     *
     * @return the token of a new session for who did it
     */
    @Transactional
    public Result<String> changePassword(String token, String current, String wanted) {
        Session session = Session.of(token, clock.instant()).orElseThrow();
        Account account = session.account;
        if (!Passwords.matches(current, account.passwordHash)) {
            return Result.refused(Refusal.WRONG);
        }
        if (!Passwords.isGood(wanted, account.name) || wanted.equals(current)) {
            return Result.refused(Refusal.WEAK);
        }
        boolean codeGiven = session.codeGiven;
        account.password(Passwords.hash(wanted), false);
        Session.endAll(account);
        auditing.note(new Auditing.Deed(account.name, "password-changed", account.name));
        return Result.of(reopen(account, codeGiven));
    }

    /** Sets the password of whoever has a one-time link, which ends every session. */
    @Transactional
    public Result<String> byLink(String token, String wanted) {
        Optional<ResetLink> link = ResetLink.of(token, clock.instant());
        if (link.isEmpty()) {
            return Result.refused(Refusal.WRONG);
        }
        Account account = link.get().account;
        if (!Passwords.isGood(wanted, account.name)) {
            return Result.refused(Refusal.WEAK);
        }
        account.password(Passwords.hash(wanted), false);
        link.get().delete();
        Session.endAll(account);
        auditing.note(new Auditing.Deed(account.name, "link-used", account.name));
        return Result.of(account.name);
    }

    /**
     * Makes one-time links for whoever is meant by a name or a mail address and can be sent one.
     *
     * @param may whether an account may be sent another one by now
     */
    @Transactional
    public List<Letter> forgotten(String asked, Predicate<String> may) {
        return Account.reachable(asked).stream().filter(account -> may.test(account.name)).map(account -> {
            // Asked twice in one moment, the second link takes the first one's place and both requests are answered.
            account.takeTurn();
            auditing.note(new Auditing.Deed(account.name, "link-mailed", account.name));
            return new Letter(account.person(), account.email, ResetLink.make(account, clock.instant()));
        }).toList();
    }

    /** Where somebody can be sent a link; empty for nowhere. */
    @Transactional
    public String email(long account) {
        return Account.<Account>findByIdOptional(account).map(found -> found.email).orElse("");
    }

    /** Changes where links are sent, for who knows the password. */
    @Transactional
    public Optional<Refusal> changeEmail(String token, String password, String email) {
        Account account = Session.of(token, clock.instant()).orElseThrow().account;
        if (!Passwords.matches(password, account.passwordHash)) {
            return Optional.of(Refusal.WRONG);
        }
        if (!Account.isEmail(email.strip())) {
            return Optional.of(Refusal.WEAK);
        }
        account.email(email.strip());
        auditing.note(new Auditing.Deed(account.name, "email-changed", account.name));
        return Optional.empty();
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
     * Sets up the second factor with a code made from a secret.
     *
     * @return codes on paper; empty when the code was wrong
     */
    @Transactional
    public List<String> startCodes(String token, String secret, String code) {
        Session session = Session.of(token, clock.instant()).orElseThrow();
        byte[] bytes = OneTimeCode.fromBase32(secret);
        Optional<Long> step = OneTimeCode.step(bytes, code, clock.instant(), 0);
        if (step.isEmpty() || bytes.length < OneTimeCode.newSecret().length || session.account.codeSecret != null) {
            return List.of();
        }
        session.account.secondFactor(vault.encrypt(bytes));
        session.account.codeStep = step.get();
        session.gaveCode();
        auditing.note(new Auditing.Deed(session.account.name, "codes-on", session.account.name));
        return RecoveryCode.renew(session.account);
    }

    /** Ends the second factor, for who knows the password and is not required to have one. */
    @Transactional
    public boolean stopCodes(String token, String password) {
        Account account = Session.of(token, clock.instant()).orElseThrow().account;
        if (account.codeRequired || !Passwords.matches(password, account.passwordHash)) {
            return false;
        }
        account.secondFactor(null);
        RecoveryCode.forget(account);
        auditing.note(new Auditing.Deed(account.name, "codes-off", account.name));
        return true;
    }

    @Transactional
    public void speak(long account, Language language) {
        Account.<Account>findByIdOptional(account).ifPresent(found -> found.language = language);
    }

    private String reopen(Account account, boolean codeGiven) {
        String token = Session.open(account, clock.instant());
        if (codeGiven) {
            Session.of(token, clock.instant()).ifPresent(Session::gaveCode);
        }
        return token;
    }

    /** A value, or why there is none. Immutable. */
    public record Result<T>(Optional<T> value, Optional<Refusal> refusal) {

        static <T> Result<T> of(T value) {
            return new Result<>(Optional.of(value), Optional.empty());
        }

        static <T> Result<T> refused(Refusal refusal) {
            return new Result<>(Optional.empty(), Optional.of(refusal));
        }
    }
}
