package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.sleutel.Surroundings;
import nl.sleutel.account.Codes;
import nl.sleutel.web.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming into the office over HTTP: passwords, codes, sessions, links, and forms of strangers. */
@QuarkusTest
class ComingInTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    AgroalDataSource database;

    private String somebody(String role) {
        String name = People.name();
        People.make(base, name, role);
        return name;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void login_setsACookieThatScriptsAndOtherSitesDoNotGet() {
        HttpResponse<String> answer = new OfficeClient(base)
                .post("/editor/login", Map.of("name", somebody("author"), "password", People.PASSWORD));
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("sleutel-session="))
                .findFirst()
                .orElseThrow();
        for (String attribute : List.of("HttpOnly", "Secure", "SameSite=Lax", "Path=/editor")) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains(attribute.toLowerCase(Locale.ROOT)), cookie);
        }
        assertFalse(cookie.toLowerCase(Locale.ROOT).contains("domain"), cookie);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/editor/self, /editor/self",
        "https://evil.example/, /editor/",
        "//evil.example/editor/, /editor/",
        "/editor/../en/, /editor/",
        "/editorial, /editor/",
        "/editor//evil.example, /editor/",
        "/editor/\\evil, /editor/",
        "/en/, /editor/"
    })
    void login_next_leadsNowhereButIntoTheOffice(String next, String to) {
        assertEquals(
                to,
                location(new OfficeClient(base)
                        .post(
                                "/editor/login",
                                Map.of("name", "admin", "password", Surroundings.ADMIN_PASSWORD, "next", next))));
    }

    @Test
    void login_wrong_saysNotWhichAndSlowsTheStrangerButNotThePerson() {
        String name = somebody("author");
        OfficeClient person = OfficeClient.in(base, name, People.PASSWORD);
        OfficeClient stranger = new OfficeClient(base);
        String wrongName = stranger.post("/editor/login", Map.of("name", "no-such-person", "password", "x"))
                .body()
                .replace("no-such-person", "");
        String wrongPassword = stranger.post("/editor/login", Map.of("name", name, "password", "x"))
                .body()
                .replace(name, "");
        assertEquals(wrongName, wrongPassword);
        int last = 0;
        for (int i = 0; i < 7; i++) {
            last = stranger.post("/editor/login", Map.of("name", name, "password", "guess " + i))
                    .statusCode();
        }
        assertEquals(429, last);
        assertEquals(
                429,
                stranger.post("/editor/login", Map.of("name", name, "password", People.PASSWORD))
                        .statusCode());
        person.post("/editor/logout", Map.of("token", person.formToken()));
        assertEquals(
                303,
                person.post("/editor/login", Map.of("name", name, "password", People.PASSWORD))
                        .statusCode());
    }

    @Test
    void logout_endsTheSessionOnTheServer() {
        OfficeClient client = OfficeClient.in(base, somebody("author"), People.PASSWORD);
        String kept = client.cookies().get("sleutel-session");
        client.post("/editor/logout", Map.of("token", client.formToken()));
        assertFalse(client.cookies().containsKey("sleutel-session"));
        client.cookies().put("sleutel-session", kept);
        assertEquals("/editor/login?next=%2Feditor%2Fself", location(client.get("/editor/self")));
    }

    @Test
    void changePassword_endsOtherSessions() {
        String name = somebody("author");
        OfficeClient here = OfficeClient.in(base, name, People.PASSWORD);
        OfficeClient elsewhere = OfficeClient.in(base, name, People.PASSWORD);
        String wanted = "another long password";
        assertEquals(
                400,
                here.post(
                                "/editor/password",
                                Map.of(
                                        "token",
                                        here.formToken(),
                                        "current",
                                        "wrong",
                                        "wanted",
                                        wanted,
                                        "again",
                                        wanted))
                        .statusCode());
        assertEquals(
                400,
                here.post(
                                "/editor/password",
                                Map.of(
                                        "token",
                                        here.formToken(),
                                        "current",
                                        People.PASSWORD,
                                        "wanted",
                                        "short",
                                        "again",
                                        "short"))
                        .statusCode());
        assertEquals(
                303,
                here.post(
                                "/editor/password",
                                Map.of(
                                        "token",
                                        here.formToken(),
                                        "current",
                                        People.PASSWORD,
                                        "wanted",
                                        wanted,
                                        "again",
                                        wanted))
                        .statusCode());
        assertEquals(200, here.get("/editor/self").statusCode());
        assertEquals(303, elsewhere.get("/editor/self").statusCode());
        assertEquals(
                401,
                new OfficeClient(base)
                        .post("/editor/login", Map.of("name", name, "password", People.PASSWORD))
                        .statusCode());
    }

    @Test
    void admin_endsSessionsAndClosesAccounts() {
        OfficeClient admin = People.admin(base);
        String name = somebody("editor");
        OfficeClient client = OfficeClient.in(base, name, People.PASSWORD);
        admin.post("/editor/accounts/sessions", Map.of("token", admin.formToken(), "name", name));
        assertEquals(303, client.get("/editor/self").statusCode());
        client = OfficeClient.in(base, name, People.PASSWORD);
        admin.post("/editor/accounts/change", Map.of("token", admin.formToken(), "name", name, "role", "editor"));
        assertEquals(303, client.get("/editor/self").statusCode());
        assertEquals(
                401,
                new OfficeClient(base)
                        .post("/editor/login", Map.of("name", name, "password", People.PASSWORD))
                        .statusCode());
    }

    @Test
    void lastAdmin_staysAdmin() {
        OfficeClient admin = People.admin(base);
        for (String name : Jsoup.parse(admin.get("/editor/accounts").body())
                .select("li > h2")
                .eachText()) {
            if (!name.equals("admin")) {
                admin.post(
                        "/editor/accounts/change",
                        Map.of("token", admin.formToken(), "name", name, "role", "author", "active", "on"));
            }
        }
        assertEquals(
                400,
                admin.post(
                                "/editor/accounts/change",
                                Map.of("token", admin.formToken(), "name", "admin", "role", "author", "active", "on"))
                        .statusCode());
        assertEquals(200, admin.get("/editor/accounts").statusCode());
    }

    @Test
    void resetLink_worksOnceAndIsMadeOfNoHeader() {
        OfficeClient admin = People.admin(base);
        String name = somebody("author");
        HttpResponse<String> page =
                admin.post("/editor/accounts/link", Map.of("token", admin.formToken(), "name", name));
        String link = OfficeClient.written(Jsoup.parse(page.body()).selectFirst("textarea"))
                .strip();
        assertTrue(link.matches("http://localhost:\\d+/editor/reset\\?link=[\\w-]{43}"), link);
        String token = link.substring(link.indexOf('=') + 1);
        OfficeClient client = OfficeClient.in(base, name, People.PASSWORD);
        Map<String, String> form = Map.of("link", token, "wanted", "a password by link", "again", "a password by link");
        assertEquals("/editor/login?done=password", location(new OfficeClient(base).post("/editor/reset", form)));
        assertEquals(410, new OfficeClient(base).post("/editor/reset", form).statusCode());
        assertEquals(303, client.get("/editor/self").statusCode());
        OfficeClient.in(base, name, "a password by link");
    }

    /** Each way in which an account's secrets change, or it is closed: a link that was made before is dead. */
    @ParameterizedTest
    @ValueSource(strings = {"password", "email", "email by an admin", "codes", "closed", "another link"})
    void resetLink_afterTheSecretsChanged_isDead(String change) {
        OfficeClient admin = People.admin(base);
        String name = somebody("author");
        OfficeClient person = OfficeClient.in(base, name, People.PASSWORD);
        String link = link(admin, name);
        String token = person.formToken();
        String adminToken = admin.formToken();
        switch (change) {
            case "password" ->
                person.post(
                        "/editor/password",
                        Map.of(
                                "token",
                                token,
                                "current",
                                People.PASSWORD,
                                "wanted",
                                "another long password",
                                "again",
                                "another long password"));
            case "email" ->
                person.post(
                        "/editor/email",
                        Map.of("token", token, "password", People.PASSWORD, "email", name + "@city.example"));
            case "email by an admin" ->
                admin.post(
                        "/editor/accounts/email",
                        Map.of("token", adminToken, "name", name, "email", name + "@city.example"));
            case "codes" -> {
                String secret = person.page("/editor/second-factor")
                        .selectFirst("input[name=secret]")
                        .val();
                person.post(
                        "/editor/second-factor", Map.of("token", token, "secret", secret, "code", Codes.of(secret, 0)));
            }
            case "closed" -> {
                admin.post("/editor/accounts/change", Map.of("token", adminToken, "name", name, "role", "author"));
                admin.post(
                        "/editor/accounts/change",
                        Map.of("token", adminToken, "name", name, "role", "author", "active", "on"));
            }
            default -> link(admin, name);
        }
        Map<String, String> form = Map.of("link", link, "wanted", "a password by link", "again", "a password by link");
        assertEquals(
                410, new OfficeClient(base).get("/editor/reset?link=" + link).statusCode());
        assertEquals(410, new OfficeClient(base).post("/editor/reset", form).statusCode());
        assertEquals(
                401,
                new OfficeClient(base)
                        .post("/editor/login", Map.of("name", name, "password", "a password by link"))
                        .statusCode());
    }

    private String link(OfficeClient admin, String name) {
        HttpResponse<String> page =
                admin.post("/editor/accounts/link", Map.of("token", admin.formToken(), "name", name));
        String link = OfficeClient.written(Jsoup.parse(page.body()).selectFirst("textarea"))
                .strip();
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void resetLink_usedAtOnce_isUsedByOneAndTheOthersAreToldSo() {
        String name = somebody("author");
        String link = link(People.admin(base), name);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    String wanted = "number " + "abcdefgh".charAt(i) + " of eight passwords";
                    int status = new OfficeClient(base)
                            .post("/editor/reset", Map.of("link", link, "wanted", wanted, "again", wanted))
                            .statusCode();
                    // Whoever finds no turn to be judged may send it again.
                    return status == 429
                            ? new OfficeClient(base)
                                    .post("/editor/reset", Map.of("link", link, "wanted", wanted, "again", wanted))
                                    .statusCode()
                            : status;
                }))
                .toList();
        List<Integer> statuses =
                all.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(1, statuses.stream().filter(status -> status == 303).count(), statuses::toString);
        assertTrue(
                statuses.stream().allMatch(status -> status == 303 || status == 410 || status == 429),
                statuses::toString);
    }

    @Test
    void cookies_overTls_canBePlantedByNobodyAndThoseOfBeforeDoNoHarm() {
        String name = somebody("author");
        String body = "name=" + name + "&password=" + People.PASSWORD.replace(' ', '+');
        String head = "Host: localhost:" + base.getPort() + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n";
        Http.Got in = Http.raw(
                "POST /editor/login HTTP/1.1\r\n" + head
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body,
                "127.0.0.2");
        assertEquals(303, in.status());
        String session = in.headers().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: __host-sleutel-session="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(in.headers()));
        assertTrue(session.contains("Path=/;") || session.endsWith("Path=/"), session);
        assertTrue(
                session.toLowerCase(Locale.ROOT).contains("secure")
                        && !session.toLowerCase(Locale.ROOT).contains("domain"),
                session);
        assertTrue(
                in.headers().stream()
                        .anyMatch(
                                line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: __host-sleutel-device=")),
                in.headers()::toString);
        String value = session.substring(session.indexOf('=') + 1).split(";")[0];
        assertEquals(
                200,
                Http.raw(
                                "GET /editor/self HTTP/1.1\r\n" + head + "Cookie: __Host-sleutel-session=" + value
                                        + "\r\n\r\n",
                                "127.0.0.2")
                        .status());
        // Under the name that a neighbour could set, and one of before that is of no use now.
        for (String cookie : List.of(
                "sleutel-session=" + value,
                "sleutel-session=old; sleutel-device=old.old",
                "__Host-sleutel-session=\"\"")) {
            Http.Got answer =
                    Http.raw("GET /editor/self HTTP/1.1\r\n" + head + "Cookie: " + cookie + "\r\n\r\n", "127.0.0.2");
            assertEquals(303, answer.status(), cookie);
            assertEquals(
                    "/editor/login?next=%2Feditor%2Fself",
                    answer.header("Location").orElse(""));
        }
    }

    @Test
    void codes_countOnceAndPaperCodesToo() {
        String name = somebody("editor");
        OfficeClient client = OfficeClient.in(base, name, People.PASSWORD);
        Document page = client.page("/editor/second-factor");
        String secret = page.selectFirst("input[name=secret]").val();
        String first = Codes.of(secret, 0);
        HttpResponse<String> answer = client.post(
                "/editor/second-factor", Map.of("token", client.formToken(), "secret", secret, "code", first));
        List<String> paper = Jsoup.parse(answer.body()).select(".codes code").eachText();
        assertEquals(10, paper.size());

        OfficeClient again = OfficeClient.in(base, name, People.PASSWORD);
        assertEquals("/editor/code?next=%2Feditor%2Fself", location(again.get("/editor/self")));
        String token = Jsoup.parse(again.get("/editor/code").body())
                .selectFirst("input[name=token]")
                .val();
        assertEquals(
                401,
                again.post("/editor/code", Map.of("token", token, "code", first))
                        .statusCode());
        assertEquals(
                401,
                again.post("/editor/code", Map.of("token", token, "code", "000000"))
                        .statusCode());
        assertEquals(
                303,
                again.post("/editor/code", Map.of("token", token, "code", Codes.of(secret, 1)))
                        .statusCode());
        assertEquals(200, again.get("/editor/self").statusCode());

        OfficeClient third = OfficeClient.in(base, name, People.PASSWORD);
        String thirdToken = Jsoup.parse(third.get("/editor/code").body())
                .selectFirst("input[name=token]")
                .val();
        assertEquals(
                303,
                third.post(
                                "/editor/code",
                                Map.of("token", thirdToken, "code", paper.get(0).toLowerCase(Locale.ROOT)))
                        .statusCode());
        OfficeClient fourth = OfficeClient.in(base, name, People.PASSWORD);
        String fourthToken = Jsoup.parse(fourth.get("/editor/code").body())
                .selectFirst("input[name=token]")
                .val();
        assertEquals(
                401,
                fourth.post("/editor/code", Map.of("token", fourthToken, "code", paper.get(0)))
                        .statusCode());
    }

    @Test
    void requiredCode_standsBeforeTheOffice() {
        OfficeClient admin = People.admin(base);
        String name = somebody("author");
        OfficeClient client = OfficeClient.in(base, name, People.PASSWORD);
        admin.post("/editor/accounts/codes", Map.of("token", admin.formToken(), "name", name, "what", "require"));
        assertEquals("/editor/second-factor", location(client.get("/editor/")));
        assertEquals(200, client.get("/editor/second-factor").statusCode());
    }

    @Test
    void secretOfCodes_isNotReadableInTheDatabase() throws SQLException {
        OfficeClient client = OfficeClient.in(base, somebody("author"), People.PASSWORD);
        String secret = client.page("/editor/second-factor")
                .selectFirst("input[name=secret]")
                .val();
        client.post(
                "/editor/second-factor",
                Map.of("token", client.formToken(), "secret", secret, "code", Codes.of(secret, 0)));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from account where code_secret like '%" + secret + "%'")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_line set who = 'nobody'", "delete from audit_line", "truncate audit_line"})
    void auditLog_changed_isRefusedByTheDatabase(String sql) throws SQLException {
        People.admin(base);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @Test
    void form_fromAnotherSite_isRefused() {
        OfficeClient client = People.admin(base);
        Map<String, String> fields = Map.of("token", client.formToken(), "language", "nl");
        assertEquals(
                403,
                client.postFrom("https://evil.example", "/editor/language", fields)
                        .statusCode());
        assertEquals(403, client.postFrom("null", "/editor/language", fields).statusCode());
        assertEquals(303, client.post("/editor/language", fields).statusCode());
        assertEquals(
                403,
                new OfficeClient(base)
                        .postFrom("https://evil.example", "/editor/login", Map.of("name", "admin", "password", "x"))
                        .statusCode());
    }

    @Test
    void form_ofAnotherSession_isRefused() {
        OfficeClient one = People.admin(base);
        OfficeClient other = People.admin(base);
        assertEquals(
                403,
                one.post("/editor/language", Map.of("token", other.formToken(), "language", "nl"))
                        .statusCode());
    }

    @Test
    void form_afterTheSessionEnded_keepsTheTextUntilTheLogin() {
        HttpResponse<String> answer = new OfficeClient(base)
                .post(
                        "/editor/edit/articles/housing/find-a-room",
                        Map.of("en.title", "My <b>long</b> work", "password", "hidden"));
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("waiting"), "the way to the login knows the text that waits");
        assertFalse(answer.body().contains("hidden\n"), answer::body);
    }

    @Test
    void login_inALanguageThatCannotBeRead_isShown() {
        assertEquals(
                200, Http.get("/editor/login", "Accept-Language", ";;;q=,,").status());
    }

    /** Words beside a picture come in another way than those of a form without one. */
    @Test
    void formWithAFile_afterTheSessionEnded_comesBackOnThePage() {
        HttpResponse<String> answer = new OfficeClient(base)
                .upload("/editor/images", Map.of("key", "canal", "nl", "Een <b>gracht</b>"), new byte[] {1, 2, 3});
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("Een &lt;b&gt;gracht&lt;/b&gt;"), answer::body);
    }

    /** A form is of a session before it is of somebody who may: one that is not leads nowhere, not even on. */
    @Test
    void form_beforeTheStepsAreTaken_leadsToTheStepOrIsRefused() {
        OfficeClient admin = People.admin(base);
        String name = somebody("author");
        OfficeClient client = OfficeClient.in(base, name, People.PASSWORD);
        String token = client.formToken();
        admin.post("/editor/accounts/codes", Map.of("token", admin.formToken(), "name", name, "what", "require"));
        assertEquals(
                "/editor/second-factor",
                location(client.post("/editor/language", Map.of("token", token, "language", "nl"))));
        assertEquals(
                403,
                client.post("/editor/language", Map.of("token", "forged", "language", "nl"))
                        .statusCode());
    }

    @Test
    void unknownAddress_isAPageOfTheOffice() {
        HttpResponse<String> answer = People.admin(base).get("/editor/no/such/page");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<main"), answer::body);
    }
}
