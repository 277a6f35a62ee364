package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import nl.sleutel.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

    private final TestClock day = new TestClock("2026-11-22T12:00:00Z");
    private final Proxies proxies = new Proxies(new KnownConfig(Optional.of(List.of("10.0.0.1", "10.0.0.2"))));
    private final Callers callers = new Callers(proxies, day);

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.250", "2001:db8:1:2::3, 2001:db8:1:ffff::9", "unknown, reader.example"})
    void corner_ofNeighbours_isTheSame(String one, String other) {
        assertEquals(callers.corner(one), callers.corner(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.3.7", "2001:db8:1::1, 2001:db8:2::1", "192.0.2.7, unknown"})
    void corner_ofOthers_differs(String one, String other) {
        assertNotEquals(callers.corner(one), callers.corner(other));
    }

    @Test
    void corner_nextDay_isAnother() {
        String today = callers.corner("192.0.2.7");
        day.plusSeconds(86_400);
        assertNotEquals(today, callers.corner("192.0.2.7"));
    }

    @Test
    void corner_afterARestart_isAnother() {
        assertNotEquals(callers.corner("192.0.2.7"), new Callers(proxies, day).corner("192.0.2.7"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // X-Forwarded-For, the reader
                "192.0.2.7, 192.0.2.7",
                "'6.6.6.6, 192.0.2.7', 192.0.2.7",
                "'6.6.6.6, 192.0.2.7, 10.0.0.2', 192.0.2.7",
                "-, 10.0.0.1",
                "10.0.0.2, 10.0.0.1"
            })
    void reader_behindProxies_isWhomTheLastOfOursHeard(String forwarded, String reader) {
        assertEquals(reader, proxies.reader(forwarded, "10.0.0.1"));
    }
}
