package nl.sleutel.office.page;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Person;
import nl.sleutel.account.login.LoginService;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.language.Language;
import nl.sleutel.office.access.OfficeRequestReader;

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
    public void begin(String asked, LoginService.ClientPlace from, Language wanted, boolean secure) {
        path = asked;
        place = from;
        language = wanted;
        tls = secure;
        read = true;
    }

    /** Whether it was filled. */
    public boolean isRead() {
        return read;
    }

    /** The session goes on under another token. */
    public void renew(String sessionToken) {
        token = sessionToken;
    }

    /** The session has ended while this request was answered. */
    void leave() {
        session = Optional.empty();
        token = "";
    }

    public void authenticated(Sessions.ActiveSession found, String sessionToken) {
        session = Optional.of(found);
        token = sessionToken;
        language = found.person().language();
    }

    public Optional<Sessions.ActiveSession> session() {
        return session;
    }

    /** Whoever asks; to be called only by methods that are not open to all. */
    public Person person() {
        return session.orElseThrow().person();
    }

    public boolean isInside() {
        return session.filter(found -> found.stage() == LoginStage.IN).isPresent();
    }

    public String token() {
        return token;
    }

    String formToken() {
        return token.isEmpty() ? "" : Sessions.formToken(token);
    }

    public LoginService.ClientPlace place() {
        return place;
    }

    public boolean tls() {
        return tls;
    }

    String path() {
        return path;
    }

    public Language language() {
        return language;
    }
}
