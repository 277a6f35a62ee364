package nl.sleutel.account.administration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.OfficeKey;
import nl.sleutel.account.crypto.AccountConfig;
import nl.sleutel.account.crypto.OfficeCipher;
import nl.sleutel.account.crypto.OfficeVault;
import org.jboss.logging.Logger;

/**
 * Knows whether this node has the key that the office's secrets in the database are encrypted with. Without it right
 * codes would be refused and known browsers be strangers, so that the office of such a node stays shut; readers are
 * served all the same. A key is replaced by whoever knows the one before.
 */
@ApplicationScoped
public class KeyGuard {

    /** What is said of a node with another key; the same words stand in the README's row on the secret. */
    static final String SHUT =
            "shut: this node's SLEUTEL_SECRET (or office.key in its data folder) is not the one that "
                    + "this database was used with. "
                    + "Give all nodes the same; to change it on purpose, set SLEUTEL_FORMER_SECRET to the one "
                    + "before, or to 'lost'";

    private static final Logger LOG = Logger.getLogger(KeyGuard.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final String LOST = "lost";

    private final AccountConfig config;
    private final OfficeVault officeVault;
    private final Clock clock;
    private final AuditLog auditLog;
    private volatile State state = new State(true, Instant.MIN);

    public KeyGuard(AccountConfig config, OfficeVault officeVault, Clock clock, AuditLog auditLog) {
        this.config = config;
        this.officeVault = officeVault;
        this.clock = clock;
        this.auditLog = auditLog;
    }

    private record State(boolean ours, Instant looked) {}

    /**
     * Whether the office may open here, as it was seen a few seconds ago at most; while the database is away, as it was
     * last seen.
     */
    public boolean isOurs() {
        State known = state;
        Instant now = clock.instant();
        if (known.looked().plus(LOOK_EVERY).isAfter(now) && !known.looked().isAfter(now)) {
            return known.ours();
        }
        try {
            return look();
        } catch (RuntimeException e) {
            LOG.debug("The database does not tell which key it is used with", e);
            state = new State(known.ours(), now);
            return known.ours();
        }
    }

    /** Looks now; notes this node's key where none is noted yet. */
    public boolean look() {
        boolean ours = QuarkusTransaction.requiringNew().call(this::compare);
        if (!ours && state.ours()) {
            LOG.warn("The office is " + SHUT);
        } else if (ours && !state.ours()) {
            LOG.info("The office is open: this node has the key of the database");
        }
        state = new State(ours, clock.instant());
        return ours;
    }

    private boolean compare() {
        if (OfficeKey.noted().isEmpty() && readsSome(encrypted())) {
            OfficeKey.noteFirst(officeVault.fingerprint(), clock.instant());
        }
        Optional<String> noted = OfficeKey.noted();
        if (noted.filter(officeVault.fingerprint()::equals).isPresent()) {
            return true;
        }
        officeVault.readAgain();
        return noted.filter(officeVault.fingerprint()::equals).isPresent() || replace(noted);
    }

    private static List<Account> encrypted() {
        return Account.list("codeSecret is not null");
    }

    /** Before a key was noted: what is there tells whether this node's is the one. */
    private boolean readsSome(List<Account> encrypted) {
        return encrypted.isEmpty()
                || encrypted.stream()
                        .anyMatch(account -> officeVault
                                .decrypt(Objects.requireNonNull(account.codeSecret))
                                .isPresent());
    }

    private boolean replace(Optional<String> noted) {
        Optional<String> former = config.formerSecret();
        Optional<OfficeCipher> before = former.filter(secret -> !secret.equals(LOST))
                .map(OfficeCipher::of)
                .filter(cipher -> noted.isEmpty() || noted.get().equals(cipher.fingerprint()));
        if (before.isEmpty() && former.filter(LOST::equals).isEmpty()) {
            return false;
        }
        // Without the key before, who has a second step comes in by a recovery code, or has an admin forget it.
        before.ifPresent(cipher -> encrypted()
                .forEach(account -> cipher.decrypt(Objects.requireNonNull(account.codeSecret))
                        .ifPresent(secret -> account.encryptedAnew(officeVault.encrypt(secret)))));
        OfficeKey.noteFirst(officeVault.fingerprint(), clock.instant());
        OfficeKey.replace(officeVault.fingerprint(), clock.instant());
        auditLog.note(new AuditLog.Deed(
                "command line", "secret-changed", before.isPresent() ? "SLEUTEL_FORMER_SECRET" : LOST));
        LOG.info("The key of the office was replaced, as SLEUTEL_FORMER_SECRET asks; it can be left out from now on");
        return true;
    }
}
