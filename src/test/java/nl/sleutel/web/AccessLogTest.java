package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.sleutel.content.Editor;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccessLogTest {

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<String> all = new CopyOnWriteArrayList<>();
    private final List<String> access = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            String message = MESSAGE.format(told);
            all.add(message + " " + told.getThrown());
            if (told.getLoggerName().equals("sleutel.access")) {
                access.add(message);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/search?q=SECRET, GET /en/search 200",
        "/nl/zoeken?q=SECRET&page=x, GET /nl/zoeken 400",
        "/api/v1/search?q=SECRET, GET /api/v1/search 200",
        "/api/v1/search?q=SECRET&size=0, GET /api/v1/search 400",
        "/?q=SECRET, GET / 302",
        "/en/none?x=SECRET, GET /en/none 404",
        "/en/%00?x=SECRET, GET /en/%00 400",
        "/openapi.json?x=SECRET, GET /openapi.json 200",
        "/q/health?SECRET, GET /q/health 200"
    })
    void request_ofAnyKind_leavesALineWithoutQueryOrAddress(String path, String start) {
        Http.get(
                path,
                "User-Agent",
                "SECRET",
                "Cookie",
                "SECRET",
                "Referer",
                "http://SECRET.example/",
                "X-Forwarded-For",
                "10.9.8.7");
        Editor.await(() -> !access.isEmpty());
        assertEquals(1, access.size());
        assertTrue(access.get(0).matches("\\Q" + start + "\\E \\d+ bytes \\d+ us"), access.get(0));
        for (String line : all) {
            assertFalse(line.contains("SECRET") || line.contains("127.0.0.1") || line.contains("10.9.8.7"), line);
        }
    }

    @Test
    void request_toAForeignHost_leavesNoName() {
        Http.raw("GET /en/ HTTP/1.1\r\nHost: secret.example\r\nConnection: close\r\n\r\n");
        Editor.await(() -> !access.isEmpty());
        assertTrue(access.get(0).startsWith("GET /en/ 421 "));
        assertFalse(all.toString().contains("secret.example"));
    }

    /** Which step of the care route somebody reads says how they are. */
    @ParameterizedTest
    @CsvSource({
        "/en/care-route/dark-thoughts, /en/care-route/*",
        "/nl/zorgroutekaart/a/b, /nl/zorgroutekaart/*",
        "/en/care-route/, /en/care-route/",
        "/en/care%2Droute/dark-thoughts, /en/care-route/*",
        "//en/care-route/dark-thoughts, /en/care-route/*"
    })
    void step_ofTheCareRoute_isNotNamed(String path, String logged) {
        Http.get(path);
        Editor.await(() -> !access.isEmpty());
        assertTrue(access.get(0).startsWith("GET " + logged + " "), access.get(0));
        assertFalse(all.toString().contains("dark-thoughts"));
    }

    @Test
    void address_thatWouldBreakTheLine_isMadeSafe() {
        Http.get("/en/" + "a".repeat(300));
        Http.get("/en/%C3%A9%1B%0A");
        Editor.await(() -> access.size() == 2);
        assertTrue(access.get(0).length() < 260);
        assertTrue(access.get(1).chars().allMatch(c -> c >= ' ' && c <= '~'), access.get(1));
    }
}
