package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Being inside: who a session's token belongs to, and leaving. */
@ApplicationScoped
public class Staying {

    private final Clock clock;
    private final Auditing auditing;

    public Staying(Clock clock, Auditing auditing) {
        this.clock = clock;
        this.auditing = auditing;
    }

    /** Somebody with an open session. Immutable. */
    public record Stay(Person person, Stage stage, boolean hasCode, boolean mustHaveCode) {
    }

    /** Who has come with a token; empty when it is nobody's or no longer. */
    @Transactional
    public Optional<Stay> of(String token) {
        Instant now = clock.instant();
        Optional<Session> session = Session.of(token, now);
        session.ifPresent(found -> found.seen(now));
        return session.map(found -> new Stay(found.account.person(), found.stage(), found.account.codeSecret != null, found.account.codeRequired));
    }

    @Transactional
    public void leave(String token) {
        Session.of(token, clock.instant()).ifPresent(session -> {
            auditing.note(new Auditing.Deed(session.account.name, "logout", session.account.name));
            session.delete();
        });
    }

    /** What forms of a session carry: made from its token, so that who does not have that cannot make it, and that token can't be made from it. */
    public static String formToken(String token) {
        return Token.hash("form|" + token);
    }

    public static boolean isFormToken(String given, String token) {
        return given != null && Token.same(given, formToken(token));
    }
}
