package nl.sleutel.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the answer is and whoever makes it, the same headers protect its reader. */
@QuarkusTest
class ResponseHeadersTest {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final String PAGE = "/en/housing/find-a-room";

    private static void assertProtected(Http.Got got) {
        Map<String, String> found = new LinkedHashMap<>();
        EVERYWHERE.keySet().forEach(name -> found.put(name, got.header(name).orElse("missing")));
        assertEquals(EVERYWHERE, found);
        List<String> content =
                List.of(got.header("Content-Security-Policy").orElse("").split("; "));
        assertTrue(
                content.containsAll(List.of(
                        "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")),
                content::toString);
        assertFalse(content.toString().contains("unsafe"), content::toString);
        assertTrue(got.header("Permissions-Policy").orElse("").contains("geolocation=()"));
        assertTrue(
                got.header("Server").isEmpty()
                        && got.header("X-Powered-By").isEmpty()
                        && got.header("Set-Cookie").isEmpty(),
                got.headers()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /en/, 200",
        "GET, /, 302",
        "GET, /en, 308",
        "HEAD, /en/, 200",
        "GET, /en/no-such-page, 404",
        "HEAD, /nl/bestaat-niet, 404",
        "POST, /en/, 405",
        "DELETE, /en/housing/, 405",
        "GET, /en/housing/deposit, 308",
        "GET, /en/housing/?phase=never, 400",
        "GET, /en/%00, 400",
        "GET, /en/search?q=room, 200",
        "GET, /robots.txt, 200",
        "GET, /sitemap.xml, 200",
        "GET, /en/feed.atom, 200",
        "GET, /.well-known/security.txt, 404",
        "GET, /share/en.png, 200",
        "GET, /api/v1/topics, 200",
        "GET, /api/v1/pages?size=0, 400",
        "GET, /api/v1/pages/housing/none, 404",
        "GET, /api/v1/none, 404",
        "POST, /api/v1/topics, 405",
        "GET, /openapi.json, 200",
        "GET, /q/health/ready, 200",
        "GET, /q/none, 404",
        "GET, /editor/, 303"
    })
    void answer_ofAnyKind_protectsItsReader(String method, String path, int status) {
        Http.Got got = Http.ask(method, path);
        assertEquals(status, got.status());
        assertProtected(got);
    }

    @Test
    void answers_hitMiss304AndHead_areAlike() {
        Http.Got miss = Http.get(PAGE);
        Http.Got hit = Http.get(PAGE);
        Http.Got head = Http.ask("HEAD", PAGE);
        Http.Got unchanged = Http.get(PAGE, "If-None-Match", miss.header("ETag").orElseThrow());
        assertEquals(miss.headers(), hit.headers());
        assertEquals(hit.headers(), head.headers());
        assertEquals(0, head.body().length);
        assertEquals(304, unchanged.status());
        assertEquals(0, unchanged.body().length);
        List<String> without = hit.headers().stream()
                .filter(line -> !line.matches("(?i)content-(type|length):.*"))
                .sorted()
                .toList();
        assertEquals(
                without,
                unchanged.headers().stream()
                        .filter(line -> !line.matches("(?i)content-length: 0"))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "'', 421",
        "localhost.evil.example, 421",
        "evil.example:8080, 421",
        "localhost, 200",
        "127.0.0.1:80, 200",
        "'[::1]', 200"
    })
    void host_thatIsNotOurs_isMisdirected(String host, int status) {
        for (String path : List.of("/en/", "/api/v1/topics", "/q/health/ready")) {
            Http.Got got = Http.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertEquals(status, got.status(), path);
            assertProtected(got);
            assertFalse(got.text().contains("evil"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost:abc\r\n", "Host: localhost@evil.example\r\n", "Host: a b\r\n"})
    void host_thatCannotBeRead_isABadRequest(String header) {
        Http.Got got = Http.raw("GET /en/ HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
        assertEquals(400, got.status());
        assertProtected(got);
    }

    @Test
    void host_inTheRequestLine_countsOverTheHeader() {
        assertEquals(
                421,
                Http.raw("GET http://evil.example/en/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                        .status());
    }

    @Test
    void forwardedHeaders_ofAnybody_countForNothing() {
        Http.Got got = Http.get(
                "/en/",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "6.6.6.6",
                "Forwarded",
                "host=evil.example;proto=https");
        assertEquals(Optional.empty(), got.header("Strict-Transport-Security"));
        assertFalse(got.text().contains("evil.example"));
    }

    /** Another address of this machine than the one it usually asks from; only Linux has more than one ready. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void forwardedScheme_ofATrustedProxy_tellsToStayWithTls() {
        String request = "GET /en/ HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
        assertTrue(Http.raw(request, "127.0.0.2")
                .header("Strict-Transport-Security")
                .orElse("")
                .startsWith("max-age="));
        assertEquals(Optional.empty(), Http.raw(request, "127.0.0.3").header("Strict-Transport-Security"));
        assertEquals(
                Optional.empty(),
                Http.raw(request.replace("https", "http"), "127.0.0.2").header("Strict-Transport-Security"));
    }

    @Test
    void api_mayBeReadByEverySite() {
        for (String path : List.of("/api/v1/topics", "/api/v1/pages?size=0", "/api/v1/none")) {
            Http.Got got = Http.get(path, "Origin", "https://example.org");
            assertEquals(Optional.of("*"), got.header("Access-Control-Allow-Origin"), path);
            assertEquals(Optional.of("cross-origin"), got.header("Cross-Origin-Resource-Policy"), path);
        }
        assertEquals(
                Optional.empty(),
                Http.get("/en/", "Origin", "https://example.org").header("Access-Control-Allow-Origin"));
    }
}
