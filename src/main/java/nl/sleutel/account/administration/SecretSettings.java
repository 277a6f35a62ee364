package nl.sleutel.account.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.OfficeKey;
import nl.sleutel.account.crypto.AccountConfig;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.account.crypto.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the secrets among the settings before the portal goes on with them: what anybody can guess keeps nobody out.
 */
@ApplicationScoped
public class SecretSettings {

    private final AccountConfig config;
    private final OfficeVault officeVault;

    public SecretSettings(AccountConfig config, OfficeVault officeVault) {
        this.config = config;
        this.officeVault = officeVault;
    }

    /** Why the portal does not start, in one line; empty where it may. */
    @Transactional
    public Optional<String> refusal() {
        return refusal(
                config.adminPassword().orElse(null), config.secret().orElse(null), Account.count() == 0, isAnother());
    }

    /**
     * The same of any settings; null for what is not set.
     *
     * @param first whether there is no account yet
     * @param another whether the database was used with another secret
     */
    static Optional<String> refusal(
            @Nullable String password, @Nullable String secret, boolean first, boolean another) {
        if (first && password != null && !password.isBlank() && !Passwords.isGood(password, AccountService.FIRST)) {
            return Optional.of("SLEUTEL_ADMIN_PASSWORD is too easy to guess: take at least " + Passwords.SHORTEST
                    + " characters that are no common password, or leave it out and have one made and printed");
        }
        // One that the portal ran with before it looked at this is warned of: readers would lose the site over it.
        return isWeak(secret) && (first || another)
                ? Optional.of("SLEUTEL_SECRET is too easy to guess: take at least " + Passwords.SHORTEST
                        + " characters at random, as 'openssl rand -base64 32' prints")
                : Optional.empty();
    }

    /** What the portal starts with all the same, since it did so before it looked at this; empty for nothing. */
    public Optional<String> warning() {
        return isWeak(config.secret().orElse(null))
                ? Optional.of("SLEUTEL_SECRET is too easy to guess; README.md says how to change it")
                : Optional.empty();
    }

    private static boolean isWeak(@Nullable String secret) {
        return secret != null && !Passwords.isGoodSecret(secret);
    }

    private boolean isAnother() {
        return OfficeKey.noted()
                .filter(noted -> !noted.equals(officeVault.fingerprint()))
                .isPresent();
    }
}
