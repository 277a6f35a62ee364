package nl.sleutel.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.sleutel.web.PublicConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private record Known(Optional<URI> publicUrl) implements PublicConfig {

        @Override
        public Optional<List<String>> trustedProxies() {
            return Optional.empty();
        }

        @Override
        public Optional<String> organisation() {
            return Optional.empty();
        }

        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // origin, Sec-Fetch-Site, whether it is ours
                "http://localhost:8080, same-origin, true",
                "http://localhost:8080, -, true",
                "HTTP://Localhost:8080, -, true",
                "https://sleutel.example, same-origin, true",
                "http://localhost:8080, none, true",
                "-, same-origin, true",
                "-, -, true",
                "http://localhost:9090, same-origin, false",
                "http://localhost:8080, cross-site, false",
                "-, same-site, false",
                "-, cross-site, false",
                "null, -, false",
                "http://sleutel.example, -, false",
                "https://sleutel.example.evil.example, -, false",
                "https://evil.example, -, false"
            })
    void origin_isComparedWithOurs(String origin, String fetchSite, boolean ours) {
        Known known = new Known(Optional.of(URI.create("https://sleutel.example:443/")));
        SameOrigin sameOrigin = new SameOrigin(known, new TrustedProxies(known));
        assertEquals(ours, sameOrigin.isOurs(origin, fetchSite, "http://localhost:8080"));
    }
}
