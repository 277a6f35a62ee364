package nl.sleutel.site.feedback;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.feedback.FeedbackService;
import nl.sleutel.feedback.Reaction;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What readers say of a page, sent as a browser does. The limit comes last: it refuses all that would come after it.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedbackFormTest {

    private static final String PAGE = "/en/housing/deposit-and-fees";
    private static final String KEY = "housing/deposit";

    @Inject
    FeedbackService feedbackService;

    @BeforeEach
    void nothingSaid() {
        QuarkusTransaction.requiringNew().run(() -> Reaction.deleteAll());
    }

    private static ValidatableResponse send(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/en/feedback")
                .then();
    }

    private static List<Reaction> stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reaction.<Reaction>find("order by id").list());
    }

    private static Reaction onlyOne() {
        List<Reaction> all = stored();
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void page_asksEveryoneTheSame() {
        String first = get(PAGE)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .extract()
                .asString();
        assertTrue(first.contains("action=\"/en/feedback\"")
                && first.contains("name=\"about\" value=\"housing/deposit\""));
        assertEquals(first, given().header("User-Agent", "another").get(PAGE).asString());
        get("/nl/wonen/borg-en-kosten").then().body(containsString("action=\"/nl/reactie\""));
    }

    @Test
    void yes_isStoredAndThanked() {
        String thanks = send(Map.of("about", KEY, "helped", "yes"))
                .statusCode(303)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", nullValue())
                .extract()
                .header("Location");
        assertEquals("/en/feedback/thank-you?about=housing%2Fdeposit&helped=yes", thanks);
        given().urlEncodingEnabled(false)
                .get(thanks)
                .then()
                .statusCode(200)
                .body(containsString(PAGE))
                .body(containsString("Deposit and fees"));
        Reaction said = onlyOne();
        assertEquals(
                List.of(Optional.of(KEY), Optional.of(true), Optional.empty(), Language.EN),
                List.of(said.article(), said.helped(), said.text(), said.language));
    }

    @Test
    void words_areStoredAsWritten() {
        send(Map.of("about", KEY, "text", " The term is\r\nwrong: <script>alert(1)</script> \uD83D\uDE00 "))
                .statusCode(303);
        assertEquals("The term is\nwrong: <script>alert(1)</script> \uD83D\uDE00", onlyOne().text);
    }

    /** As in every form: nobody takes them to the database to see what it says. */
    @Test
    void words_withControlCharacters_areRefused() {
        for (String text : List.of("wrong\u0000", "\u0008wrong", "wro\u007fng")) {
            send(Map.of("about", KEY, "text", text)).statusCode(400);
        }
        assertEquals(List.of(), stored());
    }

    @Test
    void words_aboutAPageThatIsGone_areAboutTheSite() {
        send(Map.of("about", "housing/never-was", "text", "one"))
                .statusCode(303)
                .header("Location", "/en/feedback/thank-you");
        send(Map.of("about", "../../etc/passwd", "text", "two"))
                .statusCode(303)
                .header("Location", "/en/feedback/thank-you");
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                stored().stream().map(Reaction::article).toList());
    }

    @Test
    void words_upToTheMost_areTakenAndMoreComesBack() {
        send(Map.of("text", "\uD83D\uDE00".repeat(500))).statusCode(303);
        assertEquals(1, stored().size());
        send(Map.of("about", KEY, "helped", "no", "text", "</textarea><img src=x>" + "x".repeat(1_000)))
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body(containsString("1,022"))
                .body(containsString("&lt;/textarea&gt;&lt;img"))
                .body(containsString("name=\"helped\" value=\"no\""))
                .body(not(containsString("<img")));
        assertEquals(1, stored().size());
    }

    @Test
    void nothing_comesBack() {
        send(Map.of("about", KEY, "text", " \t ")).statusCode(400).body(containsString("aria-invalid"));
        assertEquals(0, stored().size());
    }

    @Test
    void trap_filledIn_isThankedAndForgotten() {
        send(Map.of("about", KEY, "text", "buy", "website", "https://spam.example"))
                .statusCode(303);
        assertEquals(0, stored().size());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://evil.example", "Origin, null"})
    void form_ofAnotherSite_isRefused(String header, String value) {
        given().header(header, value)
                .contentType("application/x-www-form-urlencoded")
                .formParam("text", "forged")
                .post("/en/feedback")
                .then()
                .statusCode(403);
        assertEquals(0, stored().size());
    }

    @Test
    void body_thatIsNoSuchForm_isRefused() {
        given().contentType("application/json")
                .body("{}")
                .post("/en/feedback")
                .then()
                .statusCode(415);
        given().multiPart("text", "x").post("/en/feedback").then().statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .body("text=%zz")
                .post("/en/feedback")
                .then()
                .statusCode(400);
        given().contentType("application/x-www-form-urlencoded")
                .body("text=" + "x".repeat(20_000))
                .post("/en/feedback")
                .then()
                .statusCode(413);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("text", "x")
                .post(PAGE)
                .then()
                .statusCode(405);
        given().put("/en/feedback").then().statusCode(405);
        assertEquals(0, stored().size());
    }

    /** The real table taken away: the words come back, and the log tells nothing of them. */
    @Test
    void words_withoutTheTable_comeBackAndAreNotLogged() {
        StringBuilder logged = new StringBuilder();
        Handler ear = ear(logged);
        Logger.getLogger("").addHandler(ear);
        sql("alter table reaction rename to away");
        try {
            send(Map.of("about", KEY, "text", "zebra stripes"))
                    .statusCode(503)
                    .header("Retry-After", equalTo("30"))
                    .body(containsString("zebra stripes</textarea>"))
                    .body(containsString("name=\"about\" value=\"housing/deposit\""));
            get(PAGE).then().statusCode(200);
        } finally {
            sql("alter table away rename to reaction");
            Logger.getLogger("").removeHandler(ear);
        }
        assertTrue(logged.toString().contains("could not be stored"), logged::toString);
        assertFalse(logged.toString().contains("zebra"), logged::toString);
        send(Map.of("about", KEY, "text", "zebra stripes")).statusCode(303);
    }

    private static Handler ear(StringBuilder logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                for (Throwable at = line.getThrown(); at != null; at = at.getCause()) {
                    logged.append(at);
                }
                logged.append(line.getMessage())
                        .append(line.getParameters() == null ? "" : List.of(line.getParameters()));
            }

            @Override
            public void flush() {
                // nothing waits
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Reaction.getEntityManager().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void forget_after90Days_andNotBefore() {
        send(Map.of("text", "old")).statusCode(303);
        send(Map.of("text", "new")).statusCode(303);
        LocalDate today = LocalDate.now(RenderContext.CITY);
        sql("update reaction set received_on = date '" + today.minusDays(90) + "' where text = 'old'");
        sql("update reaction set received_on = date '" + today.minusDays(89) + "' where text = 'new'");
        assertEquals(1, feedbackService.forget());
        assertEquals("new", onlyOne().text);
    }

    @Test
    void done_isShownAsOpenNoLonger() {
        send(Map.of("about", KEY, "helped", "no")).statusCode(303);
        send(Map.of("about", KEY, "helped", "yes")).statusCode(303);
        send(Map.of("about", KEY, "text", "wrong")).statusCode(303);
        Reaction open =
                QuarkusTransaction.requiringNew().call(() -> Reaction.open(10)).get(0);
        assertEquals(
                List.of(new Reaction.Tally(KEY, 1, 1)),
                QuarkusTransaction.requiringNew().call(Reaction::tallies));
        feedbackService.done(open.id);
        assertEquals(0L, (long) QuarkusTransaction.requiringNew().call(Reaction::countOpen));
        feedbackService.delete(open.id);
        assertEquals(2, stored().size());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void tooMuch_comesBackWithATime() {
        int status = 303;
        for (int i = 0; i < 45 && status == 303; i++) {
            status = send(Map.of("text", "again " + i)).extract().statusCode();
        }
        assertEquals(429, status);
        String wait = send(Map.of("text", "kept words"))
                .statusCode(429)
                .body(containsString("kept words</textarea>"))
                .extract()
                .header("Retry-After");
        assertTrue(Integer.parseInt(wait) <= 3_601);
        assertTrue(stored().size() <= 40);
    }
}
