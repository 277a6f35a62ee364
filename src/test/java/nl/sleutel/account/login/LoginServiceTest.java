package nl.sleutel.account.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.sleutel.account.Accounts;
import nl.sleutel.office.OfficeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing from many places, at once, and by everybody together: what no single client can show. */
@QuarkusTest
class LoginServiceTest {

    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TestHTTPResource("/")
    URI base;

    @Inject
    LoginService loginService;

    @Inject
    PasswordHashing hashing;

    private final String name = "guessed-" + COUNT.incrementAndGet();

    @BeforeEach
    void make() {
        Accounts.forgetTries();
        Accounts.make(name, PASSWORD);
    }

    @AfterEach
    void forget() {
        Accounts.forgetTries();
    }

    private LoginService.LoginOutcome from(String network, String device, String password) {
        return loginService.byPassword(name, password, new LoginService.ClientPlace(network, device, ""));
    }

    @Test
    void byPassword_fromManyPlaces_isCappedForTheAccountAndNotForAKnownBrowser() {
        LoginService.LoginOutcome.In in = (LoginService.LoginOutcome.In) from("home", null, PASSWORD);
        long judged = IntStream.range(0, 120)
                .filter(i -> from("net-" + i, null, "guess " + i) instanceof LoginService.LoginOutcome.Wrong)
                .count();
        assertEquals(40, judged);
        assertTrue(
                from("net-new", null, PASSWORD) instanceof LoginService.LoginOutcome.Wait,
                "strangers wait, whatever they know");
        assertTrue(from("net-new", in.device().orElseThrow(), PASSWORD) instanceof LoginService.LoginOutcome.In);
        assertTrue(
                from("net-new", "forged" + in.device().orElseThrow(), PASSWORD)
                        instanceof LoginService.LoginOutcome.Wait);
    }

    @Test
    void byPassword_atOnce_judgesNoMoreThanOneByOne() {
        long judged = IntStream.range(0, 30)
                .parallel()
                .filter(i -> {
                    try {
                        return from("one-place", null, "guess " + i) instanceof LoginService.LoginOutcome.Wrong;
                    } catch (TryLaterException e) {
                        return false;
                    }
                })
                .count();
        assertTrue(judged <= 5, () -> judged + " judged");
    }

    @Test
    void byPassword_ofManyNamesFromOneCorner_isSlowedThereAlone() {
        long judged = IntStream.range(0, 100)
                .filter(i ->
                        loginService.byPassword("nobody-" + i, "guess", new LoginService.ClientPlace("flood", null, ""))
                                instanceof LoginService.LoginOutcome.Wrong)
                .count();
        assertEquals(60, judged);
        assertTrue(from("flood", null, PASSWORD) instanceof LoginService.LoginOutcome.Wait);
        assertTrue(from("elsewhere", null, PASSWORD) instanceof LoginService.LoginOutcome.In);
    }

    @Test
    void byPassword_rightOnes_doNotRenewACornersCount() {
        for (int i = 0; i < 60; i++) {
            loginService.byPassword("nobody-" + i, "guess", new LoginService.ClientPlace("own", null, ""));
            from("own", null, PASSWORD);
        }
        assertTrue(
                loginService.byPassword("nobody", "guess", new LoginService.ClientPlace("own", null, ""))
                        instanceof LoginService.LoginOutcome.Wait);
    }

    @Test
    void byPassword_whileAllTurnsAreTaken_holdsNoConnectionAndSaysWhenToTryAgain() throws Exception {
        OfficeClient inside = OfficeClient.in(base, name, PASSWORD);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (String who : List.of("a", "b")) {
                threads.execute(() -> hashing.inTurn(who, () -> {
                    begun.countDown();
                    return await(done);
                }));
            }
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            List<CompletableFuture<HttpResponse<String>>> logins = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Map<String, String> form = Map.of("name", "made-up-" + i, "password", "guess");
                logins.add(CompletableFuture.supplyAsync(
                        () -> new OfficeClient(base).post("/editor/login", form), threads));
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(200, inside.get("/editor/self").statusCode());
            }
            for (CompletableFuture<HttpResponse<String>> login : logins) {
                HttpResponse<String> answer = login.get(60, TimeUnit.SECONDS);
                assertEquals(429, answer.statusCode());
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            }
        } finally {
            done.countDown();
            threads.shutdown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
