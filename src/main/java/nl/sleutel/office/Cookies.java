package nl.sleutel.office;

import jakarta.ws.rs.core.NewCookie;

/** The two cookies of the office; readers get none. Browsers take them on http://localhost too, which they trust. */
final class Cookies {

    static final String SESSION = "sleutel-session";
    static final String DEVICE = "sleutel-device";

    private static final String PATH = "/editor";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Cookies() {
    }

    static NewCookie session(String token) {
        return cookie(SESSION, token, NewCookie.DEFAULT_MAX_AGE);
    }

    static NewCookie noSession() {
        return cookie(SESSION, "", 0);
    }

    static NewCookie device(String mark) {
        return cookie(DEVICE, mark, YEAR);
    }

    private static NewCookie cookie(String name, String value, int age) {
        return new NewCookie.Builder(name).value(value).path(PATH).maxAge(age).httpOnly(true).secure(true).sameSite(NewCookie.SameSite.LAX).build();
    }
}
