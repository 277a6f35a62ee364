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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody's stay in the office, from one browser. The row is the session: who deletes it ends it. */
@Entity
public class Session extends PanacheEntityBase {

    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    /** Noted no finer than this, so that looking costs no writing. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    public Account account;

    @Column(name = "token_hash", updatable = false)
    public String tokenHash;

    /** Whether a one-time code was given; means nothing for accounts without one. */
    @Column(name = "code_given")
    public boolean codeGiven;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "seen_at")
    public Instant seenAt;

    /** Opens a session; answers the token, which is kept nowhere here. */
    static String open(Account account, Instant now) {
        String token = Token.random();
        Session session = new Session();
        session.account = account;
        session.tokenHash = Token.hash(token);
        session.createdAt = now;
        session.seenAt = now;
        session.persist();
        return token;
    }

    /** The session of a token, if it has not ended by itself. */
    static Optional<Session> of(String token, Instant now) {
        Optional<Session> found = find("from Session s join fetch s.account where s.tokenHash = ?1", Token.hash(token)).firstResultOptional();
        return found.filter(session -> session.account.active && now.isBefore(session.endsAt()));
    }

    private Instant endsAt() {
        Instant idle = seenAt.plus(IDLE);
        Instant longest = createdAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    void seen(Instant now) {
        if (now.isAfter(seenAt.plus(NOTED_EVERY))) {
            seenAt = now;
        }
    }

    void gaveCode() {
        codeGiven = true;
    }

    /** What stands between this session and the office. */
    Stage stage() {
        if (account.codeSecret != null && !codeGiven) {
            return Stage.CODE;
        }
        if (account.mustChange) {
            return Stage.PASSWORD;
        }
        return account.codeRequired && account.codeSecret == null ? Stage.ENROL : Stage.IN;
    }

    static long endAll(Account account) {
        return delete("account", account);
    }

    static long endOld(Instant now) {
        return delete("createdAt < ?1 or seenAt < ?2", now.minus(LONGEST), now.minus(IDLE));
    }
}
