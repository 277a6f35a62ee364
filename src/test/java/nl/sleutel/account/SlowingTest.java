package nl.sleutel.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlowingTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Slowing slowing = new Slowing(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

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
        now = now.plusSeconds(2);
        assertEquals(Optional.empty(), slowing.wait("a"));
        fail("a", 50);
        assertTrue(slowing.wait("a").orElseThrow().compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void wait_elsewhereOrAfterSuccess_isNone() {
        fail("a", 20);
        assertEquals(Optional.empty(), slowing.wait("b"));
        slowing.succeeded("a");
        assertEquals(Optional.empty(), slowing.wait("a"));
    }
}
