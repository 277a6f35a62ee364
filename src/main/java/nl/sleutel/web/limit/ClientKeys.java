package nl.sleutel.web.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.sleutel.web.guard.TrustedProxies;
import org.jspecify.annotations.Nullable;

/**
 * Names the corner of the net that a request comes from, so that limits can tell one from another and nobody can tell
 * who it was: an address without its last part, hashed with a salt that is made anew each day and stands in memory
 * alone.
 */
@ApplicationScoped
public class ClientKeys {

    private static final String HASH = "HmacSHA256";
    private static final int BYTES_OF_V4 = 3;
    private static final int BYTES_OF_V6 = 6;

    private final SecureRandom random = new SecureRandom();
    private final TrustedProxies trustedProxies;
    private final Clock clock;
    private volatile Salt salt;

    public ClientKeys(TrustedProxies trustedProxies, Clock clock) {
        this.trustedProxies = trustedProxies;
        this.clock = clock;
        this.salt = newSalt();
    }

    private record Salt(LocalDate day, byte[] bytes) {}

    /** The corner that a request comes from, for {@link RateLimiter}. */
    public String clientKey(HttpServerRequest request) {
        return clientKey(trustedProxies.reader(request));
    }

    /** @param address as numbers; anything else is one corner, which all who can't be told apart share */
    String clientKey(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        byte[] shortened =
                bytes == null ? new byte[0] : Arrays.copyOf(bytes, bytes.length == 4 ? BYTES_OF_V4 : BYTES_OF_V6);
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(todays(), HASH));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(mac.doFinal(shortened), 9));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }

    private byte[] todays() {
        if (!salt.day().equals(today())) {
            renew();
        }
        return salt.bytes();
    }

    private synchronized void renew() {
        if (!salt.day().equals(today())) {
            salt = newSalt();
        }
    }

    private Salt newSalt() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Salt(today(), bytes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
