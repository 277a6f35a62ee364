package nl.sleutel.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Person;
import nl.sleutel.account.Session;
import nl.sleutel.account.crypto.Token;
import org.jspecify.annotations.Nullable;

/** Being inside: who a session's token belongs to, which others are open, and leaving. */
@ApplicationScoped
public class Sessions {

    private final Clock clock;
    private final AuditLog auditLog;

    public Sessions(Clock clock, AuditLog auditLog) {
        this.clock = clock;
        this.auditLog = auditLog;
    }

    /**
     * Somebody with an open session. Immutable.
     *
     * @param warning wrong codes that the person was not told of yet
     */
    public record ActiveSession(
            Person person, LoginStage stage, boolean hasCode, boolean mustHaveCode, Optional<WrongCodes> warning) {}

    /** Wrong codes given by somebody who knew the password. Immutable. */
    public record WrongCodes(int count, Instant since) {}

    /**
     * One of a person's own sessions. Immutable.
     *
     * @param browser what it said that it is; blank for unknown
     * @param here whether it is the one that asks
     */
    public record Open(long id, String browser, Instant since, Instant seen, boolean here) {}

    /** Who has come with a token; empty when it is nobody's or no longer. */
    @Transactional
    public Optional<ActiveSession> of(String token) {
        Instant now = clock.instant();
        Optional<Session> session = Session.of(token, now);
        session.ifPresent(found -> found.seen(now));
        return session.map(found -> new ActiveSession(
                found.account.person(),
                found.stage(),
                found.account.codeSecret != null,
                found.account.codeRequired,
                warning(found.account)));
    }

    private static Optional<WrongCodes> warning(Account account) {
        return account.wrongCodes > 0 && account.wrongCodesSince != null
                ? Optional.of(new WrongCodes(account.wrongCodes, account.wrongCodesSince))
                : Optional.empty();
    }

    /** The person has read the warning. */
    @Transactional
    public void seenWarning(String token) {
        Session.inTurn(token, clock.instant())
                .ifPresent(session -> session.account.forgiveWrongCodes(session.account.wrongCodes));
    }

    /** The open sessions of whoever has a token, the last seen first. */
    @Transactional
    public List<Open> open(String token) {
        Instant now = clock.instant();
        return Session.of(token, now)
                .map(here -> Session.open(here.account, now).stream()
                        .map(one -> new Open(one.id, one.browser, one.createdAt, one.seenAt, one.id.equals(here.id)))
                        .toList())
                .orElse(List.of());
    }

    /** Ends one of a person's own sessions; another person's is left alone. */
    @Transactional
    public void end(String token, long id) {
        Session.of(token, clock.instant())
                .filter(here -> Session.end(here.account, id) > 0)
                .ifPresent(here ->
                        auditLog.note(new AuditLog.Deed(here.account.name, "session-ended", here.account.name)));
    }

    /** Ends all of a person's sessions but this one. */
    @Transactional
    public void endOthers(String token) {
        Session.of(token, clock.instant())
                .filter(here -> Session.endOthers(here.account, here) > 0)
                .ifPresent(here ->
                        auditLog.note(new AuditLog.Deed(here.account.name, "sessions-ended", here.account.name)));
    }

    @Transactional
    public void leave(String token) {
        Session.of(token, clock.instant()).ifPresent(session -> {
            auditLog.note(new AuditLog.Deed(session.account.name, "logout", session.account.name));
            session.delete();
        });
    }

    /**
     * What forms of a session carry: made from its token, so that who does not have that cannot make it, and that token
     * can't be made from it.
     */
    public static String formToken(String token) {
        return Token.hash("form|" + token);
    }

    public static boolean isFormToken(@Nullable String given, String token) {
        return given != null && Token.same(given, formToken(token));
    }
}
