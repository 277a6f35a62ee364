package nl.sleutel.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Passwords, hashed by bcrypt. What bcrypt takes ends at 72 bytes, so a hash of the whole goes in. */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 500;

    /** A quarter of a second on today's machines. Tests come in hundreds of times, and are not what it guards against. */
    private static final int COST = LaunchMode.current() == LaunchMode.TEST ? 4 : 12;
    /** Hashing keeps a processor busy: guesses in great numbers may not take them all from readers. */
    private static final Semaphore TURNS = new Semaphore(2);
    /** Compared with where there is no account, so that both take as long. */
    private static final String NOBODYS = hash(Token.random());

    private Passwords() {
    }

    static String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(Token.hash(password), COST));
    }

    static boolean matches(String password, String hash) {
        return inTurn(() -> BcryptUtil.matches(Token.hash(password), hash));
    }

    /** Takes as long as {@link #matches} and never does. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODYS);
        return false;
    }

    /** Whether somebody may choose a password; it is long, and not the account's name. */
    static boolean isGood(String password, String name) {
        return password.length() >= SHORTEST && password.length() <= LONGEST && !password.strip().equalsIgnoreCase(name) && password.chars().distinct().count() > 4;
    }

    private static <T> T inTurn(Supplier<T> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}
