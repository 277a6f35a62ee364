package nl.sleutel.web.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import nl.sleutel.TestClock;
import nl.sleutel.web.KnownConfig;
import nl.sleutel.web.guard.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientKeysTest {

    private final TestClock day = new TestClock("2026-11-22T12:00:00Z");
    private final TrustedProxies trustedProxies =
            new TrustedProxies(new KnownConfig(Optional.of(List.of("10.0.0.1", "10.0.0.2"))));
    private final ClientKeys clientKeys = new ClientKeys(trustedProxies, day);

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.250", "2001:db8:1:2::3, 2001:db8:1:ffff::9", "unknown, reader.example"})
    void corner_ofNeighbours_isTheSame(String one, String other) {
        assertEquals(clientKeys.clientKey(one), clientKeys.clientKey(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.3.7", "2001:db8:1::1, 2001:db8:2::1", "192.0.2.7, unknown"})
    void corner_ofOthers_differs(String one, String other) {
        assertNotEquals(clientKeys.clientKey(one), clientKeys.clientKey(other));
    }

    @Test
    void corner_nextDay_isAnother() {
        String today = clientKeys.clientKey("192.0.2.7");
        day.plusSeconds(86_400);
        assertNotEquals(today, clientKeys.clientKey("192.0.2.7"));
    }

    @Test
    void corner_afterARestart_isAnother() {
        assertNotEquals(clientKeys.clientKey("192.0.2.7"), new ClientKeys(trustedProxies, day).clientKey("192.0.2.7"));
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
        assertEquals(reader, trustedProxies.reader(forwarded, "10.0.0.1"));
    }
}
