package nl.sleutel.account.administration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.account.RecoveryCode;
import nl.sleutel.account.ResetLink;
import nl.sleutel.account.Role;
import nl.sleutel.account.Session;
import nl.sleutel.account.crypto.AccountConfig;
import nl.sleutel.account.crypto.Token;
import nl.sleutel.account.login.PasswordHashing;
import nl.sleutel.account.notice.SecurityNotice;
import nl.sleutel.account.notice.SecurityNotifier;

/** What admins do with accounts. */
@ApplicationScoped
public class AccountService {

    /** The name of the first account. */
    public static final String FIRST = "admin";

    private final Clock clock;
    private final AccountConfig config;
    private final PasswordHashing hashing;
    private final AuditLog auditLog;
    private final SecurityNotifier securityNotifier;

    public AccountService(
            Clock clock,
            AccountConfig config,
            PasswordHashing hashing,
            AuditLog auditLog,
            SecurityNotifier securityNotifier) {
        this.clock = clock;
        this.config = config;
        this.hashing = hashing;
        this.auditLog = auditLog;
        this.securityNotifier = securityNotifier;
    }

    /** Why something was not done. */
    public enum Refusal {
        NAME,
        TAKEN,
        LAST_ADMIN,
        UNKNOWN,
        EMAIL
    }

    /** Whether there is no account yet, so that the first one is still to be made. */
    @Transactional
    public boolean isFirst() {
        return Account.count() == 0;
    }

    /**
     * Makes the first account where there is none. Whoever uses it chooses a password of their own at the first login:
     * one that was set stands in files, and one that was printed in a log.
     *
     * @return the password that was made at random and is to be told once; empty when it was set or nothing was made
     */
    public Optional<String> first() {
        Optional<String> set = config.adminPassword().filter(password -> !password.isBlank());
        String password = set.orElseGet(Token::random);
        boolean made = isFirst() && make(hashing.hash(password, FIRST));
        return made && set.isEmpty() ? Optional.of(password) : Optional.empty();
    }

    private boolean make(String hash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account.getEntityManager()
                    .createNativeQuery("lock table account in share row exclusive mode")
                    .executeUpdate();
            if (Account.count() > 0) {
                return false;
            }
            Account.make(FIRST, hash, Role.ADMIN, clock.instant()).mustChangePassword();
            auditLog.note(new AuditLog.Deed(FIRST, "account-made", FIRST));
            return true;
        });
    }

    /** Makes an account that nobody can use yet: a link gives it its password. */
    @Transactional
    public Optional<Refusal> make(String name, Role role, Person by) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (!Account.isName(wanted)) {
            return Optional.of(Refusal.NAME);
        }
        if (Account.named(wanted).isPresent()) {
            return Optional.of(Refusal.TAKEN);
        }
        Account.make(wanted, hashing.nobodys(), role, clock.instant());
        auditLog.note(new AuditLog.Deed(by.name(), "account-made", wanted, role.key()));
        return Optional.empty();
    }

    /** Changes what somebody may do. Open sessions follow at once. */
    @Transactional
    public Optional<Refusal> change(String name, Role role, boolean active, Person by) {
        Optional<Account> found = Account.named(name);
        if (found.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        Account account = found.get();
        if (account.isLastAdmin() && (role != Role.ADMIN || !active)) {
            return Optional.of(Refusal.LAST_ADMIN);
        }
        account.role(role);
        account.active(active);
        if (!active) {
            Session.endAll(account);
        }
        auditLog.note(
                new AuditLog.Deed(by.name(), active ? "role-changed" : "account-closed", account.name, role.key()));
        return Optional.empty();
    }

    /** Sets where somebody can be sent a link. */
    @Transactional
    public Optional<Refusal> email(String name, String email, Person by) {
        Optional<Account> found = Account.named(name);
        if (found.isEmpty() || !Account.isEmail(email.strip())) {
            return Optional.of(found.isEmpty() ? Refusal.UNKNOWN : Refusal.EMAIL);
        }
        String before = found.get().email;
        found.get().email(email.strip());
        auditLog.note(new AuditLog.Deed(by.name(), "email-changed", found.get().name));
        securityNotifier.tellOfAddress(found.get(), before);
        return Optional.empty();
    }

    @Transactional
    public void requireCode(String name, boolean required, Person by) {
        Account.named(name).ifPresent(account -> {
            account.requireCode(required);
            auditLog.note(new AuditLog.Deed(by.name(), required ? "codes-required" : "codes-free", account.name));
        });
    }

    /** Takes somebody's second factor away, who lost the app and the paper. */
    @Transactional
    public void forgetCode(String name, Person by) {
        Account.named(name).ifPresent(account -> {
            account.secondFactor(null);
            RecoveryCode.forget(account);
            Session.endAll(account);
            auditLog.note(new AuditLog.Deed(by.name(), "codes-off", account.name));
            securityNotifier.send(account, SecurityNotice.CODES_OFF);
        });
    }

    @Transactional
    public void endSessions(String name, Person by) {
        Account.named(name).ifPresent(account -> {
            Session.endAll(account);
            auditLog.note(new AuditLog.Deed(by.name(), "sessions-ended", account.name));
        });
    }

    /** Makes a one-time link to set a password; answers its token. */
    @Transactional
    public Optional<String> makeLink(String name, Person by) {
        return Account.named(name).map(account -> {
            auditLog.note(new AuditLog.Deed(by.name(), "link-made", account.name));
            return ResetLink.make(account, clock.instant());
        });
    }
}
