package nl.sleutel.office.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.account.login.Sessions;

/**
 * What an identity of the office carries besides its roles, whichever mechanism of authentication made it: the person's
 * session, and a secret of theirs that the tokens of their forms are made from.
 */
public final class OfficeIdentity {

    private static final String STAY = "sleutel.stay";
    private static final String TOKEN = "sleutel.token";

    private OfficeIdentity() {}

    /** @param token known to the person's browser and the portal alone */
    public static SecurityIdentity of(Sessions.ActiveSession session, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.person().name()))
                .addRoles(Roles.of(session.person().role(), session.stage()))
                .addAttribute(STAY, session)
                .addAttribute(TOKEN, token)
                .build();
    }

    /** The session of whoever asks; empty for nobody. */
    public static Optional<Sessions.ActiveSession> session(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(STAY));
    }

    /** The secret that an identity was made with; empty for nobody's. */
    public static Optional<String> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(TOKEN));
    }
}
