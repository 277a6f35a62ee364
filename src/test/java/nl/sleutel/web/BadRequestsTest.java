package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a reader or an attacker can send is answered with a failure of the portal. */
@QuarkusTest
class BadRequestsTest {

    private static void assertNoFailure(Http.Got got, String sent) {
        assertTrue(got.status() >= 200 && got.status() < 500, got.status() + " for " + sent);
        assertFalse(got.text().contains("Exception") || got.text().contains("\tat "), sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/en/%00",
                "/en/%0d%0aSet-Cookie:x=y",
                "/en/%1b",
                "/en/%7f",
                "/en/../../etc/passwd",
                "/en/..%2f..%2fetc%2fpasswd",
                "/en/%2e%2e/%2e%2e/etc/passwd",
                "/en/..%5c..%5cx",
                "/en/%",
                "/en/%zz",
                "/en/%e0%80",
                "/en/%c0%af",
                "/en/%ed%a0%80",
                "/en/%ff",
                "//evil.example/",
                "/%2f%2fevil.example/",
                "/en//",
                "/en/housing//",
                "/en/housing/a/b/c/d",
                "/en/;jsessionid=1",
                "/en/housing/;x=y",
                "/en/%3Cscript%3Ealert(1)%3C/script%3E",
                "/EN/",
                "/en/Housing/",
                "/en/.git/config",
                "/.env",
                "/assets/../../x",
                "/assets/%2e%2e/x",
                "/share/en/../../x.png",
                "/share/xx.png",
                "/share/en/housing/none.png",
                "/nl/housing/",
                "/en/wonen/",
                "/en/?",
                "/en/?&&&===",
                "/en/?=x",
                "/en/?%00=%00",
                "/en/search",
                "/en/search?q=",
                "/en/search?q=%00",
                "/en/search?q=%01%02%1f",
                "/en/search?q=%",
                "/en/search?q=%zz",
                "/en/search?q=%ff%fe",
                "/en/search?q=%ed%a0%80",
                "/en/search?q=%F0%9F%9A%B2",
                "/en/search?q=*",
                "/en/search?q=a*b?c~2%5E3",
                "/en/search?q=%22%22",
                "/en/search?q=(",
                "/en/search?q=AND%20OR%20NOT",
                "/en/search?q=.",
                "/en/search?q=room&q=two&page=1&page=2",
                "/nl/zoeken?q=%E2%80%8B",
                "/en/search?q=%E2%80%AE",
                "/en/search?q=deposit&page=999",
                "/api/v1/search",
                "/api/v1/search?q=%00",
                "/api/v1/search?q=%zz",
                "/api/v1/search?q=%ff",
                "/api/v1/suggest",
                "/api/v1/suggest?q=%00",
                "/api/v1/suggest?q=*",
                "/api/v1/pages/..%2f..%2fx/y",
                "/api/v1/pages/%00/x",
                "/api/v1/pages/housing/%F0%9F%9A%B2",
                "/api/v1/",
                "/api",
                "/api/v1/../../q/health",
                "/q/../en/",
                "/en/feed.atom?x=y",
                "/sitemap.xml/",
                "/robots.txt/x",
                "/openapi.json?x=%00"
            })
    void address_ofAnyKind_isAnsweredWithoutFailure(String path) {
        assertNoFailure(Http.get(path), path);
        assertNoFailure(Http.ask("HEAD", path), "HEAD " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/%00",
                "/en/%1b",
                "/en/../../etc/passwd",
                "/en/..%2f..%2fetc%2fpasswd",
                "/en/%2e%2e/x",
                "/en/%zz",
                "/en/%c0%af",
                "/en/%ff",
                "/en/a%5cb",
                "/en/%0d%0aSet-Cookie:x=y"
            })
    void path_thatIsNotWellFormed_isABadRequest(String path) {
        assertEquals(400, Http.get(path).status());
    }

    /** Refused at the door, by name, wherever it comes in: none reaches the database, the index or a feed. */
    @ParameterizedTest
    @CsvSource({
        "/en/search?q=%00, <code>q</code>",
        "/nl/zoeken?q=borg%1F, <code>q</code>",
        "/en/can-i-afford-it?rent=%7f, <code>rent</code>",
        "/api/v1/search?q=%00, '\"parameter\":\"q\"'",
        "/api/v1/suggest?lang=en&q=a%08, '\"parameter\":\"q\"'",
        "/api/v1/facts?page=1&unknown=%01, '\"parameter\":\"unknown\"'",
        "/editor/login?next=%00, <main"
    })
    void query_withAControlCharacter_isRefusedByName(String path, String said) {
        Http.Got got = Http.get(path);
        assertEquals(400, got.status(), path);
        assertTrue(got.text().contains(said), got.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=admin%00&password=x",
                "name=admin&password=%00",
                "name%01=admin&password=x",
                "name=a%1Bb&password=x"
            })
    void form_ofTheOffice_withAControlCharacter_isRefused(String body) {
        Http.Got got = Http.raw(
                "POST /editor/login HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nOrigin: http://localhost:"
                        + RestAssured.port + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertEquals(400, got.status());
        assertFalse(got.text().contains("database"), "it is not the database's fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nHost: localhost",
                "GET http://evil.example/en/ HTTP/1.1\r\nHost: localhost",
                "GET http://localhost/en/ HTTP/1.1\r\nHost: localhost\r\nHost: localhost"
            })
    void request_thatNamesTwoHosts_isRefused(String start) {
        assertEquals(400, Http.raw(start + "\r\nConnection: close\r\n\r\n").status());
    }

    @ParameterizedTest
    @CsvSource({"/en/search?q=", "/nl/zoeken?q=", "/api/v1/search?q=", "/api/v1/suggest?q="})
    void query_ofTenKilobytes_isAnswered(String path) {
        for (String words : List.of("a".repeat(10_000), "room%20".repeat(1_400), "%F0%9F%9A%B2".repeat(800))) {
            assertEquals(200, Http.get(path + words).status());
        }
    }

    @Test
    void request_thatIsTooLarge_isRefused() {
        assertEquals(414, Http.get("/en/search?q=" + "a".repeat(20_000)).status());
        assertEquals(431, Http.get("/en/", "X-Large", "a".repeat(40_000)).status());
        String[] many = new String[4_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "X-" + i;
            many[i + 1] = "value";
        }
        assertNoFailure(Http.get("/en/", many), "many headers");
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language, ';;;q=,,'",
        "Accept-Language, '*;q=9'",
        "If-None-Match, '\"'",
        "If-None-Match, 'W/'",
        "Accept-Encoding, ';q=x'",
        "Range, bytes=0-99999",
        "Range, bytes=9-1",
        "If-Modified-Since, yesterday",
        "Cookie, a=b; c",
        "Accept, '*/*;q=x'",
        "Accept, none",
        "Content-Type, x",
        "X-HTTP-Method-Override, DELETE",
        "Expect, 200-ok"
    })
    void header_ofAnyKind_isAnsweredWithoutFailure(String name, String value) {
        for (String path : List.of("/", "/en/", "/api/v1/topics")) {
            assertNoFailure(Http.get(path, name, value), path + " " + name + ": " + value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: \r\n",
                "Host: localhost:abc\r\n",
                "Host: [::1\r\n",
                "Host: a b\r\n",
                "Host: localhost\r\nHost: localhost\r\n",
                "Host: %00\r\n",
                "Host: ü\r\n",
                "Host: localhost:99999\r\n"
            })
    void host_ofAnyForm_isAnsweredWithoutFailure(String header) {
        for (String path : List.of("/en/", "/api/v1/topics")) {
            assertNoFailure(Http.raw("GET " + path + " HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n"), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW"})
    void method_otherThanReading_isNotAllowed(String method) {
        for (String path : List.of("/", "/en/", "/en/search?q=x", "/robots.txt", "/en/none")) {
            Http.Got got = Http.ask(method, path);
            assertEquals(405, got.status(), method + " " + path);
            assertEquals("GET, HEAD", got.header("Allow").orElse(""));
        }
        assertNoFailure(Http.ask(method, "/api/v1/topics"), method);
        assertNoFailure(Http.ask(method, "/q/health"), method);
    }

    @Test
    void body_thatComesWithARequest_doesNoHarm() {
        assertNoFailure(
                Http.raw(
                        "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"),
                "POST with a body");
        assertNoFailure(
                Http.raw("GET /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"),
                "GET with a body");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/?phase=never, phase",
        "/nl/wonen/?audience=iedereen, audience",
        "/en/housing/?audience=all, audience",
        "/en/search?q=a&page=-1, page",
        "/en/search?q=a&page=0, page",
        "/en/search?q=a&page=x, page",
        "/nl/zoeken?topic=wonen, topic",
        "/en/search?phase=%00, phase",
        "/en/search?audience=xx, audience"
    })
    void page_withABadParameter_namesIt(String path, String parameter) {
        Http.Got got = Http.get(path);
        assertEquals(400, got.status());
        assertTrue(got.text().contains("<code>" + parameter + "</code>"));
        assertTrue(got.text().contains("name=\"robots\" content=\"noindex\""));
    }

    /** What a reader sends comes back as words, never as markup. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/search?q=", "/nl/zoeken?q=", "/en/", "/en/housing/"})
    void markup_thatIsSent_comesBackAsWords(String path) {
        for (String evil : List.of(
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "'onmouseover='alert(1)",
                "{page.w}",
                "%3C/title%3E%3Cscript%3E",
                "deposit%3Cb%3E")) {
            String text = Http.get(path + evil).text();
            assertFalse(
                    text.contains("<script>")
                            || text.contains("<img src=x")
                            || text.contains("'onmouseover='alert(1)'")
                            || text.contains("<b>room"),
                    path + evil);
        }
    }
}
