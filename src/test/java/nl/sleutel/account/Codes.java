package nl.sleutel.account;

import java.time.Instant;
import nl.sleutel.account.crypto.OneTimeCode;

/** Makes one-time codes in tests, as an app does. */
public final class Codes {

    private Codes() {}

    /** @param later how many half minutes from now */
    public static String of(String secret, int later) {
        return OneTimeCode.at(
                OneTimeCode.fromBase32(secret.replace(" ", "")), Instant.now().getEpochSecond() / 30 + later);
    }
}
