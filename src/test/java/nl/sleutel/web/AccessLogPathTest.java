package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/en/care-route/k7", "/en/care%2Droute/k7", "/en/%63are-route/%6b7", "/en%2Fcare-route/k7"})
    void path_ofACareRouteStep_namesNoStep(String path) {
        assertEquals("/en/care-route/*", AccessLog.path(path));
    }

    @Test
    void path_ofAnotherPage_standsAsItWasWritten() {
        assertEquals("/en/housing/%41", AccessLog.path("/en/housing/%41"));
        assertEquals("/en/%zz", AccessLog.path("/en/%zz"));
    }
}
