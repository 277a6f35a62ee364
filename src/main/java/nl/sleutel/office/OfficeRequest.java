package nl.sleutel.office;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.sleutel.account.LoginService;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Person;
import nl.sleutel.account.Sessions;
import nl.sleutel.language.Language;

/** Who asks, in this one request. Filled by the {@link OfficeRequestReader}. */
@RequestScoped
public class OfficeRequest {

    private Optional<Sessions.ActiveSession> session = Optional.empty();
    private Language language = Language.NL;
    private String path = "";
    private String token = "";
    private LoginService.ClientPlace place = new LoginService.ClientPlace("", null, "");
    private boolean tls;
    private boolean read;

    /** @param secure whether the browser came by TLS */
    void begin(String asked, LoginService.ClientPlace from, Language wanted, boolean secure) {
        path = asked;
        place = from;
        language = wanted;
        tls = secure;
        read = true;
    }

    /** Whether it was filled. */
    boolean isRead() {
        return read;
    }

    /** The session goes on under another token. */
    void renew(String sessionToken) {
        token = sessionToken;
    }

    /** The session has ended while this request was answered. */
    void leave() {
        session = Optional.empty();
        token = "";
    }

    void authenticated(Sessions.ActiveSession found, String sessionToken) {
        session = Optional.of(found);
        token = sessionToken;
        language = found.person().language();
    }

    Optional<Sessions.ActiveSession> session() {
        return session;
    }

    /** Whoever asks; to be called only by methods that are not open to all. */
    Person person() {
        return session.orElseThrow().person();
    }

    boolean isInside() {
        return session.filter(found -> found.stage() == LoginStage.IN).isPresent();
    }

    String token() {
        return token;
    }

    String formToken() {
        return token.isEmpty() ? "" : Sessions.formToken(token);
    }

    LoginService.ClientPlace place() {
        return place;
    }

    boolean tls() {
        return tls;
    }

    String path() {
        return path;
    }

    Language language() {
        return language;
    }
}
