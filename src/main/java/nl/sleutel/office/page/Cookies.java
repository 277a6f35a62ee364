package nl.sleutel.office.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Optional;

/**
 * The two cookies of the office; readers get none. Over TLS their names begin with {@code __Host-}, so that no
 * neighbouring site of the same domain can plant one. Browsers refuse that prefix on http://localhost, which they trust
 * otherwise: there the names stand without it.
 */
public final class Cookies {

    public static final String SESSION = "sleutel-session";
    public static final String DEVICE = "sleutel-device";

    private static final String PREFIX = "__Host-";
    private static final String PATH = "/editor";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Cookies() {}

    /** The name under which a cookie is kept; one of the other name is nobody's. */
    private static String name(String name, boolean tls) {
        return tls ? PREFIX + name : name;
    }

    /** What a cookie that the office set holds; empty where it was not sent, or holds nothing. */
    public static Optional<String> value(HttpServerRequest request, String name, boolean tls) {
        return Optional.ofNullable(request.getCookie(name(name, tls)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    public static NewCookie session(String token, boolean tls) {
        return cookie(SESSION, token, NewCookie.DEFAULT_MAX_AGE, tls);
    }

    /** Takes the session's cookie away, under whatever name. */
    public static NewCookie[] noSession(boolean tls) {
        List<NewCookie> gone = tls
                ? List.of(cookie(SESSION, "", 0, true), cookie(SESSION, "", 0, false))
                : List.of(cookie(SESSION, "", 0, false));
        return gone.toArray(NewCookie[]::new);
    }

    public static NewCookie device(String mark, boolean tls) {
        return cookie(DEVICE, mark, YEAR, tls);
    }

    private static NewCookie cookie(String name, String value, int age, boolean tls) {
        return new NewCookie.Builder(name(name, tls))
                .value(value)
                .path(tls ? "/" : PATH)
                .maxAge(age)
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
