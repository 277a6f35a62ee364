package nl.sleutel.site;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.sleutel.search.SearchIndex;
import nl.sleutel.search.SearchService;
import nl.sleutel.search.SlowSearching;
import nl.sleutel.search.zeroresults.ZeroResultCounter;
import nl.sleutel.web.SearchWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal while its index does not answer and a hundred readers search. */
@QuarkusTest
class SlowSearchTest {

    private static final int THREADS = 16;
    private static final int QUEUE = 60;
    private static final int REFUSED = 10;
    private static final int READERS = 100;
    private static final int HANGS_SECONDS = 300;

    @Inject
    SearchIndex index;

    @Inject
    ZeroResultCounter zeroResultCounter;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private SlowSearching searching;

    @BeforeEach
    void slowDown() {
        searching = new SlowSearching(index, zeroResultCounter);
        QuarkusMock.installMockForType(searching, SearchService.class);
        QuarkusMock.installMockForType(
                new SearchWorkers(THREADS, QUEUE, Duration.ofSeconds(HANGS_SECONDS)), SearchWorkers.class);
    }

    @AfterEach
    void speedUp() {
        searching.answer();
    }

    private List<CompletableFuture<Integer>> search(String address, int times) {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + address + "q=deposit" + i))
                    .build();
            all.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode));
        }
        return all;
    }

    @Test
    void pages_besideAHundredSlowSearches_answerAtOnce() throws Exception {
        List<CompletableFuture<Integer>> searches = search("/en/search?", READERS / 2);
        searches.addAll(search("/api/v1/search?", READERS / 2));
        searching.awaitBegun(THREADS);
        // None of these was asked for before; what is not there is looked for, too.
        for (int i = 0; i < 25; i++) {
            get("/en/housing/?cold=" + i).then().statusCode(200);
            get("/nl/begrippen?page=" + i).then().statusCode(200);
            get("/en/housing/nothing-is-here-" + i).then().statusCode(404);
        }
        get("/api/v1/topics").then().statusCode(200);
        get("/en/help-now").then().statusCode(200);
        searching.answer();
        int answered = 0;
        for (CompletableFuture<Integer> one : searches) {
            int status = one.get(HANGS_SECONDS, TimeUnit.SECONDS);
            assertTrue(status == 200 || status == 503, "status " + status);
            answered += status == 200 ? 1 : 0;
        }
        assertTrue(answered >= THREADS, answered + " answered");
        given().queryParam("q", "deposit").get("/en/search").then().statusCode(200);
    }

    @Test
    void searchBeyondTheQueue_isToldKindlyToTryAgain() throws Exception {
        List<CompletableFuture<Integer>> searches = search("/en/search?", THREADS);
        searching.awaitBegun(THREADS);
        searches.addAll(search("/nl/zoeken?", QUEUE + REFUSED));
        awaitRefused(searches, REFUSED);
        given().queryParam("q", "prayer")
                .get("/en/search")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .header("Content-Type", containsString("text/html"))
                .body(containsString("/en/help-now"), containsString("Load this page again in a moment"));
        given().queryParam("q", "bidden")
                .get("/nl/zoeken")
                .then()
                .statusCode(503)
                .body(containsString("/nl/hulp-nu"), containsString("zo meteen opnieuw"));
        for (String address : List.of("/api/v1/search?q=prayer", "/api/v1/suggest?q=pra")) {
            get(address)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .header("Content-Type", containsString("application/problem+json"))
                    .header("Access-Control-Allow-Origin", "*")
                    .body("status", equalTo(503));
        }
        get("/en/search").then().statusCode(200);
        searching.answer();
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<Integer> one : searches) {
            answers.add(one.get(HANGS_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals(THREADS + QUEUE, Collections.frequency(answers, 200));
        assertEquals(REFUSED, Collections.frequency(answers, 503));
    }

    /** The queue fills as the requests come in: it is full once one was refused. */
    private static void awaitRefused(List<CompletableFuture<Integer>> searches, int many) throws InterruptedException {
        for (int i = 0;
                i < HANGS_SECONDS * 10
                        && searches.stream().filter(CompletableFuture::isDone).count() < many;
                i++) {
            Thread.sleep(100);
        }
    }

    /** Nobody is told that there is no room by a link. */
    @Test
    void searchPage_withBusyInItsAddress_answersAsEver() {
        searching.answer();
        get("/en/search?q=deposit&busy=5").then().statusCode(200);
    }
}
