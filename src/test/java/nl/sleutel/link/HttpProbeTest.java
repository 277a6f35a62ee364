package nl.sleutel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeTest {

    /** The test's own server is where the portal may not ask: here it may, on that port alone. */
    private final ReachableAddresses ownServer = (address, port) -> address.isLoopbackAddress() && port == port();

    private final HttpProbe httpProbe = new HttpProbe(ownServer, 1_500);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + path);
        String[] parts = path.split("/", 4);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().set("Location", parts[3].replace("SELF", "http://localhost:" + port()));
        }
        int status = path.startsWith("/only-get")
                ? exchange.getRequestMethod().equals("GET") ? 200 : 405
                : path.startsWith("/to/") ? Integer.parseInt(parts[2]) : Integer.parseInt(parts[1].split("[?]")[0]);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private LinkCheckResult ask(String path) {
        return httpProbe.ask("http://localhost:" + port() + path);
    }

    @ParameterizedTest
    @CsvSource({
        "/200, FINE, 200",
        "/204?x=y, FINE, 204",
        "/only-get, FINE, 200",
        "/404, REFUSED, 404",
        "/410, REFUSED, 410",
        "/500, REFUSED, 500",
        "/to/302//200, FINE, 200",
        "/to/301//404, REFUSED, 404"
    })
    void ask_isTold(String path, LinkCheckResult.LinkOutcome outcome, int status) {
        assertEquals(new LinkCheckResult(outcome, Optional.of(status), Optional.empty()), ask(path));
    }

    @Test
    void ask_byHeadAlone_whereThatIsEnough() {
        ask("/404");
        ask("/200");
        assertEquals(List.of("HEAD /404", "HEAD /200"), asked);
        ask("/only-get");
        assertEquals("GET /only-get", asked.get(3));
    }

    @Test
    void ask_movedForGood_tellsWhere() {
        assertEquals(
                Optional.of("http://localhost:" + port() + "/200"),
                ask("/to/301//200").movedTo());
        assertEquals(
                LinkCheckResult.LinkOutcome.FINE, ask("/to/302//to/301//200").outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "file:///etc/passwd",
                "http://user:word@localhost/",
                "gopher://x/"
            })
    void ask_redirectedIntoAnotherNetwork_goesNotThere(String target) {
        assertEquals(
                LinkCheckResult.LinkOutcome.NOT_ASKED, ask("/to/302/" + target).outcome());
        assertEquals(1, asked.size());
    }

    @Test
    void ask_roundInCircles_ends() {
        assertEquals(
                LinkCheckResult.LinkOutcome.CIRCLE,
                ask("/to/302/SELF/to/302/SELF/to/302/SELF/to/302/SELF/to/302/SELF/to/302/SELF/to/302/SELF/to/302/"
                                + "SELF/200")
                        .outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "https://localhost/",
                "http://127.0.0.1:8080/q/metrics",
                "http://[::ffff:127.0.0.1]/",
                "http://0/",
                "http://2130706433/",
                "http://10.0.0.1/",
                "http://8.8.8.8:22/",
                "http:///x",
                "not an address",
                "ftp://8.8.8.8/"
            })
    void ask_ofTheOpenNetOnly(String url) {
        LinkCheckResult linkCheckResult = new HttpProbe(ReachableAddresses.OPEN_NET, 500).ask(url);
        assertTrue(
                linkCheckResult.outcome() == LinkCheckResult.LinkOutcome.NOT_ASKED, () -> url + ": " + linkCheckResult);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "2606:4700::1111, true",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "172.32.0.1, true",
        "192.168.1.1, false",
        "127.0.0.1, false",
        "127.9.9.9, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "100.128.0.1, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "240.0.0.1, false",
        "198.18.0.1, false",
        "192.0.2.1, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fc00::1, false",
        "fd12:3456::1, false",
        "ff02::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
        "2001:0:a00:1::, false",
        "2001:db8::1, false",
        "::10.0.0.1, false"
    })
    void isPublic(String address, boolean open) throws IOException {
        assertEquals(open, ReachableAddresses.isPublic(InetAddress.getByName(address)));
    }

    /** Says nothing, or says it for ever, or drop by drop. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: y", "HTTP/1.1 200 OK\r\n", "nonsense\r\n\r\n"})
    void ask_whatNeverEnds_ends(String said) throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> say(slow, said));
            thread.setDaemon(true);
            thread.start();
            LinkCheckResult linkCheckResult = assertTimeoutPreemptively(
                    Duration.ofSeconds(6),
                    () -> new HttpProbe((address, port) -> true, 700)
                            .ask("http://localhost:" + slow.getLocalPort() + "/"));
            assertEquals(LinkCheckResult.LinkOutcome.SILENT, linkCheckResult.outcome());
        }
    }

    private static void say(ServerSocket server, String said) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(said.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(
                        said.endsWith("\n")
                                ? "A: b\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII)
                                : new byte[] {'z'});
                out.flush();
                Thread.sleep(said.endsWith("\n") ? 1 : 100);
            }
        } catch (IOException | InterruptedException e) {
            // The one who asked went away, as it should.
        }
    }
}
