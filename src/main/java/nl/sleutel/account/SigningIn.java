package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Coming in: by name and password, then by a one-time code where there is a second factor. */
@ApplicationScoped
public class SigningIn {

    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final Slowing slowing;
    private final Vault vault;
    private final Auditing auditing;

    public SigningIn(Clock clock, Slowing slowing, Vault vault, Auditing auditing) {
        this.clock = clock;
        this.slowing = slowing;
        this.vault = vault;
        this.auditing = auditing;
    }

    /**
     * Where somebody tries from.
     *
     * @param network the corner of the net, without saying who it is
     * @param device  what the browser was given when it was last let in; null for none
     */
    public record Place(String network, String device) {
    }

    /** What became of a try. */
    public sealed interface Outcome {

        /**
         * @param token  the session's
         * @param device marks this browser as the person's own
         */
        record In(String token, String device) implements Outcome {
        }

        /** Name, password or code is wrong; nobody is told which. */
        record Wrong() implements Outcome {
        }

        record Wait(Duration time) implements Outcome {
        }
    }

    @Transactional
    public Outcome byPassword(String name, String password, Place place) {
        // No account's name is as long; what is remembered of a try stays small.
        String asked = name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip().toLowerCase(Locale.ROOT);
        String key = key(asked, place);
        Optional<Duration> wait = slowing.wait(key);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<Account> account = Account.named(asked).filter(found -> found.active);
        boolean right = password.length() <= Passwords.LONGEST
                && account.map(found -> Passwords.matches(password, found.passwordHash)).orElseGet(() -> Passwords.matchesNobody(password));
        if (!right) {
            slowing.failed(key);
            account.ifPresent(found -> auditing.note(new Auditing.Deed(found.name, "login-failed", found.name)));
            return new Outcome.Wrong();
        }
        slowing.succeeded(key);
        Instant now = clock.instant();
        Session.endOld(now);
        auditing.note(new Auditing.Deed(asked, "login", asked));
        return new Outcome.In(Session.open(account.get(), now), device(asked));
    }

    /** @return empty when the code was taken; else why not */
    @Transactional
    public Optional<Outcome> byCode(String token, String code, Place place) {
        Instant now = clock.instant();
        Session session = Session.of(token, now).orElse(null);
        if (session == null) {
            return Optional.of(new Outcome.Wrong());
        }
        String key = "code|" + key(session.account.name, place);
        Optional<Duration> wait = slowing.wait(key);
        if (wait.isPresent()) {
            return Optional.of(new Outcome.Wait(wait.get()));
        }
        if (!takes(session.account, code, now)) {
            slowing.failed(key);
            auditing.note(new Auditing.Deed(session.account.name, "code-failed", session.account.name));
            return Optional.of(new Outcome.Wrong());
        }
        slowing.succeeded(key);
        session.gaveCode();
        return Optional.empty();
    }

    /** Whether a code counts; a code of the app or on paper counts once, also when it is given twice in one moment. */
    private boolean takes(Account account, String code, Instant now) {
        account.takeTurn();
        if (account.codeSecret == null) {
            return true;
        }
        Optional<Long> step = vault.decrypt(account.codeSecret).flatMap(secret -> OneTimeCode.step(secret, code, now, account.codeStep));
        step.ifPresent(used -> account.codeStep = used);
        if (step.isPresent()) {
            return true;
        }
        boolean onPaper = RecoveryCode.use(account, code);
        if (onPaper) {
            auditing.note(new Auditing.Deed(account.name, "recovery-used", account.name));
        }
        return onPaper;
    }

    private String key(String name, Place place) {
        String device = place.device();
        int dot = device == null ? -1 : device.indexOf('.');
        boolean known = dot > 0 && Token.same(sign(name, device.substring(0, dot)), device.substring(dot + 1));
        return name + "|" + (known ? device : place.network());
    }

    private String device(String name) {
        String id = Token.random().substring(0, 16);
        return id + "." + sign(name, id);
    }

    private String sign(String name, String id) {
        return vault.sign("device|" + name + "|" + id);
    }
}
