package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.sleutel.TestClock;
import nl.sleutel.web.limit.ClientKeys;
import nl.sleutel.web.limit.RateLimiter;
import nl.sleutel.web.limit.SearchRateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One search within ten seconds, where the portal itself allows hundreds; on a clock that stands, so that no span ends
 * between two.
 */
@QuarkusTest
class SearchLimitTest {

    @Inject
    ClientKeys clientKeys;

    private final TestClock clock = new TestClock("2026-11-22T12:00:03Z");

    @BeforeEach
    void allowOne() {
        QuarkusMock.installMockForType(
                new SearchRateLimit(() -> 1, new RateLimiter(clock), clientKeys), SearchRateLimit.class);
    }

    @ParameterizedTest
    @CsvSource({"/en/search, Too many searches", "/nl/zoeken, Te veel zoekvragen"})
    void searchPage_asAskedTooOften_saysSoAndOffersTopics(String address, String words) {
        given().queryParam("q", "deposit").get(address).then().statusCode(200);
        given().queryParam("q", "deposit")
                .get(address)
                .then()
                .statusCode(429)
                .header("Retry-After", "8")
                .header("Content-Type", containsString("text/html"))
                .body(containsString(words));
        get(address).then().statusCode(200);
        clock.plusSeconds(7);
        given().queryParam("q", "deposit").get(address).then().statusCode(200);
    }

    @Test
    void api_asAskedTooOften_answersAProblem() {
        get("/api/v1/search?q=deposit").then().statusCode(200);
        get("/api/v1/search?q=deposit")
                .then()
                .statusCode(429)
                .header("Retry-After", "8")
                .header("Content-Type", containsString("application/problem+json"))
                .body("status", equalTo(429));
        for (int i = 0; i < 5; i++) {
            get("/api/v1/suggest?q=dep").then().statusCode(200);
        }
        get("/api/v1/suggest?q=dep").then().statusCode(429).header("Access-Control-Allow-Origin", "*");
    }

    /** Nobody is told to wait by a link. */
    @Test
    void searchPage_withAWaitInItsAddress_answersAsEver() {
        get("/en/search?q=deposit&wait=8").then().statusCode(200);
    }

    @Test
    void search_withoutLimit_isNeverRefused() {
        QuarkusMock.installMockForType(
                new SearchRateLimit(() -> 0, new RateLimiter(clock), clientKeys), SearchRateLimit.class);
        for (int i = 0; i < 3; i++) {
            get("/api/v1/search?q=deposit").then().statusCode(200);
        }
    }
}
