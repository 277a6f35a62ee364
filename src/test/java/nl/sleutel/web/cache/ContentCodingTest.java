package nl.sleutel.web.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    private final Random random = new Random(5);

    @BeforeEach
    void brotliIsThere() {
        assumeTrue(ContentCoding.BROTLI.isAvailable());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400, 65_535, 65_536, 65_537, 300_000})
    void encode_withBrotli_givesBackTheBody(int size) throws Exception {
        byte[] body = noise(size);

        byte[] encoded = ContentCoding.BROTLI.encode(body, true).getBytes();

        assertArrayEquals(body, Decoder.decompress(encoded).getDecompressedData());
    }

    /**
     * What brotli looks back on stands in the first bits it writes (RFC 7932, 9.1): a first bit of 0 says 64 kB, for
     * which it needs no table of 32 MB.
     */
    @ParameterizedTest
    @ValueSource(ints = {400, 30_000, 65_536})
    void encode_bodyNoLongerThanAPage_looksBackNoFarther(int size) {
        assertEquals(0, ContentCoding.BROTLI.encode(noise(size), true).getByte(0) & 1);
    }

    /** The pages that are kept for when there is no connection share their frame, farther apart than a page is long. */
    @Test
    void encode_bodyThatRepeatsWhatStandsFarBack_takesItOnce() {
        byte[] part = noise(100_000);
        byte[] twice = new byte[2 * part.length];
        System.arraycopy(part, 0, twice, 0, part.length);
        System.arraycopy(part, 0, twice, part.length, part.length);

        int once = ContentCoding.BROTLI.encode(part, true).length();

        assertTrue(ContentCoding.BROTLI.encode(twice, true).length() < 1.1 * once);
    }

    /** Letters without repetition worth the name. */
    private byte[] noise(int size) {
        StringBuilder text = new StringBuilder(size);
        while (text.length() < size) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
