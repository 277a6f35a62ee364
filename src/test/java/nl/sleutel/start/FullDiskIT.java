package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No file can be written any more, as on a full disk: by the portal alone, and by its database as well. The limit is
 * one of the operating system on processes.
 */
class FullDiskIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Test
    void disk_thatIsFull_stopsEditorsAndNoReader() {
        // By itself Java takes as much of the machine's memory for its heap as it likes, which says nothing of what is
        // lost.
        try (Workplace place = Workplace.filled("full-disk").with("JDK_JAVA_OPTIONS", "-Xmx256m -XX:+UseSerialGC")) {
            PortalProcess portal = place.portal();
            TestPage page = TestPage.on(portal, "full").save("before").publish();
            Waiting.until("readers see the page", SOON, () -> shows(portal, page, "before"));
            long memory = portal.memory();

            // The Edition and the index can't be written: what is published waits.
            limit("0", LongStream.of(portal.pid()));
            page.save("meanwhile").publish();
            assertServes(portal, page, "before");
            limit("unlimited", LongStream.of(portal.pid()));
            Waiting.until("readers see what was published meanwhile", SOON, () -> shows(portal, page, "meanwhile"));
            Waiting.until(
                    "it is found",
                    SOON,
                    () -> portal.get("/api/v1/search?q=meanwhile&lang=en")
                            .body()
                            .contains("work/full"));

            // Nor can the database.
            Map<String, String> form = page.form("after <love>");
            Postgres first = place.runningPostgres();
            limit("0", Stream.concat(processes(first), Stream.of(portal.pid())).mapToLong(Long::longValue));
            HttpResponse<String> refused = page.send(form);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("after &lt;love&gt;"), refused::body);
            assertServes(portal, page, "meanwhile");

            // A database that was started again meanwhile has the limit of the portal that started it.
            Waiting.until("what was saved is there", SOON, () -> {
                limit(
                        "unlimited",
                        Stream.concat(place.postgres().stream().flatMap(FullDiskIT::processes), Stream.of(portal.pid()))
                                .mapToLong(Long::longValue));
                return page.client()
                        .get("/editor/edit/articles/work/full")
                        .body()
                        .contains("Page meanwhile");
            });
            page.save("after").publish();
            Waiting.until("readers see the page again", SOON, () -> shows(portal, page, "after"));
            Waiting.until(
                    "the health page says that the database is there",
                    SOON,
                    () -> portal.get("/q/health/ready").body().contains("\"database\": \"up\""));
            System.out.println("full disk: memory " + memory + " MB, after " + portal.memory() + " MB");
            assertTrue(portal.memory() < memory + 200);
            assertTrue(
                    portal.output()
                                    .lines()
                                    .filter(line -> line.contains(" ERROR "))
                                    .count()
                            < 10,
                    portal::output);
            assertEquals(0, portal.stop().exit());
        }
    }

    private static boolean shows(PortalProcess portal, TestPage page, String words) {
        return portal.get(page.address()).body().contains("Page " + words);
    }

    private static void assertServes(PortalProcess portal, TestPage page, String words) {
        for (int i = 0; i < 30; i++) {
            assertTrue(shows(portal, page, words));
            for (String path :
                    List.of("/en/", "/nl/wonen/", "/en/search?q=deposit+" + i, "/en/care-route/", "/q/health/ready")) {
                assertEquals(200, portal.get(path).statusCode(), path);
            }
        }
    }

    private static Stream<Long> processes(Postgres server) {
        return ProcessHandle.of(server.pid()).stream()
                .flatMap(process -> Stream.concat(
                        Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid)));
    }

    private static void limit(String bytes, LongStream processes) {
        processes.forEach(process -> {
            try {
                new ProcessBuilder("prlimit", "--pid", String.valueOf(process), "--fsize=" + bytes + ":")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new AssertionError("There is no prlimit, which comes with every Debian", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
