package nl.sleutel.account;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.function.Consumer;
import nl.sleutel.account.login.LoginThrottle;
import nl.sleutel.account.login.PasswordHashing;

/** Accounts as tests of other packages need them. */
public final class Accounts {

    private Accounts() {}

    /** Makes an account with a password, as if its person had chosen it. */
    public static void make(String name, String password) {
        String hash = Arc.container().instance(PasswordHashing.class).get().hash(password, "tests");
        QuarkusTransaction.requiringNew().run(() -> Account.make(name, hash, Role.AUTHOR, Instant.now()));
    }

    /** Changes an account in the database. */
    public static void change(String name, Consumer<Account> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> change.accept(Account.named(name).orElseThrow()));
    }

    /** Forgets all wrong passwords: the tests come from one corner of the net, and are many. */
    public static void forgetTries() {
        Arc.container().instance(LoginThrottle.class).get().forget();
    }
}
