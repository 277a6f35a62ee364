package nl.sleutel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.sleutel.account.crypto.Token;

/** Lets somebody set a password without knowing the old one, once and not for long. */
@Entity
@Table(name = "reset_link")
public class ResetLink extends PanacheEntityBase {

    static final Duration VALID = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    public Account account;

    @Column(name = "token_hash", updatable = false)
    public String tokenHash;

    @Column(name = "ends_at", updatable = false)
    public Instant endsAt;

    /** The only link of the account from now on; answers its token. */
    public static String make(Account account, Instant now) {
        delete("account", account);
        String token = Token.random();
        ResetLink link = new ResetLink();
        link.account = account;
        link.tokenHash = Token.hash(token);
        link.endsAt = now.plus(VALID);
        link.persist();
        return token;
    }

    /**
     * To be said whenever one of the account's secrets changes: who could read a link that was sent before may not set
     * them again.
     */
    static void forget(Account account) {
        delete("account", account);
    }

    /** Uses a link up. Of several requests at once, one wins. */
    public static boolean use(String token, Instant now) {
        return delete("tokenHash = ?1 and endsAt > ?2", Token.hash(token), now) > 0;
    }

    public static Optional<ResetLink> of(String token, Instant now) {
        return find("tokenHash = ?1 and endsAt > ?2", Token.hash(token), now).firstResultOptional();
    }
}
