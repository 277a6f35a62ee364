package nl.sleutel.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import nl.sleutel.TestClock;
import org.junit.jupiter.api.Test;

class SlowingTest {

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final Slowing slowing = new Slowing(clock);

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            slowing.failed(key);
        }
    }

    @Test
    void wait_fewFailures_isNone() {
        fail("a", 4);
        assertEquals(Optional.empty(), slowing.wait("a"));
    }

    @Test
    void wait_manyFailures_growsAndEndsByItself() {
        fail("a", 5);
        assertEquals(Optional.of(Duration.ofSeconds(2)), slowing.wait("a"));
        clock.plusSeconds(2);
        assertEquals(Optional.empty(), slowing.wait("a"));
        fail("a", 50);
        assertTrue(slowing.wait("a").orElseThrow().compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void wait_afterTheClockWasMoved_isNeverLong() {
        fail("a", 50);
        clock.plusSeconds(-86_400);
        assertEquals(Optional.empty(), slowing.wait("a"));
        fail("a", 1);
        assertEquals(Optional.of(Duration.ofMinutes(1)), slowing.wait("a"));
        clock.plusSeconds(86_400);
        assertEquals(Optional.empty(), slowing.wait("a"));
    }

    @Test
    void wait_elsewhereOrAfterSuccess_isNone() {
        fail("a", 20);
        assertEquals(Optional.empty(), slowing.wait("b"));
        slowing.succeeded("a");
        assertEquals(Optional.empty(), slowing.wait("a"));
    }
}
