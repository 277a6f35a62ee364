package nl.sleutel.account.crypto;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import nl.sleutel.account.administration.KeyGuard;

/** How people come into the office. */
@StaticInitSafe
@ConfigMapping(prefix = "sleutel")
public interface AccountConfig {

    /**
     * The password of the first account, {@code admin}; looked at only while there is no account, and changed at the
     * first login. Without it one is made at random and printed once.
     */
    Optional<String> adminPassword();

    /**
     * Encrypts the secrets of one-time codes. Without it a key is made and kept in the data folder, so several nodes on
     * one database need it. Losing it means that every second factor is to be set up anew. See {@link KeyGuard}.
     */
    Optional<String> secret();

    /**
     * The secret before, or what stands in {@code office.key}, to change it on purpose; {@code lost} when nobody knows
     * it any more.
     */
    Optional<String> formerSecret();

    /** Where that key is kept. */
    @WithDefault("data")
    Path dataDir();
}
