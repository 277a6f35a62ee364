package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.search.zeroresults.ZeroResultRecorder;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers do not find reaches the office, and only what may. */
@QuarkusTest
class UnfoundTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    ZeroResultRecorder zeroResultRecorder;

    private OfficeClient client;

    @BeforeEach
    void comeIn() {
        client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
    }

    private void ask(String query, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(200, client.get("/en/search?q=" + query).statusCode());
        }
        zeroResultRecorder.note();
    }

    @Test
    void query_thatFindsNothingFiveTimes_isAClickFromATermOrAPage() {
        ask("zqzeppelin+vlucht", 4);
        assertFalse(client.page("/editor/").text().contains("zqzeppelin"));
        ask("ZQZeppelin+vlucht", 1);
        ask("zqzeppelin+vlucht", 2);
        assertTrue(client.page("/editor/")
                .select("[aria-labelledby=g-unfound]")
                .text()
                .contains("zqzeppelin vlucht"));

        Element line = client.page("/editor/unfound").selectFirst("li.card:contains(zqzeppelin vlucht)");
        assertTrue(line.text().contains("7"), line.text());
        for (String kind : new String[] {"terms", "articles"}) {
            String form = line.selectFirst("a[href^=/editor/new/" + kind + "]").attr("href");
            assertEquals(
                    "zqzeppelin-vlucht", client.page(form).selectFirst("#key").val());
        }

        String id = line.selectFirst("button[name=query]").val();
        assertEquals(
                303,
                client.post("/editor/unfound", Map.of("token", client.formToken(), "query", id))
                        .statusCode());
        assertFalse(client.page("/editor/unfound").text().contains("zqzeppelin"));
    }

    @Test
    void query_thatCouldBeAboutAPerson_orRaisedTheHelpCard_neverReachesTheOffice() {
        ask("zqprive%40example.org", 6);
        ask("zqprive+123456", 6);
        ask("zqprive+suicide+zqx", 6);
        assertFalse(client.page("/editor/unfound").text().contains("zqprive"));
    }
}
