package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.sleutel.account.Accounts;
import nl.sleutel.account.Codes;
import nl.sleutel.office.page.OfficeAddresses;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who has a part of what it takes, and guesses the rest: codes for who knows a password, passwords for who has
 * a session.
 */
@QuarkusTest
class GuessingTest {

    @TestHTTPResource("/")
    URI base;

    private final String name = People.name();
    private String secret;
    private List<String> paper;
    private OfficeClient person;

    @AfterEach
    void forget() {
        Accounts.forgetTries();
    }

    private void personWithCodes() {
        People.make(base, name, "editor");
        person = OfficeClient.in(base, name, People.PASSWORD);
        secret = person.page("/editor/second-factor")
                .selectFirst("input[name=secret]")
                .val();
        HttpResponse<String> answer = person.post(
                "/editor/second-factor",
                Map.of("token", person.formToken(), "secret", secret, "code", Codes.of(secret, 0)));
        paper = Jsoup.parse(answer.body()).select(".codes code").eachText();
    }

    private static int give(OfficeClient client, String code) {
        HttpResponse<String> page = client.get("/editor/code");
        String token = page.statusCode() == 200
                ? Jsoup.parse(page.body()).selectFirst("input[name=token]").val()
                : "none";
        return client.post("/editor/code", Map.of("token", token, "code", code)).statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String wrong(int number) {
        return String.format("%06d", 900_000 + number);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void codes_overManyLogins_areCountedByAccount(boolean keepsCookies) {
        personWithCodes();
        OfficeClient stranger = new OfficeClient(base);
        int judged = 0;
        for (int login = 0; login < 4; login++) {
            stranger = keepsCookies ? stranger : new OfficeClient(base);
            stranger.cookies().remove("sleutel-session");
            assertEquals(
                    303,
                    stranger.post("/editor/login", Map.of("name", name, "password", People.PASSWORD))
                            .statusCode());
            assertFalse(
                    stranger.cookies().containsKey("sleutel-device"), "a mark before the last factor is a new count");
            for (int i = 0; i < 6; i++) {
                int status = give(stranger, wrong(login * 10 + i));
                assertTrue(status == 401 || status == 429, () -> "a wrong code answers " + status);
                judged += status == 401 && i < 5 ? 1 : 0;
            }
        }
        assertEquals(5, judged);
        // Not even the right one, until the wait is over.
        assertEquals(429, give(stranger, Codes.of(secret, 1)));

        // The person's own browser has a count of its own, and tells what happened until that was read.
        person.post("/editor/logout", Map.of("token", person.formToken()));
        person.post("/editor/login", Map.of("name", name, "password", People.PASSWORD));
        assertEquals(303, give(person, Codes.of(secret, 1)));
        String told = person.page("/editor/").select(".call-warn").text();
        assertTrue(told.contains("5 foute eenmalige codes"), told);
        assertTrue(person.page("/editor/help").select(".call-warn").text().equals(told), "on every page");
        assertEquals(
                "/editor/help",
                location(person.post(
                        "/editor/self/warning", Map.of("token", person.formToken(), "next", "/editor/help"))));
        assertEquals("", person.page("/editor/").select(".call-warn").text());
    }

    @Test
    void codes_fiveWrong_endTheSession() {
        personWithCodes();
        OfficeClient stranger = OfficeClient.in(base, name, People.PASSWORD);
        String session = stranger.cookies().get("sleutel-session");
        for (int i = 0; i < 5; i++) {
            assertEquals(401, give(stranger, wrong(i)));
        }
        stranger.cookies().put("sleutel-session", session);
        assertTrue(location(stranger.get("/editor/self")).startsWith("/editor/login"));
        assertEquals(401, give(stranger, Codes.of(secret, 1)));
    }

    @Test
    void codes_givenAtOnce_areCountedOneByOne() {
        personWithCodes();
        OfficeClient stranger = OfficeClient.in(base, name, People.PASSWORD);
        String token = Jsoup.parse(stranger.get("/editor/code").body())
                .selectFirst("input[name=token]")
                .val();
        String session = stranger.cookies().get("sleutel-session");
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    OfficeClient one = new OfficeClient(base);
                    one.cookies().put("sleutel-session", session);
                    return one.post("/editor/code", Map.of("token", token, "code", wrong(i)))
                            .statusCode();
                }))
                .toList();
        assertTrue(tries.stream().map(CompletableFuture::join).allMatch(status -> status == 401 || status == 429));
        assertTrue(told(20).contains("5 foute eenmalige codes"));
    }

    private String told(int paperCode) {
        OfficeClient other = OfficeClient.in(base, name, People.PASSWORD);
        assertEquals(303, give(other, paper.get(paperCode % paper.size())));
        return other.page("/editor/").select(".call-warn").text();
    }

    @Test
    void codeOnPaper_isTakenWhileOthersWait_andOwnMistakesAreNotTold() {
        personWithCodes();
        OfficeClient clumsy = OfficeClient.in(base, name, People.PASSWORD);
        assertEquals(401, give(clumsy, wrong(1)));
        assertEquals(303, give(clumsy, paper.get(0)));
        assertEquals("", clumsy.page("/editor/").select(".call-warn").text());

        OfficeClient stranger = OfficeClient.in(base, name, People.PASSWORD);
        IntStream.range(0, 5).forEach(i -> give(stranger, wrong(i)));
        assertTrue(told(1).contains("5 foute eenmalige codes"));
    }

    @Test
    void session_atTheSecondFactor_getsAnotherToken() {
        personWithCodes();
        OfficeClient other = OfficeClient.in(base, name, People.PASSWORD);
        String before = other.cookies().get("sleutel-session");
        assertEquals(303, give(other, paper.get(0)));
        assertFalse(before.equals(other.cookies().get("sleutel-session")));
        OfficeClient thief = new OfficeClient(base);
        thief.cookies().put("sleutel-session", before);
        assertTrue(location(thief.get("/editor/self")).startsWith("/editor/login"));
        // The same where codes are set up.
        String name = People.name();
        People.make(base, name, "author");
        OfficeClient starter = OfficeClient.in(base, name, People.PASSWORD);
        String first = starter.cookies().get("sleutel-session");
        String key = starter.page("/editor/second-factor")
                .selectFirst("input[name=secret]")
                .val();
        HttpResponse<String> codes = starter.post(
                "/editor/second-factor", Map.of("token", starter.formToken(), "secret", key, "code", Codes.of(key, 0)));
        assertEquals(200, codes.statusCode());
        thief.cookies().put("sleutel-session", first);
        assertTrue(location(thief.get("/editor/self")).startsWith("/editor/login"));
        // The page itself already carries what goes with the new one.
        assertEquals(
                303,
                starter.post(
                                "/editor/logout",
                                Map.of(
                                        "token",
                                        Jsoup.parse(codes.body())
                                                .selectFirst("form[action=/editor/logout] input[name=token]")
                                                .val()))
                        .statusCode());
    }

    /** Each place inside where the password is asked once more. */
    @ParameterizedTest
    @ValueSource(strings = {"/editor/password", "/editor/email", "/editor/second-factor/stop"})
    void password_guessedInASession_endsItAndIsWrittenDown(String form) {
        personWithCodes();
        String token = person.formToken();
        String session = person.cookies().get("sleutel-session");
        int last = 0;
        for (int i = 0; i < 5; i++) {
            Map<String, String> guess = Map.of(
                    "token",
                    token,
                    "current",
                    "guess " + i,
                    "password",
                    "guess " + i,
                    "wanted",
                    "a password of the thief",
                    "again",
                    "a password of the thief",
                    "email",
                    "thief@example.org",
                    "code",
                    wrong(i));
            last = person.post(form, guess).statusCode();
        }
        assertEquals(401, last);
        person.cookies().put("sleutel-session", session);
        assertTrue(location(person.get("/editor/self")).startsWith("/editor/login"));
        String log = Jsoup.parse(People.admin(base).get("/editor/audit").body())
                .select("tr:has(td:matchesOwn(^" + name + "$))")
                .text();
        assertEquals(5, log.split("gaf binnen een fout wachtwoord|gave a wrong password inside", -1).length - 1, log);
        assertTrue(
                log.contains("sessie beëindigd na foute wachtwoorden")
                        || log.contains("session ended after wrong passwords"),
                log);

        // Another session of the same thief is slowed from the start.
        OfficeClient again = OfficeClient.in(base, name, People.PASSWORD);
        assertEquals(303, give(again, paper.get(0)));
        HttpResponse<String> slowed = again.post(
                "/editor/email", Map.of("token", again.formToken(), "email", "", "password", People.PASSWORD));
        assertEquals(429, slowed.statusCode());
        assertTrue(slowed.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void codes_areSwitchedOffWithPasswordAndCodeAlone() {
        personWithCodes();
        String token = person.formToken();
        assertEquals(
                400,
                person.post("/editor/second-factor/stop", Map.of("token", token, "password", People.PASSWORD))
                        .statusCode());
        assertEquals(
                400,
                person.post(
                                "/editor/second-factor/stop",
                                Map.of("token", token, "password", People.PASSWORD, "code", ""))
                        .statusCode());
        assertEquals(
                400,
                person.post(
                                "/editor/second-factor/stop",
                                Map.of("token", token, "password", "wrong", "code", paper.get(0)))
                        .statusCode());
        assertEquals(
                "/editor/self?done=codes-off",
                location(person.post(
                        "/editor/second-factor/stop",
                        Map.of("token", token, "password", People.PASSWORD, "code", paper.get(1)))));
        assertEquals(
                200,
                OfficeClient.in(base, name, People.PASSWORD).get("/editor/self").statusCode());
    }

    @Test
    void sessions_areListedAndEndedOneByOneOrTogether() {
        People.make(base, name, "author");
        person = OfficeClient.in(base, name, People.PASSWORD);
        OfficeClient lost = OfficeClient.in(base, name, People.PASSWORD);
        OfficeClient[] others = {
            OfficeClient.in(base, name, People.PASSWORD), OfficeClient.in(base, name, People.PASSWORD)
        };
        assertEquals(
                4,
                person.page("/editor/self")
                        .select("form[action=/editor/self/sessions] button")
                        .size(),
                "three to end, and all three together");
        // Of the one seen longest ago: it stands last.
        String id = person.page("/editor/self")
                .select("form[action=/editor/self/sessions] button[value~=\\d+]")
                .last()
                .val();
        OfficeClient admin = People.admin(base);
        assertEquals(
                303,
                admin.post("/editor/self/sessions", Map.of("token", admin.formToken(), "session", id))
                        .statusCode());
        assertEquals(200, lost.get("/editor/self").statusCode(), "nobody ends another person's");
        assertEquals(
                "/editor/self?done=session-ended",
                location(person.post("/editor/self/sessions", Map.of("token", person.formToken(), "session", id))));
        assertEquals(303, lost.get("/editor/self").statusCode());
        person.post("/editor/self/sessions", Map.of("token", person.formToken(), "session", "others"));
        for (OfficeClient other : others) {
            assertEquals(303, other.get("/editor/self").statusCode());
        }
        assertEquals(200, person.get("/editor/self").statusCode());
        assertEquals(
                400,
                person.post("/editor/self/sessions", Map.of("token", person.formToken(), "session", "x"))
                        .statusCode());
    }

    @Test
    void passwordToBeChanged_isAskedForAndThePageThatWasWantedFollows() {
        People.make(base, name, "author");
        Accounts.change(name, account -> account.mustChange = true);
        OfficeClient first = new OfficeClient(base);
        String wanted = "/editor/entries/facts?q=duo";
        assertEquals(
                wanted,
                location(first.post(
                        "/editor/login", Map.of("name", name, "password", People.PASSWORD, "next", wanted))));
        String asked = location(first.get(wanted));
        assertEquals("/editor/password?next=" + OfficeAddresses.encoded(wanted), asked);
        Map<String, String> form = first.fields(first.page(asked), "/editor/password");
        form.putAll(Map.of(
                "current", People.PASSWORD, "wanted", "welkom in leiden 2026", "again", "welkom in leiden 2026"));
        HttpResponse<String> weak = first.post("/editor/password", form);
        assertEquals(400, weak.statusCode());
        assertEquals(
                wanted, Jsoup.parse(weak.body()).selectFirst("input[name=next]").val());
        form.putAll(Map.of("wanted", "zeven losse pannenkoeken", "again", "zeven losse pannenkoeken"));
        assertEquals(wanted, location(first.post("/editor/password", form)));
        assertEquals(200, first.get(wanted).statusCode());
    }
}
