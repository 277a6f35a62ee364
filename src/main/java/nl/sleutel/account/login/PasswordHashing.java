package nl.sleutel.account.login;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.sleutel.account.crypto.Token;

/**
 * Hashes passwords by bcrypt. What bcrypt takes ends at 72 bytes, so a hash of the whole goes in. Never to be called in
 * a transaction: whoever waits for a turn would keep a connection from those who have work to do.
 */
@ApplicationScoped
public class PasswordHashing {

    /**
     * A quarter of a second on today's machines. Tests come in hundreds of times, and are not what it guards against.
     */
    private static final int COST = LaunchMode.current() == LaunchMode.TEST ? 4 : 12;
    /** Hashing keeps a processor busy: guesses in great numbers may not take them all from readers. */
    private static final int TURNS = 2;
    /** Each holds a worker thread while it waits. */
    private static final int MOST_WAITING = 12;

    private static final int MOST_OF_ONE = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Semaphore turns = new Semaphore(TURNS, true);
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    /** Compared with where there is no account, so that both take as long; nobody's password hashes to it. */
    private final String nobodys = BcryptUtil.bcryptHash(Token.hash(Token.random()), COST);

    /**
     * Hashes a password to be kept.
     *
     * @param who on whose behalf, an account or a corner of the net: one can't take all turns
     * @throws TryLaterException when there is no turn within a few seconds
     */
    public String hash(String password, String who) {
        return inTurn(who, () -> BcryptUtil.bcryptHash(Token.hash(password), COST));
    }

    /** Whether a password is the one of a hash; the same otherwise as {@link #hash}. */
    boolean matches(String password, String hash, String who) {
        return inTurn(who, () -> isRight(password, hash));
    }

    /** The same for who has a turn. */
    boolean isRight(String password, String hash) {
        return BcryptUtil.matches(Token.hash(password), hash);
    }

    /**
     * A hash that no password has: for accounts that nobody can come into yet, and to compare with where there is no
     * account.
     */
    public String nobodys() {
        return nobodys;
    }

    <T> T inTurn(String who, Supplier<T> work) {
        if (turns.getQueueLength() >= MOST_WAITING) {
            throw TryLaterException.busy();
        }
        int ofThis = underWay.merge(who, 1, Integer::sum);
        try {
            if (ofThis > MOST_OF_ONE || !turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw TryLaterException.busy();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TryLaterException.busy();
        } finally {
            leave(who);
        }
    }

    private void leave(String who) {
        underWay.computeIfPresent(who, (same, count) -> count <= 1 ? null : count - 1);
    }
}
