package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.sleutel.Surroundings;
import nl.sleutel.account.Codes;
import nl.sleutel.office.access.MailRoute;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.SiteAddress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password, by mail. */
@QuarkusTest
class ForgottenTest {

    private static final String OUR_ADDRESS = "https://sleutel.example";

    @TestHTTPResource("/")
    URI base;

    @Inject
    MockMailbox mailbox;

    @Inject
    PublicConfig config;

    @Inject
    SiteAddress address;

    private final String name = People.name();
    private final String email = name + "@city.example";

    @BeforeEach
    void somebodyWithAnAddress() {
        People.make(base, name, "author");
        OfficeClient person = OfficeClient.in(base, name, People.PASSWORD);
        person.post("/editor/language", Map.of("token", person.formToken(), "language", "en"));
        assertEquals(
                "/editor/self?done=email-password",
                told(person.post(
                        "/editor/email", Map.of("token", person.formToken(), "email", email, "password", "wrong"))));
        assertEquals(
                "/editor/self?done=email-wrong",
                told(person.post(
                        "/editor/email",
                        Map.of("token", person.formToken(), "email", "x@y\r\nBcc: z", "password", People.PASSWORD))));
        assertEquals("", person.page("/editor/self").selectFirst("#email").val());
        assertEquals(
                "/editor/self?done=email",
                told(person.post(
                        "/editor/email",
                        Map.of("token", person.formToken(), "email", email, "password", People.PASSWORD))));
        assertEquals(email, person.page("/editor/self").selectFirst("#email").val());
        mailbox.clear();
    }

    private static String told(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** As where a mail server and the site's own address are set. */
    private void offered() {
        QuarkusMock.installMockForType(
                new MailRoute(Optional.of("mail.example"), Optional.of("office@sleutel.example"), config, address) {
                    @Override
                    public Optional<String> base() {
                        return Optional.of(OUR_ADDRESS);
                    }
                },
                MailRoute.class);
    }

    private HttpResponse<String> ask(String who) {
        return new OfficeClient(base).post("/editor/forgotten?language=en", Map.of("who", who));
    }

    private List<Mail> mails(int expected) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(5);
        while (mailbox.getMailsSentTo(email).size() < expected && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        return mailbox.getMailsSentTo(email);
    }

    @Test
    void link_mailed_isOfOurOwnAddressAndCountsOnce() throws Exception {
        offered();
        assertEquals(
                1,
                Jsoup.parse(new OfficeClient(base).get("/editor/login").body())
                        .select("a[href^=/editor/forgotten]")
                        .size());
        // What a request says of hosts is nothing to the link.
        HttpRequest forged = HttpRequest.newBuilder(base.resolve("/editor/forgotten"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("Forwarded", "host=evil.example")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "who=" + email.replace("@", "%40").toUpperCase(Locale.ROOT)))
                .build();
        String answer =
                told(java.net.http.HttpClient.newHttpClient().send(forged, HttpResponse.BodyHandlers.ofString()));
        assertTrue(answer.startsWith("/editor/login?done=asked"), answer);
        assertEquals("/editor/login?done=asked&language=en", told(ask("no-such-person")));
        List<Mail> mails = mails(1);
        assertEquals(1, mails.size());
        assertEquals("Choose a new password", mails.get(0).getSubject());
        String text = mails.get(0).getText();
        assertFalse(text.contains("evil"), text);
        String link = text.lines()
                .filter(line -> line.startsWith(OUR_ADDRESS + "/editor/reset?link="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        String token = link.substring(link.indexOf('=') + 1);
        OfficeClient person = new OfficeClient(base);
        String wanted = "another long password";
        assertEquals(
                "/editor/login?done=password",
                told(person.post("/editor/reset", Map.of("link", token, "wanted", wanted, "again", wanted))));
        assertEquals(
                410,
                person.post("/editor/reset", Map.of("link", token, "wanted", wanted, "again", wanted))
                        .statusCode());
        OfficeClient.in(base, name, wanted);
        // A stranger can fill nobody's letter box, and asks no more than a few times.
        for (int i = 0; i < 3; i++) {
            ask(name);
        }
        assertEquals(429, ask(name).statusCode());
        // With the one that told of the change.
        mails(4);
        Thread.sleep(300);
        assertEquals(4, mailbox.getMailsSentTo(email).size());
    }

    /**
     * Whoever takes an account over would else do so unseen: each change is told, that of the address in both places.
     */
    @Test
    void changes_areToldByMail() throws Exception {
        offered();
        OfficeClient person = OfficeClient.in(base, name, People.PASSWORD);
        String wanted = "another long password";
        person.post(
                "/editor/password",
                Map.of("token", person.formToken(), "current", People.PASSWORD, "wanted", wanted, "again", wanted));
        assertEquals("Your password was changed", mails(1).get(0).getSubject());
        String secret = person.page("/editor/second-factor")
                .selectFirst("input[name=secret]")
                .val();
        person.post(
                "/editor/second-factor",
                Map.of("token", person.formToken(), "secret", secret, "code", Codes.of(secret, 0)));
        assertEquals("The second step was turned on", mails(2).get(1).getSubject());
        OfficeClient stranger = OfficeClient.in(base, name, wanted);
        for (int i = 0; i < 5; i++) {
            stranger.post(
                    "/editor/code",
                    Map.of(
                            "token",
                            Jsoup.parse(stranger.get("/editor/code").body())
                                    .selectFirst("input[name=token]")
                                    .val(),
                            "code",
                            "00000" + i));
        }
        assertEquals("Five wrong codes for your account", mails(3).get(2).getSubject());
        person.post("/editor/email", Map.of("token", person.formToken(), "password", wanted, "email", "new-" + email));
        Mail told = mails(4).get(3);
        assertEquals("Your e-mail address was changed", told.getSubject());
        assertTrue(
                told.getText().contains("Hello " + name) && told.getText().contains(OUR_ADDRESS + "/editor/"),
                told::getText);
        await(() -> !mailbox.getMailsSentTo("new-" + email).isEmpty());
        assertEquals(1, mailbox.getMailsSentTo("new-" + email).size());
        // An admin's doing is told too.
        OfficeClient admin = People.admin(base);
        admin.post("/editor/accounts/codes", Map.of("token", admin.formToken(), "name", name, "what", "forget"));
        await(() -> mailbox.getMailsSentTo("new-" + email).size() > 1);
        assertEquals(
                "The second step was turned off",
                mailbox.getMailsSentTo("new-" + email).get(1).getSubject());
    }

    /** Mails are sent while the answer is on its way. */
    private static void await(BooleanSupplier come) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (!come.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    @Test
    void form_isNotOfferedWithoutMailOrAnAddressOfOurOwn() throws InterruptedException {
        assertEquals(
                0,
                Jsoup.parse(new OfficeClient(base).get("/editor/login").body())
                        .select("a[href^=/editor/forgotten]")
                        .size());
        assertEquals(
                0,
                Jsoup.parse(new OfficeClient(base).get("/editor/forgotten").body())
                        .select("#who")
                        .size());
        assertEquals(400, ask(name).statusCode());
        assertEquals(0, mailbox.getMailsSentTo(email).size());
    }

    @Test
    void address_ofSomebody_isSetByAnAdmin() {
        OfficeClient admin = OfficeClient.in(base, "admin", Surroundings.ADMIN_PASSWORD);
        assertEquals(
                400,
                admin.post("/editor/accounts/email", Map.of("token", admin.formToken(), "name", name, "email", "none"))
                        .statusCode());
        assertEquals(
                "/editor/accounts?done=account",
                told(admin.post(
                        "/editor/accounts/email", Map.of("token", admin.formToken(), "name", name, "email", ""))));
        assertEquals(
                "",
                OfficeClient.in(base, name, People.PASSWORD)
                        .page("/editor/self")
                        .selectFirst("#email")
                        .val());
    }
}
