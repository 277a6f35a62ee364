package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.follower.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlyEditionTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** What opening an Edition comes to. */
    private interface Opening {
        Optional<Integer> open() throws IOException;
    }

    private static EarlyEdition ahead(Opening opening) {
        return new EarlyEdition(new Editions(new Config(), null, List.of(), null) {
            @Override
            public Optional<Integer> open() throws IOException {
                return opening.open();
            }
        });
    }

    private record Config() implements DataConfig {
        @Override
        public Path dataDir() {
            return Path.of("nowhere");
        }

        @Override
        public Path contentDir() {
            return Path.of("nowhere");
        }
    }

    /**
     * The test goes on while the Edition is still being opened: opened by the thread that begins, it would wait for
     * itself.
     */
    @Test
    void edition_isOpenedBesideWhoBegan() {
        CountDownLatch rest = new CountDownLatch(1);
        EarlyEdition earlyEdition = ahead(() -> {
            await(rest);
            return Optional.of(7);
        });
        assertEquals(Optional.of(7), assertTimeoutPreemptively(SOON, () -> {
            earlyEdition.begin();
            rest.countDown();
            return earlyEdition.edition();
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<Opening> troubles() {
        return Stream.of(
                () -> {
                    throw new IOException("no such disk");
                },
                () -> {
                    throw new IllegalStateException("no such disk");
                },
                () -> {
                    throw new NoClassDefFoundError("no such disk");
                });
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatHindersOpening_isToldAndNotWaitedForForever(Opening trouble) {
        EarlyEdition earlyEdition = ahead(trouble);
        earlyEdition.begin();
        IOException told =
                assertTimeoutPreemptively(SOON, () -> assertThrows(IOException.class, earlyEdition::edition));
        assertTrue(told.getMessage().contains("no such disk"), told::getMessage);
    }

    @Test
    void editionThatWasNotBegun_isOpenedWhenAskedFor() throws IOException {
        assertEquals(Optional.empty(), ahead(Optional::empty).edition());
    }
}
