package nl.sleutel.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.account.crypto.Token;
import org.jspecify.annotations.Nullable;

/**
 * Marks a browser as one in which somebody was let in: a random name, signed for that account. It opens nothing; it
 * gives the browser a count of its own, so that strangers' guesses never keep the person out. So it is given only after
 * the last factor: else each new mark would be a new count to guess on.
 */
@ApplicationScoped
public class KnownBrowser {

    private static final int LENGTH = 16;

    private final OfficeVault officeVault;

    public KnownBrowser(OfficeVault officeVault) {
        this.officeVault = officeVault;
    }

    /** The device's name, where a mark is one of ours for this account. */
    Optional<String> known(String account, @Nullable String mark) {
        if (mark == null) {
            return Optional.empty();
        }
        int dot = mark.indexOf('.');
        boolean ours = dot == LENGTH && Token.same(sign(account, mark.substring(0, dot)), mark.substring(dot + 1));
        return ours ? Optional.of(mark.substring(0, dot)) : Optional.empty();
    }

    /** The mark that a browser has already, else a new one. */
    public String keep(String account, @Nullable String mark) {
        return known(account, mark).map(device -> mark).orElseGet(() -> make(account));
    }

    private String make(String account) {
        String device = Token.random().substring(0, LENGTH);
        return device + "." + sign(account, device);
    }

    private String sign(String account, String device) {
        return officeVault.sign("device|" + account + "|" + device);
    }
}
