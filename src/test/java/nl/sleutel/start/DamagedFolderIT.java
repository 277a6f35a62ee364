package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What stands in the data folder besides the database was damaged while the portal was off: it starts, makes it anew
 * and serves.
 */
class DamagedFolderIT {

    private static final String PAGE = "/en/housing/rental-contract";

    private static Workplace place;
    private static String whole;

    @BeforeAll
    static void start() {
        place = Workplace.filled("damaged");
        PortalProcess portal = place.portal();
        whole = portal.get(PAGE).body();
        portal.stop();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    private static void assertServes(PortalProcess portal) {
        assertEquals(whole, portal.get(PAGE).body());
        assertEquals(200, portal.get("/nl/wonen/").statusCode());
        // An index that is made anew is not waited for; until then titles answer, more of them every moment.
        Waiting.until(
                "a search finds the page",
                Duration.ofSeconds(60),
                () -> portal.get("/api/v1/search?q=deposit&lang=en").body().contains("housing/deposit-and-fees"));
        assertEquals(200, portal.get("/q/health/ready").statusCode());
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void start_onAnIndexCutShort_makesItAnew() throws IOException {
        cut(largest(place.data().resolve("index")));
        PortalProcess portal = place.portal();
        assertServes(portal);
        assertEquals(0, portal.stop().exit());
    }

    @Test
    void start_onAnEditionCutShort_makesItAnew() throws IOException {
        cut(place.data().resolve("edition/content/articles/housing/contracts/en.md"));
        PortalProcess portal = place.portal();
        assertServes(portal);
        assertEquals(0, portal.stop().exit());
    }

    @Test
    void start_onAnEditionOfOtherBytes_makesItAnew() throws IOException {
        Path text = place.data().resolve("edition/content/articles/housing/contracts/en.md");
        byte[] zeros = new byte[(int) Files.size(text)];
        Files.write(text, zeros);
        Path state = place.data().resolve("edition/live/articles/housing/contracts.json");
        byte[] noise = Files.readAllBytes(state);
        Arrays.fill(noise, (byte) 0xF1);
        Files.write(state, noise);
        PortalProcess portal = place.portal();
        assertServes(portal);
        assertEquals(0, portal.stop().exit());
    }

    /**
     * Also for root, whom permissions don't stop: a file stands where the folder should be. Titles answer until the
     * folder can be written.
     */
    @Test
    void start_withoutAFolderForTheIndex_serves() throws IOException {
        Path index = place.data().resolve("index");
        Folders.delete(index);
        Files.writeString(index, "not a folder");
        PortalProcess portal = place.portal();
        assertServes(portal);
        assertFalse(
                portal.outputWith("searches are answered from titles").contains("database does not answer"),
                portal::output);
        Files.delete(index);
        Waiting.until(
                "there is an index",
                Duration.ofSeconds(60),
                () -> portal.get("/q/health/ready").body().contains("isOpen=true"));
        assertServes(portal);
        assertEquals(0, portal.stop().exit());
    }
}
