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
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.crypto.Token;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Somebody's stay in the office, from one browser. The row is the session: who deletes it ends it. Only what changed is
 * written: it is looked at in many places.
 */
@Entity
@DynamicUpdate
public class Session extends PanacheEntityBase {

    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    /** Wrong codes, or wrong passwords, after which it ends. */
    private static final int MOST_WRONG = 5;
    /** Noted no finer than this, so that looking costs no writing. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    public Account account;

    @Column(name = "token_hash")
    public String tokenHash;

    /** Whether a one-time code was given; means nothing for accounts without one. */
    @Column(name = "code_given")
    public boolean codeGiven;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "seen_at")
    public Instant seenAt;

    /** In a row. */
    @Column(name = "wrong_codes")
    public int wrongCodes;

    /** In a row. */
    @Column(name = "wrong_passwords")
    public int wrongPasswords;

    /** What the browser says that it is, in a few words; blank for one that says nothing known. */
    @Column(updatable = false)
    public String browser;

    /** Opens a session; answers the token, which is kept nowhere here. */
    public static String open(Account account, String browser, Instant now) {
        String token = Token.random();
        Session session = new Session();
        session.account = account;
        session.tokenHash = Token.hash(token);
        session.createdAt = now;
        session.seenAt = now;
        session.browser = browser;
        session.persist();
        return token;
    }

    /** The session of a token, if it has not ended by itself. */
    public static Optional<Session> of(String token, Instant now) {
        Optional<Session> found = find("from Session s join fetch s.account where s.tokenHash = ?1", Token.hash(token))
                .firstResultOptional();
        return found.filter(session -> session.account.active && now.isBefore(session.endsAt()));
    }

    /** The same, with nobody else changing it or its account meanwhile. */
    public static Optional<Session> inTurn(String token, Instant now) {
        Optional<Session> found = of(token, now);
        found.ifPresent(session -> session.account.lockForUpdate());
        // It may have ended while this one waited.
        return found.filter(session -> count("id", session.id) > 0).map(session -> {
            getEntityManager().refresh(session);
            return session;
        });
    }

    /** The codes were turned off or set anew: wrong ones of before count no more. */
    public void forgetWrongCodes() {
        wrongCodes = 0;
    }

    /** The password was given: wrong ones before it count no more. */
    public void forgetWrongPasswords() {
        wrongPasswords = 0;
    }

    private Instant endsAt() {
        Instant idle = seenAt.plus(IDLE);
        Instant longest = createdAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    public void seen(Instant now) {
        if (now.isAfter(seenAt.plus(NOTED_EVERY))) {
            seenAt = now;
        }
    }

    /** A wrong code; answers whether it was one too many, which ends the session. */
    public boolean gaveWrongCode() {
        wrongCodes++;
        return endsAfter(wrongCodes);
    }

    /** The same of a wrong password. */
    public boolean gaveWrongPassword() {
        wrongPasswords++;
        return endsAfter(wrongPasswords);
    }

    private boolean endsAfter(int wrong) {
        if (wrong >= MOST_WRONG) {
            delete();
        }
        return wrong >= MOST_WRONG;
    }

    public void gaveCode() {
        codeGiven = true;
        wrongCodes = 0;
    }

    /** Gives the session another token; who has the one before has nothing any more. */
    public String renew() {
        String token = Token.random();
        tokenHash = Token.hash(token);
        return token;
    }

    /** What stands between this session and the office. */
    public LoginStage stage() {
        if (account.codeSecret != null && !codeGiven) {
            return LoginStage.CODE;
        }
        if (account.mustChange) {
            return LoginStage.PASSWORD;
        }
        return account.codeRequired && account.codeSecret == null ? LoginStage.ENROL : LoginStage.IN;
    }

    /** The open ones of an account, the last seen first. */
    public static List<Session> open(Account account, Instant now) {
        return Session.<Session>list("account = ?1 order by seenAt desc, id desc", account).stream()
                .filter(session -> now.isBefore(session.endsAt()))
                .toList();
    }

    public static long end(Account account, long id) {
        return delete("account = ?1 and id = ?2", account, id);
    }

    public static long endOthers(Account account, Session here) {
        return delete("account = ?1 and id <> ?2", account, here.id);
    }

    public static long endAll(Account account) {
        return delete("account", account);
    }

    public static long endOld(Instant now) {
        return delete("createdAt < ?1 or seenAt < ?2", now.minus(LONGEST), now.minus(IDLE));
    }
}
