package nl.sleutel.account.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void at_momentsOfTheRfc_isItsCode(long seconds, String code) {
        assertEquals(code, OneTimeCode.at(SECRET, seconds / 30));
        assertEquals(Optional.of(seconds / 30), OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(seconds), 0));
    }

    @Test
    void step_neighbours_countOnceAndOthersNever() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        assertEquals(Optional.of(step - 1), OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step - 1), now, 0));
        assertEquals(Optional.of(step + 1), OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step + 1), now, step));
        assertEquals(Optional.empty(), OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step), now, step));
        assertEquals(Optional.empty(), OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step - 2), now, 0));
        assertEquals(Optional.empty(), OneTimeCode.step(SECRET, "", now, 0));
    }

    @Test
    void base32_asInTheRfc_andBack() {
        assertEquals("MZXW6YTBOI", OneTimeCode.base32("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals("foobar".getBytes(StandardCharsets.US_ASCII), OneTimeCode.fromBase32("MZXW6YTBOI"));
    }
}
