package nl.sleutel.office;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import org.jsoup.Jsoup;

/** People of the office in tests, each with an account that no other test knows. */
public final class People {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    static OfficeClient admin(URI base) {
        return OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
    }

    /** A new name. */
    static String name() {
        return "person-" + COUNT.incrementAndGet();
    }

    /** Makes an account, as an admin does, and chooses its password by the link. */
    static void make(URI base, String name, String role) {
        OfficeClient admin = admin(base);
        String page = admin.post("/editor/accounts", Map.of("token", admin.formToken(), "name", name, "role", role))
                .body();
        String link = OfficeClient.written(Jsoup.parse(page).selectFirst("textarea"));
        String token = link.substring(link.indexOf("link=") + "link=".length()).strip();
        new OfficeClient(base).post("/editor/reset", Map.of("link", token, "wanted", PASSWORD, "again", PASSWORD));
    }

    /** Somebody with a role, let in. */
    public static OfficeClient in(URI base, String role) {
        String name = name();
        make(base, name, role);
        return OfficeClient.in(base, name, PASSWORD);
    }
}
