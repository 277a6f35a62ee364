package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sleutel.office.OfficeClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clients can do to a portal, one after the other to the same one: it stays up, its memory bounded, and readers
 * are answered all the while. With {@code -Dhardship.addresses=100000} more addresses are tried than in every build.
 */
class HardshipIT {

    private static final String HOST = "Host: localhost\r\n";
    private static final String NEXT = "GET /en/smuggled HTTP/1.1\r\n" + HOST + "\r\n";
    private static final int IDLE = 10_000;
    private static final int SLOW = 400;
    private static final int BAD_ADDRESSES = Integer.getInteger("hardship.addresses", 20_000);
    private static final int AT_ONCE = 200;
    /**
     * What one hardship may add to the process beside its heap, which is small here and taken from the start: what were
     * kept there would end it.
     */
    private static final int MOST_MORE_MEGABYTES = 150;

    private static final Duration PROMPT = Duration.ofSeconds(8);

    private static Workplace place;
    private static PortalProcess portal;
    private static OfficeClient editor;
    private long before;

    @BeforeAll
    static void start() {
        place = Workplace.filled("hardship").with("JAVA_TOOL_OPTIONS", "-Xms320m -Xmx320m -XX:+AlwaysPreTouch");
        portal = place.portal();
        editor = OfficeClient.in(portal.address(), "admin", Workplace.PASSWORD);
        for (int i = 0; i < 200; i++) {
            portal.get("/en/search?q=warm+" + i);
            portal.get("/en/housing/rental-contract?" + i);
        }
    }

    @AfterAll
    static void stop() {
        PortalProcess.Finished finished = portal.stop();
        place.close();
        assertEquals(0, finished.exit());
        assertEquals(
                List.of(),
                finished.complaints().stream()
                        .filter(line -> !line.startsWith("Picked up"))
                        .toList());
    }

    @BeforeEach
    void look() {
        before = portal.memory();
    }

    @AfterEach
    void assertIsWell() {
        assertServes();
        assertEquals(200, editor.get("/editor/").statusCode());
        long after = portal.memory();
        System.out.println("memory: " + before + " MB, after " + after + " MB");
        assertTrue(after < before + MOST_MORE_MEGABYTES, "memory grew from " + before + " to " + after + " MB");
    }

    /** Pages, a search that no cache knows, and the state, each promptly. */
    private static void assertServes() {
        for (String path : List.of(
                "/en/",
                "/nl/wonen/",
                "/en/search?q=deposit+" + System.nanoTime(),
                "/api/v1/search?q=borg&lang=nl",
                "/q/health/ready",
                "/editor/login")) {
            long start = System.nanoTime();
            assertEquals(200, portal.get(path).statusCode(), path);
            assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(PROMPT) < 0, path + " was late");
        }
    }

    /** Whatever a proxy before us takes for the end of such a request, what follows is never taken for another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"
                        + "0\r\n\r\n",
                "POST /editor/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
                        + "0\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5, 5\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: +5\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n 6\r\n\r\nhello",
                "GET /en/ HTTP/1.1\nHost: localhost\n\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-A: b\nX-B: c\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-A: b\rX-B: c\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n"
                        + "\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;\nx\r\nhello\r\n0\r\n"
                        + "\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /en/ HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /en/\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-A: b\u0000c\r\n\r\n",
                "GET /en/ HTTP/1.1\r\n X: y\r\nHost: localhost\r\n\r\n"
            })
    void request_thatCanBeReadInTwoWays_isRefusedAndEndsTheConnection(String request) {
        try (Wire wire = Wire.to(portal).send(request + NEXT)) {
            Wire.Heard heard = wire.hear(5_000);
            assertEquals(List.of(400), heard.statuses(), heard::bytes);
            assertTrue(heard.ended());
        }
    }

    /** A folded header is one header, as RFC 9112 leaves free, and going over to another protocol is not offered. */
    @Test
    void request_inAnOldOrNewForm_isOneRequest() {
        try (Wire wire = Wire.to(portal)
                .send("GET /en/ HTTP/1.1\r\n" + HOST + "X-A: b\r\n Content-Length: 40\r\nConnection: close\r\n\r\n"
                        + NEXT)) {
            assertEquals(List.of(200), wire.hear(5_000).statuses());
        }
        try (Wire wire = Wire.to(portal)
                .send("GET /en/ HTTP/1.1\r\n" + HOST
                        + "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: "
                        + "AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n")) {
            assertEquals(List.of(200), wire.hear(5_000).statuses());
        }
    }

    /** Of headers, of forms, and of files to be uploaded: hundreds that never come to an end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /editor/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/"
                        + "x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=",
                "POST /editor/images HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; "
                        + "boundary=x\r\nContent-Length: 9000000\r\n\r\n--x\r\nContent-Dis",
                "POST /en/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/"
                        + "x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ntext="
            })
    void clients_thatSendSlowly_keepNobodyWaiting(String beginning) {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                wires.add(Wire.to(portal).send(beginning));
            }
            for (int round = 0; round < 2; round++) {
                wires.forEach(wire -> wire.send("a"));
                assertServes();
                assertEquals(
                        303,
                        new OfficeClient(portal.address())
                                .post("/editor/login", Map.of("name", "admin", "password", Workplace.PASSWORD))
                                .statusCode());
            }
        } finally {
            wires.forEach(Wire::close);
        }
    }

    @Test
    void form_thatDoesNotComeInTime_isGivenUp() {
        try (Wire form = Wire.to(portal)
                        .send("POST /editor/login HTTP/1.1\r\n" + HOST + "Content-Length: 100\r\n\r\nname=");
                Wire feedback = Wire.to(portal)
                        .send("POST /en/feedback HTTP/1.1\r\n" + HOST
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + "100\r\n\r\ntext=")) {
            for (Wire wire : List.of(form, feedback)) {
                Wire.Heard heard = wire.hear(30_000);
                assertEquals(List.of(408), heard.statuses());
            }
        }
    }

    @Test
    void connections_thatStandIdle_costLittle() throws IOException {
        int most = Math.toIntExact(Math.min(IDLE, Math.min(filesOf(portal) - 1_500, ownFiles() - 500)));
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < most; i++) {
                wires.add(Wire.to(portal));
                if (i % 10 == 0) {
                    wires.get(i).send("GET /en/ HTTP/1.1\r\n" + HOST);
                }
            }
            assertServes();
            System.out.println(most + " idle connections, " + portal.memory() + " MB");
            wires.get(0).send("\r\n");
            assertEquals(List.of(200), wires.get(0).hear(1_000).statuses());
        } finally {
            wires.forEach(Wire::close);
        }
    }

    private static long filesOf(PortalProcess process) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "limits")).stream()
                .filter(one -> one.startsWith("Max open files"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.split("\\s{2,}")[1]);
    }

    private static long ownFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : 1_000;
    }

    @Test
    void headers_thatAreHuge_areRefused() {
        for (int i = 0; i < 50; i++) {
            try (Wire wire = Wire.to(portal).send("GET /en/ HTTP/1.1\r\n" + HOST + "X-Huge: " + "a".repeat(60_000))) {
                assertEquals(List.of(431), wire.hear(5_000).statuses());
            }
        }
    }

    @Test
    void upload_thatIsHuge_isRefusedWithoutTakingItIn() {
        for (int i = 0; i < 20; i++) {
            try (Wire wire = Wire.to(portal)
                    .send("POST /editor/images HTTP/1.1\r\n" + HOST
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                            + "5000000000\r\n\r\n--x\r\n")) {
                wire.send("a".repeat(1 << 20));
                assertEquals(List.of(413), wire.hear(300).statuses());
            }
        }
        assertEquals(
                413,
                editor.upload("/editor/images", Map.of("key", "huge"), new byte[12 << 20])
                        .statusCode());
        assertEquals(
                413,
                editor.post("/editor/login", Map.of("name", "a".repeat(12 << 20)))
                        .statusCode());
    }

    /** As many at once as fit, so that not even all together are kept in memory. */
    @Test
    void uploads_thatAreLargeAndMany_areNotAllTakenIn() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        String piece = "a".repeat(1 << 20);
        for (int i = 0; i < 40; i++) {
            Thread thread = new Thread(() -> {
                try (Wire wire = Wire.to(portal)
                        .send("POST /editor/images HTTP/1.1\r\n" + HOST
                                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                + "11000000\r\n\r\n--x\r\n")) {
                    for (int sent = 0; sent < 10; sent++) {
                        wire.send(piece);
                    }
                    refused.addAndGet(wire.hear(2_000).statuses().contains(503) ? 1 : 0);
                } catch (java.io.UncheckedIOException e) {
                    refused.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(refused + " of 40 uploads were refused");
        assertTrue(refused.get() >= 30, refused + " were refused");
    }

    @Test
    void addresses_thatLeadNowhere_areForgotten() throws IOException {
        int lines = (int) portal.output().lines().count();
        try (Wire wire = Wire.to(portal)) {
            for (int at = 0; at < BAD_ADDRESSES; at += AT_ONCE) {
                StringBuilder batch = new StringBuilder();
                for (int i = at; i < at + AT_ONCE; i++) {
                    batch.append(i % 2 == 0 ? "HEAD /en/housing/nothing-" : "HEAD /nl/niets-")
                            .append(i)
                            .append("?a=")
                            .append(i)
                            .append(" HTTP/1.1\r\n")
                            .append(HOST)
                            .append("\r\n");
                }
                wire.send(batch.toString());
                assertEquals(AT_ONCE, wire.count("404", AT_ONCE));
            }
        }
        long more = portal.output().lines().count() - lines;
        assertTrue(more < BAD_ADDRESSES + 1_000, more + " lines were logged");
    }
}
