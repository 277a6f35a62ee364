package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What whoever scrapes the metrics learns: how many pages of a kind were asked for, never which. */
@QuarkusTest
class MetricsTest {

    private static final Pattern URI = Pattern.compile("http_server_[a-z_]+\\{[^}]*uri=\"([^\"]*)\"");

    private static Set<String> uris() {
        return URI.matcher(Http.get("/q/metrics").text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void walkThroughTheCareRoute_namesNoStep() {
        List<String> walk = List.of(
                "/en/care-route/",
                "/en/care-route/start",
                "/en/care-route/secret-step",
                "/nl/zorgroutekaart/secret-step",
                "/en//care-route/secret-step",
                "/EN/Care-Route/Secret-Step",
                "/en/care%2Droute/secret-step",
                "/en/care-route/secret-step.",
                "//en/care-route/secret-step",
                "/en/health/secret-step",
                "/secret-step",
                "/editor/edit/route/secret-step",
                "/assets/secret-step.css",
                "/api/v1/pages/health/secret-step",
                "/q/secret-step",
                "/api/secret-step");
        walk.forEach(Http::get);
        assertFalse(Http.get("/q/metrics").text().toLowerCase(Locale.ROOT).contains("secret-step"));
        assertTrue(uris().contains("/{language}/care-route/{step}"), uris().toString());
    }

    /** Micrometer counts a hundred addresses and leaves out the rest, saying so only in the log. */
    @Test
    void manyAddresses_areAllCounted() {
        for (int i = 0; i < 130; i++) {
            Http.get("/en/housing/page-" + i);
        }
        Set<String> uris = uris();
        assertTrue(uris.size() < 40, uris.toString());
        assertTrue(uris.contains("/{language}/{page}"), uris.toString());
    }
}
